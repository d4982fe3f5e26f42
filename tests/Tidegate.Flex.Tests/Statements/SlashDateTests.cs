using System.Text;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class SlashDateTests
{
    [Theory]
    [InlineData(DateFormat.MonthDayYear)]
    [InlineData(DateFormat.MonthDayShortYear)]
    [InlineData(DateFormat.DayMonthYear)]
    [InlineData(DateFormat.DayMonthShortYear)]
    public void A_number_above_twelve_anywhere_decides_for_the_whole_file(DateFormat date)
    {
        var format = new FlexFormat(date);
        var (early, late) = (new DateOnly(2025, 2, 3), new DateOnly(2025, 2, 25));
        var file = File(format, new(2025, 2, 1), new(2025, 3, 4), new(2025, 3, 5), early, late);

        Assert.Equal([early, late], Dates(file, out var detection));
        Assert.Equal(date, Assert.IsType<FormatDetection.Decided>(detection).Date);
    }

    [Theory]
    [InlineData("01/03/2025", "02/01/2025", 2, 1)] // day first it would be 1 Mar … 2 Jan and end before it begins
    [InlineData("03/01/2025", "01/02/2025", 2, 1)] // month first it would be 1 Mar … 2 Jan
    public void A_statement_does_not_end_before_it_begins(string from, string to, int month, int day)
    {
        var text = StatementText.File("", $"""accountId="U1" fromDate="{from}" toDate="{to}" whenGenerated="12/12/2025" """);

        Assert.Equal(new DateOnly(2025, month, day), StatementText.Items(text).OfType<StatementStart>().Single().To);
    }

    [Fact]
    public void A_statement_is_not_made_before_its_last_day()
    {
        // Day first it would be 1 Mar … 1 Apr, and made on 2 Feb.
        var text = StatementText.File(
            "", """accountId="U1" fromDate="01/03/2025" toDate="01/04/2025" whenGenerated="02/02/2025;120000" """);

        Assert.Equal(new DateOnly(2025, 1, 4), StatementText.Items(text).OfType<StatementStart>().Single().To);
    }

    [Fact]
    public void A_report_date_lies_within_its_window()
    {
        var text = StatementText.File(
            """<Trades><Trade reportDate="05/01/2025" /></Trades>""",
            """accountId="U1" fromDate="01/01/2025" toDate="02/03/2025" whenGenerated="03/03/2025;120000" """);

        // Day first 5 Jan lies in 1 Jan … 2 Mar; month first 1 May does not lie in 1 Jan … 3 Feb.
        Assert.Equal(new DateOnly(2025, 1, 5), StatementText.Items(text).OfType<TradeRow>().Single().ReportDate);
    }

    [Fact]
    public void Undecided_slash_dates_stop_the_reading_and_name_the_way_out()
    {
        var text = Undecided();

        var failure = StatementText.Failure(text);

        Assert.Equal("E-04", failure.Code);
        Assert.Contains("01/02/2025", failure.Dates!.Examples);
        Assert.Contains("yyyy-MM-dd", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DateFormat.MonthDayYear, 1, 2)]
    [InlineData(DateFormat.DayMonthYear, 2, 1)]
    public void A_stated_format_decides_them(DateFormat stated, int month, int day)
    {
        var items = StatementText.Items(Undecided(), new StatementReaderOptions { DateFormat = stated });

        Assert.Equal(new DateOnly(2025, month, day), items.OfType<StatementStart>().Single().From);
    }

    [Fact]
    public void Proofs_of_both_orders_leave_the_other_dates_undecided()
    {
        var text = StatementText.File(
            """<Trades><Trade tradeDate="25/01/2025" /><Trade tradeDate="01/25/2025" /><Trade tradeDate="02/03/2025" /></Trades>""");

        Assert.Equal("E-04", StatementText.Failure(text).Code);
    }

    [Fact]
    public void Dates_that_mean_the_same_both_ways_need_no_decision()
    {
        var text = StatementText.File(
            "", """accountId="U1" fromDate="01/01/2025" toDate="02/02/2025" whenGenerated="03/03/2025;120000" """);

        Assert.Equal(new DateOnly(2025, 2, 2), StatementText.Items(text).OfType<StatementStart>().Single().To);
    }

    [Fact]
    public void Slashes_in_descriptions_prove_nothing()
    {
        var text = Undecided("""<Trades><Trade description="25/12/2025" notes="12/25/2025" /></Trades>""");

        Assert.Equal("E-04", StatementText.Failure(text).Code);
    }

    [Fact]
    public void The_second_look_starts_where_the_file_starts()
    {
        var file = File(new(DateFormat.DayMonthYear), new(2025, 2, 1), new(2025, 3, 4), new(2025, 3, 5), new(2025, 2, 3), new(2025, 2, 25));
        using var stream = new MemoryStream([.. "junk before"u8, .. file]);
        stream.Position = "junk before".Length;

        Assert.Equal(new DateOnly(2025, 2, 3), Recordings.Read(stream).OfType<TradeRow>().First().TradeDate);
    }

    [Fact]
    public void A_stream_without_way_back_is_decided_by_the_window_alone()
    {
        var proved = StatementText.File(
            "<Trades><Trade tradeDate='02/03/2025' /></Trades>",
            "accountId='U1' fromDate='01/02/2025' toDate='28/02/2025' whenGenerated='01/03/2025'");
        var open = Undecided("<Trades><Trade tradeDate='25/02/2025' /></Trades>");

        Assert.Equal(new DateOnly(2025, 3, 2), Recordings.Read(new OneWayStream(proved)).OfType<TradeRow>().Single().TradeDate);
        Assert.Equal("E-04", Assert.Throws<StatementFormatException>(() => Recordings.Read(new OneWayStream(open))).Code);
    }

    private static string Undecided(string sections = "") => StatementText.File(
        sections, """accountId="U1" fromDate="01/02/2025" toDate="02/03/2025" whenGenerated="04/05/2025;120000" """);

    private static byte[] File(FlexFormat format, DateOnly from, DateOnly to, DateOnly generated, params DateOnly[] days)
    {
        using var stream = new MemoryStream();
        using var writer = new StatementWriter(stream, format);
        writer.StartFile("any", "AF", 1);
        writer.StartStatement("U1", from, to, "", new(generated, new(8, 0, 0)));
        writer.StartSection("Trades");
        foreach (var day in days) writer.Write(new TradeRow { TradeDate = day, ReportDate = day }, ColumnSet.All);
        writer.EndSection();
        writer.EndStatement();
        writer.EndFile();
        return stream.ToArray();
    }

    private static List<DateOnly?> Dates(byte[] file, out FormatDetection detection)
    {
        using var stream = new MemoryStream(file);
        using var reader = StatementReader.Open(stream);
        var days = Recordings.Read(reader).OfType<TradeRow>().Select(trade => trade.TradeDate).ToList();
        detection = reader.Dates;
        return days;
    }

    private sealed class OneWayStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }
}
