using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Tests.Statements;

public class RowTextTests
{
    [Fact]
    public void Gives_the_columns_back_in_text_that_does_not_depend_on_the_file()
    {
        const string Sections =
            """
            <OptionEAE><OptionEAE accountId="U1" costBasis="21,792.730" conid="007" expiry="31/01/25" novelty="1,5" blank="" /></OptionEAE>
            """;

        var row = StatementText.Row<OptionEaeRow>(Sections);

        Assert.Equal(
            [
                new("accountId", "U1"), new("conid", "7"), new("expiry", "2025-01-31"), new("costBasis", "21792.73"), new("novelty", "1,5"),
                new("blank", ""),
            ],
            RowText.ColumnsOf(row));
    }

    [Theory]
    [InlineData("20250131", "2025-01-31")] // no time is not midnight
    [InlineData("20250131;000000", "2025-01-31 00:00:00")]
    [InlineData("2025-01-31, 16:20:01 EST", "2025-01-31 16:20:01 EST")]
    public void Writes_points_in_time_as_they_are_known(string text, string expected) =>
        Assert.Equal(
            [new("dateTime", expected)],
            RowText.ColumnsOf(StatementText.Row<TradeRow>($"""<Trades><Trade dateTime="{text}" /></Trades>""")));

    [Fact]
    public void Gives_the_columns_of_a_row_without_description_as_they_are() =>
        Assert.Equal(
            [new("mm", "03"), new("at", "31/01/25")],
            RowText.ColumnsOf(StatementText.Row<RawRow>("""<Weather><Rain mm="03" at="31/01/25" /></Weather>""")));
}
