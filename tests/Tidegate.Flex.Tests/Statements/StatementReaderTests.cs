using System.Globalization;
using System.Text;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class StatementReaderTests
{
    [Fact]
    public void Gives_file_statements_sections_and_rows_in_file_order()
    {
        var items = StatementText.Items(
            $"""
            <FlexQueryResponse queryName="My query" type="AF">
            <FlexStatements count="2">
            <FlexStatement accountId="U1" fromDate="20250101" toDate="20250131" period="LastMonth" whenGenerated="20250201;120000 EST">
            <AccountInformation accountId="U1" currency="CHF" />
            <Trades>
            <Trade symbol="A" /><Lot symbol="B" />
            </Trades>
            <OpenPositions></OpenPositions>
            </FlexStatement>
            <FlexStatement {StatementText.Window}/>
            </FlexStatements>
            </FlexQueryResponse>
            """);

        Assert.Equal(
            [
                new FileStart("My query", "AF") { Line = 1 },
                new StatementStart(0, "U1", new(2025, 1, 1), new(2025, 1, 31), "LastMonth", new(new(2025, 2, 1), new(12, 0, 0), "EST"))
                {
                    Line = 3,
                },
                new SectionStart("AccountInformation") { Line = 4 },
                new SectionStart("Trades") { Line = 5 },
                new SectionStart("OpenPositions") { Line = 8 },
                new StatementEnd(0) { Line = 9 },
                new StatementStart(1, "U1", new(2025, 1, 1), new(2025, 1, 31), "", new(new(2025, 2, 1), new(12, 0, 0))) { Line = 10 },
                new StatementEnd(1) { Line = 10 },
            ],
            items.Where(item => item is not StatementRow));
        Assert.Equal(
            ["AccountInformation/AccountInformation", "Trades/Trade", "Trades/Lot"],
            items.OfType<StatementRow>().Select(row => $"{row.Section}/{row.Element}"));
        Assert.IsType<AccountInformationRow>(items[3]);
        Assert.Equal("B", Assert.IsType<TradeRow>(items[6]).Instrument.Symbol);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("N/A")]
    [InlineData("MULTI")]
    public void Takes_the_brokers_marks_for_none_as_none_without_a_note(string mark)
    {
        var items = Read(
            $"<Trades><Trade quantity='{mark}' conid='{mark}' dateTime='{mark}' tradeDate='{mark}' tradeTime='{mark}' /></Trades>",
            out var reader);
        var trade = items.OfType<TradeRow>().Single();

        Assert.Equal(
            (null, null, null, null, null), (trade.Quantity, trade.Instrument.Conid, trade.DateTime, trade.TradeDate, trade.TradeTime));
        Assert.Empty(reader.Notes);
    }

    [Fact]
    public void Keeps_marks_where_text_is_expected()
    {
        var trade = StatementText.Row<TradeRow>(
            """<Trades><Trade accountId="-" exchange="MULTI" openCloseIndicator="--" notes="" /></Trades>""");

        Assert.Equal(("-", "MULTI", "--", null), (trade.AccountId, trade.Exchange, trade.OpenCloseIndicator, trade.Notes));
    }

    [Fact]
    public void Reads_a_price_of_zero_as_a_price() =>
        Assert.Equal(0m, StatementText.Row<TradeRow>("""<Trades><Trade tradePrice="0" /></Trades>""").TradePrice);

    [Fact]
    public void Reports_an_unreadable_value_and_keeps_the_row()
    {
        var items = Read(
            """
            <Trades>
            <Trade symbol="A" quantity="1,5" conid="12.5" tradeDate="2025-02-30" tradeTime="99" dateTime="soon" tradePrice="7" />
            </Trades>
            """,
            out var reader);
        var trade = items.OfType<TradeRow>().Single();

        Assert.Equal(("A", 7m), (trade.Instrument.Symbol, trade.TradePrice));
        Assert.Equal(
            (null, null, null, null, null), (trade.Quantity, trade.Instrument.Conid, trade.TradeDate, trade.TradeTime, trade.DateTime));
        Assert.All(reader.Notes, note => Assert.Equal(("U-02", 2), (note.Code, note.Line)));
        Assert.Equal(5, reader.Notes.Count);
        (string, string)[] values =
            [("quantity", "1,5"), ("conid", "12.5"), ("tradeDate", "2025-02-30"), ("tradeTime", "99"), ("dateTime", "soon")];
        foreach (var (column, value) in values)
        {
            Assert.Single(
                reader.Notes, note => note.Message.Contains($"Trade on line 2 has \"{value}\" in {column},", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Refuses_a_time_of_day_whose_zone_would_be_lost()
    {
        Assert.Equal(
            new TimeOnly(16, 20), StatementText.Row<TradeRow>("""<Trades><Trade tradeTime="16:20:00 EDT" /></Trades>""").TradeTime);
        Assert.Null(StatementText.Row<TradeRow>("""<Trades><Trade tradeTime="16:20:00 UTC" /></Trades>""").TradeTime);
    }

    [Fact]
    public void Keeps_unknown_columns_and_counts_them()
    {
        var items = Read(
            """
            <Trades><Trade symbol="A" newThing="x &amp; y" /><Trade newThing="" symbol="B" other="1" /><Trade symbol="C" /></Trades>
            """,
            out var reader,
            StatementText.Window + "franchise=\"f\"");
        var trades = items.OfType<TradeRow>().ToList();

        Assert.Equal([new("newThing", "x & y")], trades[0].Unknown);
        Assert.Equal([new("newThing", ""), new("other", "1")], trades[1].Unknown);
        Assert.Empty(trades[2].Unknown);
        Assert.Equal(["A", "B", "C"], trades.Select(trade => trade.Instrument.Symbol));
        Assert.Equal(
            [
                new("", "FlexStatement", "franchise", 1),
                new("Trades", "Trade", "newThing", 2),
                new UnknownColumn("Trades", "Trade", "other", 1),
            ],
            reader.UnknownColumns);
        Assert.Equal("U-01", Assert.Single(reader.Notes).Code);
    }

    [Fact]
    public void Counts_unknown_columns_over_more_layouts_than_it_remembers()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => $"""<Trade symbol="S{i}" n{i % 20}="" late="" />"""));

        var items = Read($"<Trades>{rows}</Trades>", out var reader);

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"S{i}"), items.OfType<TradeRow>().Select(trade => trade.Instrument.Symbol));
        Assert.Equal(40, reader.UnknownColumns.Single(column => column.Column == "late").Count);
        Assert.Equal(21, reader.UnknownColumns.Count);
        Assert.Equal(80, reader.UnknownColumns.Sum(column => column.Count));
    }

    [Fact]
    public void Keeps_what_no_description_names_raw_and_counts_sections_never_heard_of()
    {
        var items = Read(
            """
            <StmtFunds><FundsLine amount="1" /></StmtFunds>
            <Weather><Rain mm="3"><Drop size="2" /></Rain></Weather>
            <Mood today="good" />
            <FxPositions><FxLots><FxLot quantity="1" /><FxLump quantity="1" /></FxLots></FxPositions>
            """,
            out var reader);

        Assert.Equal(
            ["StmtFunds/FundsLine", "Weather/Rain", "Weather/Drop", "Mood/Mood", "FxPositions/FxLump"],
            items.OfType<RawRow>().Select(row => $"{row.Section}/{row.Element}"));
        Assert.Equal([new("mm", "3")], items.OfType<RawRow>().ElementAt(1).Unknown);
        Assert.Equal([new("Mood", 1), new UnknownSection("Weather", 1)], reader.UnknownSections);
        Assert.Empty(reader.UnknownColumns);
    }

    [Fact]
    public void Leaves_breakdowns_and_personal_columns_out_without_counting_them()
    {
        var items = Read(
            """
            <AccountInformation accountId="U1" name="Jo" street="x" primaryEmail="j@x" secondPhoneNumber="1" favourite="blue" />
            <CashReport>
            <CashReportCurrency endingCash="1" endingCashSec="2" endingCashCom="3" dividendsMTD="4" dividendsYTD="5" otherPaxos="6"
                otherIBUKL="7" />
            </CashReport>
            """,
            out var reader);

        Assert.Equal([new("favourite", "blue")], items.OfType<AccountInformationRow>().Single().Unknown);
        Assert.Equal(1, items.OfType<CashReportRow>().Single().EndingCash);
        Assert.Empty(items.OfType<CashReportRow>().Single().Unknown);
        Assert.Equal("favourite", Assert.Single(reader.UnknownColumns).Column);
    }

    [Fact]
    public void Passes_over_what_stands_outside_of_statements()
    {
        using var stream = StatementText.Stream(
            $"""
            <FlexQueryResponse queryName="q" type="AF"><Message lang="en"><b>Hello</b><Trades><Trade symbol="no" /></Trades></Message>
            <FlexStatements count="1"><Hint/><FlexStatement {StatementText.Window}><Trades>stray text<Trade symbol="yes" /></Trades>
            </FlexStatement></FlexStatements></FlexQueryResponse>
            """);
        using var reader = StatementReader.Open(stream);
        var items = Recordings.Read(reader);

        Assert.Equal("yes", items.OfType<TradeRow>().Single().Instrument.Symbol);
        Assert.Equal(["Hint", "Message"], reader.UnknownSections.Select(section => section.Name));
        Assert.Contains(reader.Notes, note => note.Message.Contains("text between elements on line 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Warns_when_the_file_holds_another_number_of_statements_than_it_says()
    {
        using var stream = StatementText.Stream(StatementText.File("").Replace("count=\"1\"", "count=\"2\"", StringComparison.Ordinal));
        using var reader = StatementReader.Open(stream);
        Recordings.Read(reader);

        Assert.Equal("W-01", Assert.Single(reader.Notes).Code);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "utf-8")]
    [InlineData("\uFEFF", "utf-8")]
    [InlineData("\uFEFF", "utf-16")]
    [InlineData("\uFEFF<?xml version='1.0' encoding='utf-16'?>", "utf-16BE")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?>", "iso-8859-1")]
    [InlineData("\n <!-- a comment > here -->\n", "utf-8")]
    public void Reads_every_encoding_and_opening_that_xml_allows(string opening, string encoding)
    {
        var text = opening + StatementText.File("<Trades><!-- c --><Trade description='Müller \"x\"' /></Trades>");
        using var stream = new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Equal("Müller \"x\"", Recordings.Read(stream).OfType<TradeRow>().Single().Instrument.Description);
    }

    [Fact]
    public void Takes_namespaces_for_what_they_are()
    {
        var text = StatementText.File("<Trades><Trade x:symbol='other' symbol='A' /></Trades>").Replace(
            "<FlexQueryResponse ", "<FlexQueryResponse xmlns='urn:a' xmlns:x='urn:b' ", StringComparison.Ordinal);
        var trade = StatementText.Items(text).OfType<TradeRow>().Single();

        Assert.Equal("A", trade.Instrument.Symbol);
        Assert.Equal([new("x:symbol", "other")], trade.Unknown);
    }

    [Fact]
    public void Reads_a_ticked_row_without_columns() => Assert.Null(StatementText.Row<TradeRow>("<Trades><Trade /></Trades>").Quantity);

    [Fact]
    public void Takes_the_last_day_for_a_generation_time_that_it_cannot_read()
    {
        var items = Read("", out var reader, """accountId="U1" fromDate="20250101" toDate="20250131" whenGenerated="yesterday" """);

        Assert.Equal(new FlexTime(new(2025, 1, 31)), items.OfType<StatementStart>().Single().Generated);
        Assert.Equal("U-02", Assert.Single(reader.Notes).Code);
    }

    [Theory]
    [InlineData("""fromDate="20250101" toDate="20250131" """, "accountId")]
    [InlineData("""accountId="U1" toDate="20250131" """, "fromDate")]
    [InlineData("""accountId="U1" fromDate="20250101" toDate="nonsense" """, "toDate")]
    public void Stops_at_a_statement_without_account_or_window(string attributes, string column)
    {
        var failure = StatementText.Failure(StatementText.File("", attributes));

        Assert.Equal("E-03", failure.Code);
        Assert.Contains(column, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_at_a_file_without_statements() =>
        Assert.Equal(
            "E-03",
            StatementText.Failure("<FlexQueryResponse queryName='' type='AF'><FlexStatements count='0'/></FlexQueryResponse>").Code);

    [Fact]
    public void Reads_the_same_under_a_culture_with_decimal_commas()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            var trade = StatementText.Row<TradeRow>(
                """<Trades><Trade quantity="1,234.5" tradePrice="1.5" dateTime="03-MAR-25;101112" weight="0.0 ()" /></Trades>""");

            Assert.Equal(
                (1234.5m, 1.5m, new FlexTime(new(2025, 3, 3), new(10, 11, 12))), (trade.Quantity, trade.TradePrice, trade.DateTime));
            var written = Encoding.UTF8.GetString(StatementText.Written(new(DateFormat.DayMonthName), writer =>
            {
                writer.StartSection("Trades");
                writer.Write(trade, ColumnSet.Of("quantity", "dateTime"));
                writer.EndSection();
            }));
            Assert.Contains("<Trade dateTime=\"03-Mar-25;101112\" quantity=\"1234.5\" />", written, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Allocates_little_more_than_the_rows_themselves()
    {
        const int Rows = 20_000;
        var file = StatementText.Written(FlexFormat.Default, writer =>
        {
            writer.StartSection("Trades");
            for (var i = 0; i < Rows; i++)
            {
                writer.Write(
                    new TradeRow { AccountId = "U1", Currency = "USD", Quantity = i, TradeID = i.ToString(CultureInfo.InvariantCulture) },
                    ColumnSet.All);
            }

            writer.EndSection();
        });
        using var stream = new MemoryStream(file);
        using var reader = StatementReader.Open(stream);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.TryRead(out _))
        {
            // Only the reading counts.
        }

        // A row has a hundred columns of 8 to 24 bytes; a string for each would be three times as much.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rows, 1, 3_000);
    }

    private static List<StatementItem> Read(string sections, out StatementReader reader, string window = StatementText.Window)
    {
        using var stream = StatementText.Stream(StatementText.File(sections, window));
        reader = StatementReader.Open(stream);
        return Recordings.Read(reader);
    }
}
