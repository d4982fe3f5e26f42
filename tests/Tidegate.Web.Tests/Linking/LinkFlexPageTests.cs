using System.Net;
using Tidegate.Domain.Workspaces;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Linking;

/// <summary>The steps of linking in a browser without script.</summary>
public sealed class LinkFlexPageTests(LinkHost host) : IClassFixture<LinkHost>
{
    private const string Link = "/connections/link/flex";
    private const string Query = "700101";

    [Fact]
    public async Task An_account_is_linked_without_script_and_no_page_and_no_log_holds_a_key()
    {
        using var browser = await host.SignInAsync(Role.Admin);
        var seen = new List<string>();

        Assert.Equal($"{Link}/ib-key", await GoAsync(browser, Link));
        Assert.Equal($"{Link}/service", await SendAsync(browser, "ib-key", "read/ib-key"));
        Assert.Equal($"{Link}/token", await SendAsync(browser, "service", "read/service"));
        Assert.Equal($"{Link}/query", await SendAsync(browser, "token", "token", ("token", host.Service.Token), ("life", "8760")));
        Assert.Equal($"{Link}/query-id", await SendAsync(browser, "query", "read/query"));
        Assert.Equal($"{Link}/check", await SendAsync(browser, "query-id", "query-id", ("query", Query)));
        seen.Add(await UntilAsync(browser, "check", "tested"));
        Assert.Contains("Your query works", seen[0], StringComparison.Ordinal);
        seen.AddRange(
        [
            await browser.PageAsync($"{Link}/token"), await browser.PageAsync($"{Link}/query-id"),
            await browser.PageAsync($"{Link}/check?where=S-Trades"),
        ]);
        Assert.Equal($"{Link}/import", await SendAsync(browser, "check", "finish", ("name", "My account")));
        seen.Add(await UntilAsync(browser, "import", "done"));
        Assert.Contains("Your account is linked", seen[^1], StringComparison.Ordinal);
        Assert.Equal($"{Link}/ib-key", await GoAsync(browser, Link)); // the next one begins anew
        seen.Add(await browser.PageAsync("/"));
        seen.Add(host.Logged);

        Assert.All(seen, text => Assert.DoesNotContain(host.Service.Token, text, StringComparison.Ordinal));
        Assert.All(seen, text => Assert.DoesNotContain(Query, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("token", "token", "token", "U1234567", "account number")]
    [InlineData("token", "token", "token", "123456", "query&#x27;s id")]
    [InlineData("query-id", "query-id", "query", "216300841735520694718203", "this may be the token")]
    [InlineData("query-id", "query-id", "query", "My query", "name")]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_does_not_come_back(
        string step, string action, string field, string typed, string said)
    {
        using var browser = await host.SignInAsync(Role.Admin);
        var fields = new Dictionary<string, string> { [field] = typed, ["life"] = "8760" };

        using var answer = await browser.SendAsync($"{Link}/{step}", null, fields, $"{Link}/-/{action}");
        var page = await answer.Content.ReadAsStringAsync();
        using var live = await browser.SendAsync($"{Link}/{step}", null, fields, $"{Link}/-/typed/{field}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{typed}\"", page, StringComparison.Ordinal);
        Assert.Contains(said, await live.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_that_need_earlier_ones_lead_there_and_unknown_ones_are_said()
    {
        using var browser = await host.SignInAsync(Role.Admin);

        Assert.Equal($"{Link}/ib-key", await GoAsync(browser, $"{Link}/check"));
        Assert.Equal($"{Link}/token", await SendAsync(browser, "ib-key", "check"));
        using var unknown = await browser.GetAsync($"{Link}/seventh");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_link_in_the_making_is_its_persons_alone_and_can_be_forgotten()
    {
        using var mine = await host.SignInAsync(Role.Admin);
        using var theirs = await host.SignInAsync(Role.Admin);
        await SendAsync(mine, "token", "token", ("token", host.Service.Token), ("life", "6"));

        Assert.Contains("too soon", await mine.PageAsync($"{Link}/token"), StringComparison.Ordinal);
        Assert.DoesNotContain("Known; leave it empty", await theirs.PageAsync($"{Link}/token"), StringComparison.Ordinal);
        await SendAsync(mine, "token", "drop");
        Assert.DoesNotContain("Known; leave it empty", await mine.PageAsync($"{Link}/token"), StringComparison.Ordinal);
    }

    private static async Task<string?> GoAsync(Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return answer.Headers.Location?.ToString();
    }

    private static async Task<string?> SendAsync(Browser browser, string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendAsync(
            $"{Link}/{page}", null, fields.ToDictionary(field => field.Name, field => field.Value), $"{Link}/-/{action}");
        Assert.True(
            answer.StatusCode == HttpStatusCode.SeeOther,
            $"{action} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location?.ToString();
    }

    // The host's clock stands still, and the client waits by it.
    private async Task<string> UntilAsync(Browser browser, string step, string stage)
    {
        var text = "";
        await Eventually.IsTrueAsync(
            $"{step} is {stage}",
            async () =>
            {
                host.Clock.Advance(TimeSpan.FromSeconds(2));
                text = await browser.PageAsync($"{Link}/{step}");
                return text.Contains($"data-stage=\"{stage}\"", StringComparison.Ordinal);
            },
            TimeSpan.FromMinutes(1));
        return text;
    }
}
