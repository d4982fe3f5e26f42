using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;
using Tidegate.Simulator.Statements;

namespace Tidegate.Cli.Demo;

/// <summary>
/// The demo's broker: a simulated Flex Web Service inside the demo, which goes on with the past of the demo's files and has one account
/// more, for people who want to try to link one.
/// </summary>
internal static class DemoBroker
{
    /// <summary>The query of the accounts that the demo shows from the start.</summary>
    public const string LinkedQuery = "700101";

    /// <summary>The query of the account that a person can link.</summary>
    public const string FreeQuery = "700201";

    private static readonly AccountPlan Free = new(new AccountId("U1000004"), "Savings", Universe.Chf, 60_000, 400);

    /// <summary>Starts it on a free port.</summary>
    public static Task<SimulatedFlexService> StartAsync(TimeProvider clock, CancellationToken cancel) => SimulatedFlexService.StartAsync(
        new()
        {
            Port = 0,
            FirstDay = DemoStatements.FirstDay,
            Accounts = [.. HistoryOptions.DemoAccounts, Free],
            Queries =
            [
                Query(LinkedQuery, [.. HistoryOptions.DemoAccounts.Select(account => account.Id)]),
                Query(FreeQuery, [Free.Id]),
            ],
        },
        new Simulation(clock, seed: DemoStatements.Seed),
        cancel);

    private static SavedQuery Query(string id, AccountId[] accounts) =>
        new(id, StatementQuery.Tidegate, FlexPeriod.LastYearOfDays) { Accounts = [.. accounts] };
}
