using System.Net;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Web.Tests.Hosting;

/// <summary>Addresses of pages whose id names nothing.</summary>
public sealed class NothingHereTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Theory]
    [InlineData("/transactions/{0}", "There is no such transaction")]
    [InlineData("/transactions/{0}/edit", "There is no such entry made by hand")]
    [InlineData("/import/{0}", "There is no such import")]
    [InlineData("/findings/{0}", "There is no such finding")]
    [InlineData("/holdings/elsewhere/{0}", "There is nothing held elsewhere of this id")]
    [InlineData("/instruments/99999999/opening-lots?a=U1", "There is no such position")]
    public async Task A_page_says_in_its_own_words_that_there_is_no_such_thing(string address, string words)
    {
        using var trader = await host.SignInAsync(Role.Trader);
        using var answer = await trader.GetAsync(string.Format(null, address, Guid.NewGuid()));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
