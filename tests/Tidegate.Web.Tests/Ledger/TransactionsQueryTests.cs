using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Ledger;
using Tidegate.Web.Layout;
using Tidegate.Web.Ledger;

namespace Tidegate.Web.Tests.Ledger;

public sealed class TransactionsQueryTests
{
    [Fact]
    public void Reads_all_parts_of_the_address()
    {
        var query = Of("?q=aapl&kind=trade&type=ExchTrade&currency=usd&from=2026-01-01&to=2026-11-19&sort=-amount&page=3");
        Assert.Empty(query.Wrong);
        Assert.Equal("aapl", query.Filter.Text);
        Assert.Equal(EntryKind.Trade, query.Filter.Kind);
        Assert.Equal("ExchTrade", query.Filter.Type);
        Assert.Equal("USD", query.Filter.Currency?.Code);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 19)), (query.Filter.From!.Value, query.Filter.To!.Value));
        Assert.Equal((TransactionSort.AmountDescending, 3), (query.Filter.Sort, query.Filter.Page));
    }

    [Theory]
    [InlineData("?from=19.11.2026", "19.11.2026", "from")]
    [InlineData("?to=2026-02-30", "2026-02-30", "to")]
    [InlineData("?kind=trades", "trades", "kind")]
    [InlineData("?currency=euros", "euros", "currency")]
    [InlineData("?sort=colour", "colour", "sort")]
    [InlineData("?page=0", "0", "page")]
    [InlineData("?page=-1", "-1", "page")]
    [InlineData("?page=99999999999", "99999999999", "page")]
    public void Names_the_field_and_the_value_that_cannot_be_used(string address, string value, string field)
    {
        var query = Of(address);
        var sentence = Assert.Single(query.Wrong);
        Assert.Contains($"'{value}'", sentence, StringComparison.Ordinal);
        Assert.Contains($"({field})", sentence, StringComparison.Ordinal);
        Assert.Equal(new TransactionFilter(), query.Filter with { Accounts = new TransactionFilter().Accounts });
    }

    [Fact]
    public void Says_that_nothing_can_match_when_the_days_are_the_wrong_way_round() =>
        Assert.Contains("after the last", Assert.Single(Of("?from=2026-11-19&to=2026-11-18").Wrong), StringComparison.Ordinal);

    private static TransactionsQuery Of(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return TransactionsQuery.Of(PageAddress.Of(context.Request, "/transactions", [.. TransactionsQuery.Names]), []);
    }
}
