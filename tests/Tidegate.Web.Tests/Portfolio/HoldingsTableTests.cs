using System.Globalization;
using Tidegate.Web.Portfolio;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Portfolio;

public sealed class HoldingsTableTests
{
    public HoldingsTableTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task All_rows_with_cash_and_accruals_end_in_net_asset_value()
    {
        var text = await TableAsync("");
        Assert.Contains("Net asset value", text, StringComparison.Ordinal);
        Assert.Contains("value=\"1000\"", text, StringComparison.Ordinal);
        Assert.Contains("Accruals", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filtered_table_says_that_its_sum_is_of_the_rows_shown()
    {
        var text = await TableAsync("?q=AAPL");
        Assert.Contains("Sum of the 1 rows shown", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Net asset value", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ASML", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_without_a_match_says_so_and_offers_all() =>
        Assert.Contains("No holding matches", await TableAsync("?q=nothing"), StringComparison.Ordinal);

    [Fact]
    public async Task A_value_without_a_rate_is_a_dash_with_the_reason() =>
        Assert.Contains(HoldingWords.NoRate, await TableAsync(""), StringComparison.Ordinal);

    private static Task<string> TableAsync(string query)
    {
        var address = PageAddressTests.Of(query);
        var view = MadeHoldings.View(MadeHoldings.Row("AAPL", 300m), MadeHoldings.Row("ASML", 600m), MadeHoldings.Row("NORATE", null));
        return Rendered.AsTextAsync<HoldingsTable>(new { View = view, Query = HoldingsQuery.Of(address), Address = address });
    }
}
