using Tidegate.Platform.Portfolio;
using Tidegate.Web.Portfolio;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Portfolio;

public sealed class HoldingsQueryTests
{
    private static readonly HoldingView[] All =
    [
        MadeHoldings.Row("AAPL", 300m, currency: "USD"),
        MadeHoldings.Row("BUND", 200m, assetClass: "BOND"),
        MadeHoldings.Row("NORATE", null, currency: "ZAR"),
        MadeHoldings.Row("ASML", 400m),
    ];

    [Theory]
    [InlineData("", "ASML AAPL BUND NORATE")]             // the greatest value first, what is not known last
    [InlineData("?sort=value", "BUND AAPL ASML NORATE")]  // not known stays last
    [InlineData("?sort=name", "AAPL ASML BUND NORATE")]
    [InlineData("?q=asm", "ASML")]
    [InlineData("?class=BOND", "BUND")]
    [InlineData("?sort=nonsense", "ASML AAPL BUND NORATE")]
    public void Shows_the_rows_of_the_address_in_its_order(string query, string symbols) =>
        Assert.Equal(
            symbols, string.Join(' ', HoldingsQuery.Of(PageAddressTests.Of(query)).Rows(All).Select(row => row.Instrument.Symbol)));

    [Theory]
    [InlineData("?sort=nonsense", "nonsense")]
    [InlineData("?group=colour", "colour")]
    public void Names_what_is_wrong_in_the_address(string query, string named) =>
        Assert.Contains(HoldingsQuery.Of(PageAddressTests.Of(query)).Wrong, sentence =>
            sentence.Contains($"'{named}'", StringComparison.Ordinal));

    [Fact]
    public void Sums_of_groups_add_up_and_are_unknown_where_a_part_is()
    {
        var query = HoldingsQuery.Of(PageAddressTests.Of("?group=class"));
        var groups = query.Groups(query.Rows(All));
        Assert.Equal(200m, groups.Single(group => group.Title == "Bonds").Value);
        Assert.Null(groups.Single(group => group.Title == "Stocks").Value); // one of them has no rate
    }

    [Fact]
    public void Opens_the_rows_that_the_address_names() =>
        Assert.Equal(["265598", "8314"], HoldingsQuery.Of(PageAddressTests.Of("?open=265598,8314")).Open.Order());
}
