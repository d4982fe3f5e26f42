using Tidegate.Flex.Rows;
using Tidegate.TestKit.Statements;

namespace Tidegate.Flex.Tests.Mechanics;

/// <summary>The broker promises no order of sections, rows and columns.</summary>
public class OrderTests
{
    public static TheoryData<string> Samples => ReadRows.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_the_same_rows_from_columns_in_any_order(string sample)
    {
        var file = SampleStatement.Named(sample).Read();

        Assert.Equal(ReadRows.Of(file).Typed, ReadRows.Of(StatementShuffle.Attributes(file, 3)).Typed);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_the_same_rows_from_sections_rows_and_columns_in_any_order(string sample)
    {
        var file = SampleStatement.Named(sample).Read();
        var expected = ReadRows.Counted(ReadRows.Of(file).Typed);

        for (var seed = 1; seed <= 3; seed++)
        {
            var shuffled = ReadRows.Of(StatementShuffle.All(file, seed));
            Assert.Equal(expected, ReadRows.Counted(shuffled.Typed));
            Assert.Empty(shuffled.Notes);
        }
    }

    [Fact]
    public void Keeps_a_closed_lot_behind_its_trade_when_rows_are_shuffled()
    {
        var file = SampleStatement.Named("ib-flex-reader/future-flip-with-closed-lot.xml").Read();

        for (var seed = 1; seed <= 20; seed++)
        {
            var trades = ReadRows.Of(StatementShuffle.Rows(file, seed)).Items.OfType<TradeRow>().ToList();
            Assert.Equal("C;O", trades[trades.FindIndex(trade => trade.Element == "Lot") - 1].OpenCloseIndicator);
        }
    }
}
