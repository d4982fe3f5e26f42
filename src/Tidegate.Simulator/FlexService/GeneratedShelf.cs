using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.FlexService;

/// <summary>Statements of imaginary accounts, whose history grows with the clock.</summary>
/// <param name="options">Which accounts.</param>
/// <param name="seed">Chooses one of the possible histories.</param>
internal sealed class GeneratedShelf(FlexServiceOptions options, int seed) : BookShelf(options.Queries, options.ConfirmationLag)
{
    // What comes later does not change what was; so the history is made a little further than it is needed.
    private const int DaysAhead = 90;

    private readonly Lock gate = new();
    private SimulatedHistory? history;

    protected override ImmutableArray<AccountId> Accounts { get; } = [.. options.Accounts.Select(account => account.Id)];

    // Asked for with each request: it is not worth to imagine a history for it.
    protected override DateOnly OpenedOn(AccountId account) => TradingCalendar.Later(
        TradingCalendar.OnOrAfter(options.FirstDay), options.Accounts.First(plan => plan.Id == account).OpensAfterDays);

    protected override IBookHistory Until(DateOnly day)
    {
        lock (gate)
        {
            if (history is null || history.Options.LastDay < day)
            {
                history = SimulatedHistory.Generate(new HistoryOptions
                {
                    Seed = seed,
                    FirstDay = options.FirstDay,
                    LastDay = day.AddDays(DaysAhead),
                    Accounts = options.Accounts,
                    TradesPerDay = options.TradesPerDay,
                    Events = options.Events,
                });
            }

            return history;
        }
    }
}
