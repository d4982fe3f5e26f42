using Microsoft.AspNetCore.Http;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Tests.Layout;

public sealed class PageAddressTests
{
    [Fact]
    public void Drops_what_it_does_not_know_and_what_is_empty() =>
        Assert.Equal("/holdings?a=U1&sort=name", Of("?a=U1&q=&unknown=1&sort=name").ToString());

    [Fact]
    public void Joins_several_values_of_one_name() => Assert.Equal("U1,U2", Of("?a=U1&a=U2")["a"]);

    [Fact]
    public void Goes_back_to_the_first_page_when_anything_else_changes()
    {
        var third = Of("?q=AAPL&page=3");
        Assert.Null(third.With("q", "MSFT")["page"]);
        Assert.Equal("4", third.With("page", "4")["page"]);
    }

    [Fact]
    public void Carries_accounts_and_currency_to_other_pages_and_nothing_else() =>
        Assert.Equal("/cash?a=U1&c=USD", Of("?a=U1&c=USD&q=AAPL&sort=name").Scoped("/cash").ToString());

    [Fact]
    public void Encodes_what_would_end_a_parameter() => Assert.Equal("/holdings?q=a%26b%3D%22", Of("").With("q", "a&b=\"").ToString());

    internal static PageAddress Of(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return PageAddress.Of(context.Request, "/holdings", "q", "class", "group", "sort", "open", "page");
    }
}
