using System.Net;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Layout;

public sealed class NavCountsTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const string Mark = "class=\"nav-count\"";

    [Fact]
    public async Task Findings_that_wait_for_a_person_are_counted_in_both_menus_and_none_is_no_badge()
    {
        using var trader = await host.SignInAsync(Role.Trader);
        Assert.DoesNotContain(Mark, await trader.PageAsync("/more"), StringComparison.Ordinal);

        await using (var file = File.OpenRead(
            Path.Combine(Checkout.Root, "tests", "data", "flex", "opensteuerauszug", "vtandchill_2025.xml")))
        {
            await host.AskAsync<StartImport, ImportStart>(start => start.RunAsync(One(file), null, CancellationToken.None));
        }

        await host.AskAsync<RunImports, bool>(async run =>
        {
            await run.RunAsync(CancellationToken.None);
            return true;
        });
        var view = await FindingsAsync();
        Assert.NotEmpty(view.Yours);
        Assert.Equal(2, await CountOnAsync(trader, view.Yours.Count));

        using var accepted = await trader.SendAsync(
            $"/findings/{view.Yours[0].Id}", null, new Dictionary<string, string> { ["reason"] = "as the broker said" },
            $"/findings/{view.Yours[0].Id}/-/accept");
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.Equal(2, await CountOnAsync(trader, view.Yours.Count - 1));
    }

    // On the phone's page the side bar is there too, though not seen.
    private static async Task<int> CountOnAsync(Browser browser, int count)
    {
        var words = count == 1 ? "1 waits for you" : $"{count} wait for you";
        return (await browser.PageAsync("/more")).Split($"{Mark} title=\"{words}\"").Length - 1;
    }

    private Task<FindingsView> FindingsAsync() => host.AskAsync<GetFindings, FindingsView>(async get =>
        Assert.IsType<ScopedAnswer<FindingsView>.Shown>(await get.RunAsync(AccountScope.All, CancellationToken.None)).View);

    private static async IAsyncEnumerable<IncomingFile> One(Stream content)
    {
        await Task.Yield();
        yield return new("vtandchill_2025.xml", content);
    }
}
