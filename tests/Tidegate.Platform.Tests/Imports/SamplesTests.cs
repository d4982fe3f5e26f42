using System.Globalization;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Ledger;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>Recorded statements of others; what is expected stands in tests/data/flex/SOURCE.md.</summary>
public sealed class SamplesTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly string Data = Path.Combine(Checkout.Root, "tests", "data", "flex");

    [Theory]
    [InlineData("ib-flex-reader/StatementOfFunds.xml", ImportOutcome.Imported, "")] // figures of the broker's and no entry
    [InlineData("ib-flex-reader/TestForCoding.xml", ImportOutcome.Imported, "Trade 15")]
    [InlineData("ib-flex-reader/future-flip-with-closed-lot.xml", ImportOutcome.Imported, "Trade 2")] // the closed lot is no fact
    [InlineData("ib-flex-rs-synthetic/activity_backfill.xml", ImportOutcome.Imported, "Trade 6, Cash 4")]
    [InlineData("ib-flex-rs-synthetic/activity_corporate_actions.xml", ImportOutcome.Imported, "Cash 2, CorporateAction 8")]
    [InlineData("ib-flex-rs-synthetic/activity_daily_portfolio.xml", ImportOutcome.Imported, "Trade 3, Cash 3, CorporateAction 1")]
    [InlineData("ib-flex-rs-synthetic/activity_extended.xml", ImportOutcome.Imported, "Trade 1")]
    [InlineData("ib-flex-rs-synthetic/activity_futures.xml", ImportOutcome.Imported, "Trade 4, Cash 2")]
    [InlineData("ib-flex-rs-synthetic/activity_simple.xml", ImportOutcome.Malformed, "")] // bare ampersand
    [InlineData("ibkr-conduit/cash-transactions.xml", ImportOutcome.Imported, "Cash 3")]
    [InlineData("ibkr-conduit/cash-transactions-consolidated.xml", ImportOutcome.Imported, "Cash 3")]
    [InlineData("ibkr-conduit/trade-confirmations.xml", ImportOutcome.Imported, "Trade 39")]
    [InlineData("opensteuerauszug/vtandchill_2025.xml", ImportOutcome.Imported, "Trade 7, Cash 10")]
    [InlineData("tradetally/ibkr-flex-report.xml", ImportOutcome.Imported, "Trade 4")]
    [InlineData("vroonhof-ibflex/activity_basic.xml", ImportOutcome.Imported, "Trade 1, Cash 1")]
    [InlineData("vroonhof-ibflex/crypto_transfer.xml", ImportOutcome.Imported, "Transfer 1")]
    [InlineData("vroonhof-ibflex/legacy_separator.xml", ImportOutcome.Imported, "Cash 1")]
    [InlineData("vroonhof-ibflex/minimal.xml", ImportOutcome.NothingForUs, "")]
    [InlineData("vroonhof-ibflex/stock_grant.xml", ImportOutcome.Imported, "Grant 1")]
    public async Task Files_import_or_fail_as_their_source_says(string file, ImportOutcome outcome, string counts)
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        var view = await bench.ImportFileAsync(Path.Combine(Data, file));

        Assert.True(outcome == view.Outcome, $"{view.Outcome}: {view.Message}");
        var entries = await bench.EntriesAsync();
        Assert.Equal(counts, Counts(entries));
    }

    private static string Counts(IEnumerable<TransactionView> entries) => string.Join(
        ", ", entries.GroupBy(e => e.Kind).OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Count()}"));

    [Fact]
    public async Task A_statement_of_rows_of_different_years_imports_with_every_row_read()
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        var view = await bench.ImportFileAsync(Path.Combine(Data, "ibflex", "element-corpus.xml"));

        Assert.True(view.Outcome == ImportOutcome.Imported, view.Message);
        Assert.True(view.Sections.Count > 20, string.Join(", ", view.Sections.Select(s => s.Section)));
    }

    [Fact]
    public async Task A_broken_file_says_where()
    {
        await using var bench = await LedgerBench.MakeAsync(database);

        var view = await bench.ImportFileAsync(Path.Combine(Data, "ib-flex-rs-synthetic", "activity_simple.xml"));

        Assert.Contains("81", view.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_cash_with_and_without_breakout_by_day_stays_three_rows(bool other)
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        string[] names = ["cash-transactions.xml", "cash-transactions-consolidated.xml"];
        foreach (var name in other ? names.Reverse() : names)
        {
            await bench.ImportFileAsync(Path.Combine(Data, "ibkr-conduit", name));
        }

        var rows = await bench.EntriesAsync();

        Assert.Equal([2_331.45m, 2_682.45m, 1_000_000m], rows.Select(r => r.Amount).Order());
    }

    [Fact]
    public async Task A_flipped_future_realizes_what_the_broker_says()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportFileAsync(Path.Combine(Data, "ib-flex-reader", "future-flip-with-closed-lot.xml"));

        var holding = Assert.Single((await bench.HoldingsAsync()).Rows);

        Assert.Equal((-1m, -34.74m), (holding.Quantity.Value, holding.Realized));
    }

    [Fact]
    public async Task Cash_and_position_of_the_recorded_year_end_as_the_broker_says()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportFileAsync(Path.Combine(Data, "opensteuerauszug", "vtandchill_2025.xml"));

        var cash = (await bench.CashAsync()).Rows.ToDictionary(r => r.Currency.Code, r => r.End.Broker);

        Assert.Equal((17_000.06m, -0.87m), (decimal.Round(cash["CHF"]!.Value, 2), decimal.Round(cash["USD"]!.Value, 2)));
        Assert.Equal(200m, Assert.Single((await bench.HoldingsAsync()).Rows).Quantity.Value);
    }

    [Theory]
    [InlineData("testIBFlexStatementFile01.xml", "Trade 14, Cash 7, CorporateAction 5")]
    [InlineData("testIBFlexStatementFile14.xml", "Trade 8, Cash 2")]
    [InlineData("testIBFlexStatementFile20.xml", "Trade 1, Cash 2, DividendAccrual 2")]
    [InlineData("testIBFlexStatementFile22.xml", "Trade 3")]
    [InlineData("testIBFlexStatementFile24.xml", "Cash 10")]
    [InlineData("testIBFlexStatementFile26.xml", "Trade 1, Cash 3")]
    public async Task Recordings_that_may_not_be_copied_import_in_place(string file, string counts)
    {
        if (Samples.Find($"flex/portfolio-performance-epl/{file}") is not { } path)
            return;

        await using var bench = await LedgerBench.MakeAsync(database);
        var view = await bench.ImportFileAsync(path);

        Assert.True(view.Outcome == ImportOutcome.Imported, view.Message);
        Assert.Equal(counts, Counts(await bench.EntriesAsync()));
    }

    [Fact]
    public async Task An_entry_shows_the_brokers_row_with_file_and_line()
    {
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportFileAsync(Path.Combine(Data, "tradetally", "ibkr-flex-report.xml"));
        var entry = (await bench.EntriesAsync())[0];

        var detail = await bench.AskAsync<GetTransaction,
            TransactionDetail>(async get => (await get.RunAsync(entry.Id, CancellationToken.None))!);

        Assert.Equal(entry.Quantity, decimal.Parse(detail.Row.Single(c => c.Name == "quantity").Value, CultureInfo.InvariantCulture));
        var version = Assert.Single(detail.Versions);
        Assert.Equal("ibkr-flex-report.xml", version.Latest.File);
        Assert.True(version.Latest.Line > 1);
    }
}
