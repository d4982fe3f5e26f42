using Tidegate.Domain.Ledger;
using Tidegate.Domain.Reconciliation;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Reconciliation;
using Tidegate.Platform.Tests.Executions;
using Tidegate.Platform.Tests.Imports;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Reconciliation;

/// <summary>
/// A month of trading is told live and by statements: with corrections, fills that are told late and a day without connection everything
/// reconciles to the cent, and the books are those of the exchange.
/// </summary>
public sealed class MonthTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    [Fact]
    public async Task A_month_told_live_reconciles_with_its_statements_to_the_cent()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        var month = new TradedMonth();
        await bench.AskAsync<IServiceProvider, Guid>(scope => ToldDay.ConnectAsync(
            scope, "All", [.. month.Exchange.Accounts], month.Connected));
        IReadOnlyList<ExecutionReport> late = [];
        foreach (var day in month.Days)
        {
            // What was told after the day before's end comes again with the first question of the morning.
            await bench.TellAsync(late);
            var (told, later) = month.Trade(day);
            if (day != month.Broken)
                await TellAsync(bench, told);
            late = day == month.Broken ? [] : later;
            if (day.DayNumber % 3 == 0)
                await ImportAsync(bench, $"confirmations-{day:yyyyMMdd}.xml", month.Confirmations(day));
            if (day != month.Broken && later.Count == 0)
                await PositionsAreThoseOfTheExchangeAsync(bench, month);
            month.RunUntilMorning(day);
            await ImportAsync(bench, $"activity-{day:yyyyMMdd}.xml", month.Activity(day));
        }

        await bench.TellAsync(late);
        Assert.True(month is { Corrections: > 2, LateFills: > 2 }, $"{month.Corrections} corrections, {month.LateFills} late fills");
        await PositionsAreThoseOfTheExchangeAsync(bench, month);
        await CashIsThatOfTheExchangeAsync(bench, month);
        await EverythingIsReconciledAsync(bench, month);
    }

    // In small batches, first without the commissions, some of them again.
    private static async Task TellAsync(LedgerBench bench, IReadOnlyList<ExecutionReport> told)
    {
        await bench.TellAsync([.. told.Select(one => one with { Commission = null, CommissionCurrency = null, BrokerRealized = null })]);
        foreach (var batch in told.Concat(told.Take(3)).Chunk(4))
        {
            await bench.TellAsync(batch);
        }
    }

    private static async Task ImportAsync(LedgerBench bench, string name, byte[] content) =>
        Assert.True(Assert.Single((await bench.ImportAsync((name, content))).Files) is { IsIn: true } file, name);

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
