using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

/// <summary>Figures that the sources of the recordings state, or that stand in the files (tests/data/flex/SOURCE.md).</summary>
public class RecordedStatementTests
{
    public static TheoryData<string> WellFormed => [.. Recordings.Names.Where(name => name != "ib-flex-rs-synthetic/activity_simple.xml")];

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void Reads_every_recording_to_its_end_with_every_value(string name)
    {
        using var stream = File.OpenRead(Recordings.PathOf(name));
        using var reader = StatementReader.Open(stream);
        var items = Recordings.Read(reader);

        Assert.Equal(items.OfType<StatementStart>().Count(), items.OfType<StatementEnd>().Count());
        Assert.DoesNotContain(reader.Notes, note => note.Code == "U-02");
        Assert.Empty(reader.UnknownSections);
    }

    [Fact]
    public void Stops_at_the_bare_ampersand_of_a_malformed_file()
    {
        var failure = Assert.Throws<StatementFormatException>(
            () => Recordings.Read(Recordings.PathOf("ib-flex-rs-synthetic/activity_simple.xml")));

        Assert.Equal("E-02", failure.Code);
        Assert.Equal(81, failure.Line);
        Assert.Contains("line 81, column 68: a bare ampersand", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_statement_a_day_with_the_three_rows_of_the_same_without_breakout()
    {
        var daily = Recordings.Read(Recordings.PathOf("ibkr-conduit/cash-transactions.xml"));
        var whole = Recordings.Read(Recordings.PathOf("ibkr-conduit/cash-transactions-consolidated.xml"));

        Assert.Equal(128, daily.OfType<StatementStart>().Count());
        Assert.Equal(128, daily.OfType<SectionStart>().Count(section => section.Name == "CashTransactions"));
        Assert.Equal(
            (new DateOnly(2025, 10, 13), new DateOnly(2026, 4, 8)),
            (daily.OfType<StatementStart>().First().From, daily.OfType<StatementStart>().Last().To));
        Assert.Equal(
            (new DateOnly(2025, 4, 9), new DateOnly(2026, 4, 8)),
            (whole.OfType<StatementStart>().Single().From, whole.OfType<StatementStart>().Single().To));
        Assert.Equal([1_000_000m, 2_331.45m, 2_682.45m], daily.OfType<CashTransactionRow>().Select(row => row.Amount));
        Assert.Equal(
            whole.OfType<CashTransactionRow>().Select(row => (row.TransactionID, row.Amount)).Order(),
            daily.OfType<CashTransactionRow>().Select(row => (row.TransactionID, row.Amount)).Order());
    }

    [Fact]
    public void Reads_trade_confirmations_on_all_three_levels()
    {
        var items = Recordings.Read(Recordings.PathOf("ibkr-conduit/trade-confirmations.xml"));
        var rows = items.OfType<TradeConfirmRow>().ToList();

        Assert.Equal("TCF", items.OfType<FileStart>().Single().QueryType);
        Assert.Equal(new FlexTime(new(2026, 4, 9), new(21, 23, 54), "EDT"), items.OfType<StatementStart>().Single().Generated);
        Assert.Equal((39, 39, 2), (Count("TradeConfirm"), Count("Order"), Count("SymbolSummary")));
        var executions = rows.Where(row => row.Element == "TradeConfirm").ToList();
        Assert.All(executions, row => Assert.Equal(-row.Quantity * row.Price, row.Proceeds));
        Assert.All(executions, row => Assert.Equal(row.Proceeds + row.Commission, row.NetCash));
        Assert.Equal(39, executions.Select(row => row.ExecID).Distinct().Count());
        Assert.Equal(
            executions.GroupBy(row => row.OrderID).Select(order => (order.Key, order.Sum(row => row.Quantity))).Order(),
            rows.Where(row => row.Element == "Order").Select(row => (row.OrderID, row.Quantity)).Order());
        var first = executions[0];
        Assert.Equal(("QQQ", 582.74m, "IEX"), (first.Instrument.Symbol, first.Price, first.Exchange));
        Assert.Equal(new FlexTime(new(2026, 4, 2), new(11, 8, 5), "EDT"), first.DateTime);
        var summary = rows.Last(row => row.Element == "SymbolSummary");
        Assert.Null(summary.TradeDate); // MULTI

        int Count(string element) => rows.Count(row => row.Element == element && row.Section == "TradeConfirms");
    }

    [Fact]
    public void Reads_fifteen_executions_and_cash_in_four_currencies()
    {
        var items = Recordings.Read(Recordings.PathOf("ib-flex-reader/TestForCoding.xml"));
        var trades = items.OfType<TradeRow>().ToList();

        Assert.Equal(15, trades.Count);
        Assert.Equal(12, trades.Select(trade => trade.IbOrderID).Distinct().Count());
        Assert.All(trades.Where(t => t.Instrument.AssetCategory == "FUT"), t => Assert.Equal(t.NetCash, t.MtmPnl + t.IbCommission));
        var cash = items.OfType<CashReportRow>().ToList();
        Assert.Equal(["BaseCurrency", "Currency", "Currency", "Currency", "Currency"], cash.Select(row => row.LevelOfDetail));
        Assert.Equal(79362.354191008m, cash[0].StartingCash);
        Assert.All(cash, row => Assert.Empty(row.Unknown)); // segments and periods are breakdowns, not news
    }

    [Fact]
    public void Reads_the_closed_lot_behind_a_flip()
    {
        var trades = Recordings.Rows<TradeRow>("ib-flex-reader/future-flip-with-closed-lot.xml");

        Assert.Equal(["Trade", "Trade", "Lot"], trades.Select(trade => trade.Element));
        Assert.Equal([1m, -2m, 1m], trades.Select(trade => trade.Quantity));
        Assert.Equal("C;O", trades[1].OpenCloseIndicator);
        Assert.Equal(-34.74m, Math.Round(trades[1].FifoPnlRealized!.Value, 2));
        Assert.Equal(61_732.37m, Math.Round(trades[2].Cost!.Value, 2));
        Assert.Equal(trades[0].TransactionID, trades[2].TransactionID);
        Assert.Equal(trades[0].DateTime, trades[2].OpenDateTime);
        Assert.Null(trades[2].Proceeds);
    }

    [Fact]
    public void Says_that_the_corpus_mixes_date_formats_and_reads_each_row()
    {
        using var stream = File.OpenRead(Recordings.PathOf("ibflex/element-corpus.xml"));
        using var reader = StatementReader.Open(stream);
        var rows = Recordings.Read(reader).OfType<StatementRow>().ToList();

        Assert.Equal(32, rows.Count);
        Assert.Equal(29, rows.Select(row => row.Element).Distinct().Count());
        Assert.Equal(
            [DateFormat.Compact, DateFormat.Iso], Assert.IsType<FormatDetection.Mixed>(reader.Dates).Formats.Select(seen => seen.Format));
        var note = Assert.Single(reader.Notes, note => note.Code == "E-04");
        Assert.Contains("yyyyMMdd (first on line 3), yyyy-MM-dd (first on line 3)", note.Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2021, 2, 24), rows.OfType<ChangeInNavRow>().Single().FromDate);
        Assert.Equal(new DateOnly(2009, 6, 25), rows.OfType<AccountInformationRow>().Single().DateOpened);
        Assert.Equal(new TimeOnly(16, 20), rows.OfType<TradeRow>().First().TradeTime);
        Assert.Equal("LMT;MKT", rows.OfType<TradeRow>().Last().OrderType);
        Assert.Equal("FxPositions", rows.Single(row => row.Element == "FxLot").Section);
        Assert.Equal(21_792.73m, rows.OfType<OptionEaeRow>().First().CostBasis);
    }

    [Fact]
    public void Never_keeps_a_name_or_an_address()
    {
        foreach (var name in Recordings.Names.Where(name => name != "ib-flex-rs-synthetic/activity_simple.xml"))
        {
            foreach (var row in Recordings.Rows<AccountInformationRow>(name))
            {
                Assert.Empty(row.Unknown);
                Assert.DoesNotMatch(
                    "Porky|Dewey|Paula|Muster|Borsenstrasse|John Doe|Test User|Test Fund LP|123 Test", AnyRow.Describe(row));
            }
        }
    }

    [Fact]
    public void Reads_the_figures_of_a_tax_report()
    {
        var items = Recordings.Read(Recordings.PathOf("opensteuerauszug/vtandchill_2025.xml"));

        Assert.Equal(7, items.OfType<TradeRow>().Count(trade => trade.Element == "Trade"));
        Assert.Equal(
            4, items.OfType<TradeRow>().Where(trade => trade.Element == "Trade").Select(trade => trade.IbOrderID).Distinct().Count());
        Assert.Equal(10, items.OfType<CashTransactionRow>().Count());
        Assert.Equal(17_000.06m, Cash("CHF"));
        Assert.Equal(-0.87m, Cash("USD"));
        Assert.Equal(200, items.OfType<OpenPositionRow>().Single(row => row.Instrument.Symbol == "VT").Position);

        decimal Cash(string currency) =>
            Math.Round(items.OfType<CashReportRow>().Single(row => row.Currency == currency).EndingCash!.Value, 2);
    }

    [Fact]
    public void Reads_executions_and_a_position_of_the_current_layout()
    {
        Assert.Equal(4, Recordings.Rows<TradeRow>("tradetally/ibkr-flex-report.xml").Count);
        var position = Assert.Single(Recordings.Rows<OpenPositionRow>("tradetally/ibkr-flex-report.xml"));
        Assert.Equal((340m, 314.86m, 107052.4m), (position.Position, position.MarkPrice, position.PositionValue));
    }

    [Fact]
    public void Reads_net_asset_value_by_day()
    {
        var days = Recordings.Rows<EquitySummaryRow>("ib-flex-rs-synthetic/activity_backfill.xml");

        Assert.Equal([new(2025, 1, 1), new(2025, 1, 2), new DateOnly(2025, 1, 3)], days.Select(day => day.ReportDate));
        Assert.Equal(155_000, days[0].Total);
        Assert.Equal(155_000, Recordings.Rows<ChangeInNavRow>("ib-flex-rs-synthetic/activity_backfill.xml")[0].EndingValue);
    }

    [Fact]
    public void Keeps_values_that_the_broker_never_sends()
    {
        Assert.Contains(
            "CONTRACT", Recordings.Rows<OpenPositionRow>("ib-flex-rs-synthetic/activity_futures.xml").Select(row => row.LevelOfDetail));
        Assert.Contains(
            "Realized P/L", Recordings.Rows<CashTransactionRow>("ib-flex-rs-synthetic/activity_futures.xml").Select(row => row.Type));
    }
}
