using Tidegate.Domain.Connections;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Reconciliation;
using Tidegate.Domain.Sessions;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Reconciliation;
using Tidegate.Platform.Tests.Executions;
using Tidegate.Platform.Tests.Imports;
using Tidegate.Platform.Tests.Sync;
using Tidegate.Simulator.FlexService;
using Tidegate.Simulator.Gateway;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Reconciliation;

/// <summary>
/// A month of trading is told over both wires of the broker, live by the gateway's socket and by the statements of the Flex Web Service:
/// with corrections, fills that are told late and a day without connection everything reconciles to the cent, and the books are those of
/// the exchange.
/// </summary>
public sealed class MonthTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly FlexServiceOptions Served = new()
    {
        Port = 0,
        ExchangeQueries = SavedQuery.ExchangePresets,
        Pace = new() { CallsPerSecond = 1000, CallsPerMinute = 100_000 },
    };

    // A gateway of that age tells of the present day alone, so that a day without connection stays unknown to it.
    private static readonly GatewayOptions Listening = new() { Port = 0, ServerVersion = 199 };

    [Fact]
    public async Task A_month_told_live_reconciles_with_its_statements_to_the_cent()
    {
        await using var scene = await SyncScene.MakeAsync(database, Served, TradedMonth.Start, jumps: true);
        scene.Simulation.Clock.Run(0);
        await using var gateway = SimulatedGateway.Start(Listening, scene.Simulation);
        var bench = scene.Bench;
        var month = new TradedMonth(scene.Simulation);
        var statements = Guid.Empty;
        foreach (var day in month.Days)
        {
            month.Trade(day);
            await HearAsync(bench, gateway, month, day);
            month.Close(day);
            // What was filled late stands in the confirmations before the gateway is asked again.
            if (day.DayNumber % 3 == 0 && statements != Guid.Empty)
                await SyncAsync(scene, statements);
            await HearAsync(bench, gateway, month, day);
            if (day != month.Broken)
                await PositionsAreThoseOfTheExchangeAsync(bench, month);
            month.PassUntil(day.AddDays(1), new(5, 30));
            if (statements == Guid.Empty)
                statements = await scene.LinkAsync(Served.Token, Served.ExchangeQueries[0].Id, Served.ExchangeQueries[1].Id);
            await SyncAsync(scene, statements);
        }

        Assert.True(month is { Corrections: > 2, LateFills: > 2 }, $"{month.Corrections} corrections, {month.LateFills} late fills");
        await PositionsAreThoseOfTheExchangeAsync(bench, month);
        await CashIsThatOfTheExchangeAsync(bench, month);
        await bench.AskAsync<IServiceProvider, Guid>(scope => ToldDay.ConnectAsync(
            scope, "All", [.. month.Exchange.Accounts], month.Connected));
        await EverythingIsReconciledAsync(bench, month);
    }

    /// <summary>Connects, asks for what was executed on the day, and records it; not on the day without connection.</summary>
    private static async Task HearAsync(LedgerBench bench, SimulatedGateway gateway, TradedMonth month, DateOnly day)
    {
        if (day == month.Broken)
            return;
        var place = new GatewayTerms(gateway.Address.Address.ToString(), gateway.Address.Port, 7, default, TradingMode.Paper);
        await using var session = new TwsSessionDoor(TimeProvider.System).Open(place);
        await foreach (var happened in session.EventsAsync(CancellationToken.None))
        {
            if (happened.Kind != SessionEventKind.Up)
                continue;
            await bench.TellAsync(await session.ExecutionsAsync(allDays: true, CancellationToken.None));
            return;
        }
    }

    private static async Task SyncAsync(SyncScene scene, Guid statements)
    {
        var result = await scene.SyncAsync(statements);
        Assert.True(result is { Status: SyncStatus.Ok, Files: > 0 }, $"{scene.Now:O}: {result}");
    }

    private static async Task PositionsAreThoseOfTheExchangeAsync(LedgerBench bench, TradedMonth month)
    {
        var entries = await bench.EntriesAsync();
        foreach (var account in month.Exchange.Accounts)
        {
            var held = month.Exchange.Books(account).Positions.Values.Where(position => position.Quantity != 0)
                .ToDictionary(position => $"{position.Instrument.Conid}", position => position.Quantity);
            var counted = entries.Where(entry => entry.Account == account && entry.Kind == EntryKind.Trade)
                .GroupBy(entry => entry.Instrument.Value).Select(same => (same.Key, Sum: same.Sum(entry => entry.Quantity ?? 0m)))
                .Where(same => same.Sum != 0).ToDictionary(same => same.Key, same => same.Sum);
            Assert.Equal(held.OrderBy(one => one.Key, StringComparer.Ordinal), counted.OrderBy(one => one.Key, StringComparer.Ordinal));
        }
    }

    private static async Task CashIsThatOfTheExchangeAsync(LedgerBench bench, TradedMonth month)
    {
        var entries = await bench.EntriesAsync();
        foreach (var account in month.Exchange.Accounts)
        {
            var mine = entries.Where(entry => entry.Account == account).ToList();
            var cash = (await bench.CashAsync(new AccountScope([account]))).Rows
                .ToDictionary(row => row.Currency, row => decimal.Round(row.End.Ours ?? 0m, 2));
            foreach (var (currency, amount) in month.Exchange.Books(account).Cash)
            {
                Assert.Equal(decimal.Round(amount, 2), cash.GetValueOrDefault(currency));
                // A correction leaves the commission where it was.
                var paid = month.All.Where(one => one.Account == account && one.CommissionCurrency == currency.Code)
                    .Where(one => one.ExecId.EndsWith(".01", StringComparison.Ordinal)).Sum(one => one.Commission);
                Assert.Equal(-paid, mine.Where(entry => entry.CommissionCurrency == currency).Sum(entry => entry.Commission));
            }
        }
    }

    private static async Task EverythingIsReconciledAsync(LedgerBench bench, TradedMonth month)
    {
        var view = await bench.AskAsync<GetReconciliation, ReconciliationView>(async get => LedgerBench.Shown(await get.RunAsync(
            new(AccountScope.All), CancellationToken.None)));

        var families = month.All.Select(one => ExecutionFamily.Of(one.ExecId).Root).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(families, view.Executions.Select(one => ExecutionFamily.Of(one.ExecutionId).Root).Order(StringComparer.Ordinal));
        Assert.All(view.Executions, one => Assert.Equal(
            (one.Day == month.Broken ? ReconciliationState.StatementOnly : ReconciliationState.Equal, one.ExecutionId),
            (one.State, one.ExecutionId)));
        Assert.Equal(month.Corrections, view.Executions.Count(one => one.Corrections > 0));
        Assert.Equal(month.Days.Reverse(), view.Days.Select(day => day.Day).Distinct());
        Assert.All(view.Days, day => Assert.Equal(
            day.Day == month.Broken ? (true, ReconciliationState.StatementOnly, 0) : (false, ReconciliationState.Equal, day.Stated),
            (day.WithoutConnection.Count > 0, day.State, day.Live)));
        Assert.All(
            view.Days.Where(day => day.WithoutConnection.Count == 0).SelectMany(day => day.Sums),
            sum => Assert.Equal((0m, 0m), (decimal.Round(sum.AmountDifference, 2), decimal.Round(sum.CommissionDifference, 2))));
    }
}
