using System.Collections.Immutable;
using System.Net;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Gateway;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;
using Tidegate.Simulator.Statements;

namespace Tidegate.Cli.Demo;

/// <summary>
/// The demo's broker, inside the demo: a simulated Flex Web Service, which goes on with the past of the demo's files, and a simulated
/// gateway of a paper account. Both have an account more, for people who want to try to link one.
/// </summary>
internal sealed class DemoBroker : IAsyncDisposable
{
    /// <summary>The query of the accounts that the demo shows from the start.</summary>
    public const string LinkedQuery = "700101";

    /// <summary>The query of the account that a person can link.</summary>
    public const string FreeQuery = "700201";

    private static readonly AccountPlan FreeAccount = new(new AccountId("U1000004"), "Savings", Universe.Chf, 60_000, 400);
    private static readonly TimeSpan TradeEvery = TimeSpan.FromMinutes(1);

    private readonly Simulation simulation;
    private SimulatedFlexService? flex;
    private SimulatedGateway? gateway;
    private DemoMonth? month;
    private ITimer? trading;

    private DemoBroker(TimeProvider clock) => simulation = new Simulation(clock, seed: DemoStatements.Seed)
    {
        // Nobody comes before the gateway is open: nothing of the exchange is linked until then.
        ExchangeOptions = (_, seed) => month!.Exchange(seed),
    };

    /// <summary>The activity statements of the paper account.</summary>
    public static string PaperQuery { get; } = Paper[0].Id;

    /// <summary>Its trade confirmations.</summary>
    public static string PaperConfirmations { get; } = Paper[1].Id;

    /// <summary>Where the Flex Web Service is.</summary>
    public Uri ServiceAddress => flex!.ServiceAddress;

    /// <summary>Its token.</summary>
    public string Token => flex!.Token;

    /// <summary>Where the gateway is.</summary>
    public IPEndPoint GatewayAddress => gateway!.Address;

    private static ImmutableArray<SavedQuery> Paper =>
        [.. SavedQuery.ExchangePresets.Select(query => query with { Accounts = [DemoMonth.Traded] })];

    /// <summary>Starts the Flex Web Service on a free port.</summary>
    public static async Task<DemoBroker> StartAsync(TimeProvider clock, CancellationToken cancel)
    {
        var broker = new DemoBroker(clock);
        broker.flex = await SimulatedFlexService.StartAsync(
            new()
            {
                Port = 0,
                FirstDay = DemoStatements.FirstDay,
                Accounts = [.. HistoryOptions.DemoAccounts, FreeAccount],
                Queries =
                [
                    Query(LinkedQuery, [.. HistoryOptions.DemoAccounts.Select(account => account.Id)]),
                    Query(FreeQuery, [FreeAccount.Id]),
                ],
                ExchangeQueries = Paper,
            },
            broker.simulation,
            cancel);
        return broker;
    }

    /// <summary>Opens the gateway on a free port, over an account that was linked at an instant and traded ever since.</summary>
    /// <returns>The month before that day.</returns>
    public DemoMonth OpenGateway(DateTimeOffset linked)
    {
        month = new DemoMonth(linked);
        month.Begin(simulation.Exchange, simulation.Clock.GetUtcNow());
        gateway = SimulatedGateway.Start(new() { Port = 0 }, simulation);
        trading = simulation.Machine.CreateTimer(
            _ => month.GoOn(simulation.Clock.GetUtcNow()), null, TradeEvery, TradeEvery);
        return month;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (trading is not null)
            await trading.DisposeAsync();
        if (gateway is not null)
            await gateway.DisposeAsync();
        if (flex is not null)
            await flex.DisposeAsync();
    }

    private static SavedQuery Query(string id, AccountId[] accounts) =>
        new(id, StatementQuery.Tidegate, FlexPeriod.LastYearOfDays) { Accounts = [.. accounts] };
}
