using System.Text;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests.Statements;

public class StatementWriterTests
{
    private static readonly DateOnly Day = new(2025, 1, 2);

    [Fact]
    public void Writes_ticked_columns_only_and_empty_ones_empty()
    {
        var text = Written(writer =>
        {
            writer.StartSection("Trades");
            writer.Write(
                new TradeRow
                {
                    Element = "Lot",
                    Quantity = 1.500m,
                    TradePrice = 0.0000001m,
                    NetCash = -0.0m,
                    DateTime = new(Day, new(9, 30, 5), "EST"),
                },
                ColumnSet.Of("quantity", "tradePrice", "netCash", "dateTime", "notes"));
            writer.EndSection();
        });

        Assert.Equal(
            """
            <FlexQueryResponse queryName="Q &amp; A" type="AF">
            <FlexStatements count="1">
            <FlexStatement accountId="U1" fromDate="20250102" toDate="20250102" period="LastBusinessDay" whenGenerated="20250102">
            <Trades>
            <Lot dateTime="20250102;093005 EST" quantity="1.5" tradePrice="0.0000001" netCash="0" notes="" />
            </Trades>
            </FlexStatement>
            </FlexStatements>
            </FlexQueryResponse>

            """,
            text);
    }

    [Fact]
    public void Writes_every_described_column_of_a_row_when_all_are_ticked()
    {
        var text = Written(writer => writer.Write(new AccountInformationRow { AccountId = "U1" }, ColumnSet.All));

        Assert.Contains("<AccountInformation accountId=\"U1\" acctAlias=\"\" ", text, StringComparison.Ordinal);
        Assert.Contains("ibEntity=\"\" />", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_unknown_columns_after_the_known_ones()
    {
        var row = new ConversionRateRow { Rate = -1, Unknown = [new("later", "a\nb<\">\U0001F600")] };

        var text = Written(writer =>
        {
            writer.StartSection("ConversionRates");
            writer.Write(row, ColumnSet.Of("rate"));
            writer.EndSection();
        });

        Assert.Contains("<ConversionRate rate=\"-1\" later=\"a&#xA;b&lt;&quot;&gt;\U0001F600\" />", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_row_outside_of_its_section()
    {
        Assert.Throws<InvalidOperationException>(() => Written(writer => writer.Write(new TradeRow(), ColumnSet.All)));
        Assert.Throws<InvalidOperationException>(() => Written(writer =>
        {
            writer.StartSection("OpenPositions");
            writer.Write(new TradeRow(), ColumnSet.All);
        }));
        Assert.Throws<InvalidOperationException>(() => Written(writer =>
        {
            writer.StartSection("Trades");
            writer.Write(new TradeRow { Element = "Deal" }, ColumnSet.All);
        }));
    }

    [Theory]
    [InlineData('\u0001')] // a control character
    [InlineData('\ud800')] // half a character
    [InlineData('\uffff')] // no character at all
    public void Refuses_text_that_xml_cannot_carry(char character) =>
        Assert.Throws<ArgumentException>(() => Written(writer => writer.Write(
            new RawRow { Section = "X", Element = "X", Unknown = [new("a", character.ToString())] })));

    [Fact]
    public void Writes_text_longer_than_its_buffer()
    {
        var text = new string('a', 200_000) + "ü";

        Assert.Contains(text, Written(writer => writer.Write(
            new RawRow { Section = "X", Element = "X", Unknown = [new("a", text)] })), StringComparison.Ordinal);
    }

    private static string Written(Action<StatementWriter> rows)
    {
        using var stream = new MemoryStream();
        using var writer = new StatementWriter(stream, FlexFormat.Default);
        writer.StartFile("Q & A", "AF", 1);
        writer.StartStatement("U1", Day, Day, "LastBusinessDay", new(Day));
        rows(writer);
        writer.EndStatement();
        writer.EndFile();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
