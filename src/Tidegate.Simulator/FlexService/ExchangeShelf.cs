using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.FlexService;

/// <summary>Statements of the accounts of the simulation's exchange: what clients of the other doors trade there.</summary>
internal sealed class ExchangeShelf(FlexServiceOptions options, Simulation simulation)
    : BookShelf(options.ExchangeQueries, options.ConfirmationLag)
{
    protected override ImmutableArray<AccountId> Accounts => simulation.Exchange.Accounts;

    protected override DateOnly OpenedOn(AccountId account) => simulation.Exchange.Books(account).Profile.Opened;

    protected override IBookHistory Until(DateOnly day)
    {
        var exchange = simulation.Exchange;
        simulation.Follow(exchange);
        return exchange;
    }
}
