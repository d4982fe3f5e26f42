using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;
using Tidegate.TestKit.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class RowSelectionTests
{
    private static readonly string[] Columns = ["tradeID", "quantity", "dateTime", "symbol", "conid"];

    private static readonly RowSelection Some = RowSelection.None.With<TradeRow>(Columns).With<CashTransactionRow>();

    public static TheoryData<string> Samples => [.. SampleStatement.WellFormed.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Takes_the_wanted_columns_of_the_wanted_rows_and_counts_the_unknown_ones(string sample)
    {
        var (all, whole) = Read(sample, RowSelection.All);
        var (some, part) = Read(sample, Some);

        var wanted = all.Where(row => row is TradeRow or CashTransactionRow or RawRow);
        Assert.Equal(
            wanted.Select(row => Described(row, row is TradeRow ? Columns : null)), some.Select(row => Described(row, null)));
        Assert.Equal(whole.UnknownColumns, part.UnknownColumns);
        Assert.Equal(whole.UnknownSections, part.UnknownSections);
        Assert.Equal(whole.Rows, part.Rows);
    }

    [Fact]
    public void Takes_columns_of_one_type_beside_all_of_the_others()
    {
        const string Sections =
            """
            <Trades><Trade tradeID="1" quantity="2" late="x" /></Trades>
            <SecuritiesInfo><SecurityInfo conid="3" /></SecuritiesInfo>
            """;

        var rows = StatementText.Items(StatementText.File(Sections), new() { Selection = RowSelection.All.With<TradeRow>("quantity") });

        var trade = rows.OfType<TradeRow>().Single();
        Assert.Equal((null, 2m), (trade.TradeID, trade.Quantity));
        Assert.Equal([new("late", "x")], trade.Unknown);
        Assert.Equal(3, rows.OfType<SecurityInfoRow>().Single().Instrument.Conid);
    }

    [Fact]
    public void Does_not_look_at_values_that_nobody_wants()
    {
        const string Sections = """<Trades><Trade tradeID="1" quantity="many" dateTime="03/04/2025" /></Trades>""";
        using var stream = StatementText.Stream(StatementText.File(Sections));
        using var reader = StatementReader.Open(stream, new() { Selection = RowSelection.None.With<TradeRow>("tradeID") });

        Assert.Equal("1", Recordings.Read(reader).OfType<TradeRow>().Single().TradeID);
        Assert.Empty(reader.Notes);
    }

    [Fact]
    public void Starts_with_no_rows_but_those_without_description()
    {
        var items = StatementText.Items(
            StatementText.File("""<Trades><Trade tradeID="1" /></Trades><Weather><Rain mm="3" /></Weather>"""),
            new() { Selection = RowSelection.None });

        Assert.Equal("Rain", Assert.Single(items.OfType<StatementRow>()).Element);
        Assert.Equal(["Trades", "Weather"], items.OfType<SectionStart>().Select(section => section.Name));
    }

    [Fact]
    public void Refuses_a_column_that_the_row_does_not_describe() =>
        Assert.Contains(
            "TradeRow describes no column named \"TradeId\"",
            Assert.Throws<ArgumentException>(() => RowSelection.None.With<TradeRow>("tradeID", "TradeId")).Message,
            StringComparison.Ordinal);

    private static (List<StatementRow> Rows, StatementReader Reader) Read(string sample, RowSelection selection)
    {
        using var file = File.OpenRead(SampleStatement.Named(sample).Path);
        using var reader = StatementReader.Open(file, new() { Selection = selection });
        return ([.. Recordings.Read(reader).OfType<StatementRow>()], reader);
    }

    private static string Described(StatementRow row, string[]? columns)
    {
        var unknown = row.Unknown.Select(column => column.Key).ToHashSet();
        var shown = RowText.ColumnsOf(row).Where(column => columns is null || columns.Contains(column.Key) || unknown.Contains(column.Key));
        return $"{row.Line} {row.Section}/{row.Element} {string.Join('|', shown)}";
    }
}
