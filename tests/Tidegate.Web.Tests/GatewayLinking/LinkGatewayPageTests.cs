using System.Net;
using System.Text.RegularExpressions;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Connections;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.GatewayLinking;

/// <summary>The steps of linking a gateway in a browser without script.</summary>
public sealed partial class LinkGatewayPageTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const string Link = "/connections/link/gateway";

    private static readonly string[] Steps = ["place", "account", "port", "trust", "access", "user", "test", "live"];

    [Fact]
    public async Task A_gateway_is_linked_without_script_and_what_was_answered_is_what_is_kept()
    {
        using var browser = await host.SignInAsync(Role.Admin);

        Assert.Equal($"{Link}/place", await GoAsync(browser, Link));
        await UntilTestAsync(browser, ("host", "127.0.0.9"), ("account", "du1234567"), ("port", "7497"), ("client-id", "21"));
        Assert.Equal($"{Link}/test", await GoAsync(browser, Link)); // who leaves goes on there
        var made = await SendAsync(browser, "test", "finish", ("name", "Paper desk"));

        var kept = Assert.Single(await GatewaysAsync(), gateway => gateway.Name == "Paper desk");
        Assert.Equal($"/connections/{kept.Id}/test", made);
        Assert.Equal(new("127.0.0.9", 7497, 21, new("DU1234567"), TradingMode.Paper), kept.Terms);
        Assert.Equal($"{Link}/live", await GoAsync(browser, Link));
        Assert.Contains("It is a paper connection", await browser.PageAsync($"{Link}/live"), StringComparison.Ordinal);
        // Who goes back changes the same connection.
        await SendAsync(browser, "port", "port", ("port", "4002"));
        Assert.Equal(made, await SendAsync(browser, "test", "finish", ("name", "Paper desk")));
        Assert.Equal(4002, Assert.Single(await GatewaysAsync(), gateway => gateway.Id == kept.Id).Terms.Port);
        Assert.Equal("/connections/link", await SendAsync(browser, "live", "drop", ("then", "again")));
        Assert.Equal($"{Link}/place", await GoAsync(browser, Link));
    }

    [Fact]
    public async Task Real_money_needs_the_account_number_twice()
    {
        using var browser = await host.SignInAsync(Role.Admin);
        await SendAsync(browser, "place", "place", ("place", "ThisMachine"));

        Assert.Contains(
            "type U7654321 once more",
            await RefusedAsync(browser, "account", ("mode", "live"), ("account", "U7654321")),
            StringComparison.Ordinal);
        Assert.Contains(
            "is a live account",
            await RefusedAsync(browser, "account", ("mode", "paper"), ("account", "U7654321")),
            StringComparison.Ordinal);
        Assert.Equal(
            $"{Link}/port",
            await SendAsync(browser, "account", "account", ("mode", "live"), ("account", "U7654321"), ("confirmed", "U7654321")));
        // The port that nobody chose follows.
        Assert.Contains("value=\"4001\"", await browser.PageAsync($"{Link}/port"), StringComparison.Ordinal);
        await SendAsync(browser, "port", "port", ("port", "4001"));
        await SendAsync(browser, "trust", "read/trust");
        await SendAsync(browser, "access", "access", ("access", "read"), ("client-id", "31"));
        await SendAsync(browser, "user", "read/user");
        await SendAsync(browser, "test", "finish", ("name", "Real money"));

        Assert.Equal(TradingMode.Live, Assert.Single(await GatewaysAsync(), gateway => gateway.Name == "Real money").Terms.Mode);
    }

    [Theory]
    [InlineData("place", "host", "127.0.0.1:4002", "the port in its own field")]
    [InlineData("account", "account", "4711", "no account number")]
    [InlineData("port", "port", "80000", "The port 80000 is none")]
    [InlineData("port", "port", "paper", "is no number")]
    [InlineData("access", "client-id", "0", "binds orders")]
    [InlineData("access", "client-id", "1000", "out of range")]
    [InlineData("test", "name", " ", "The name is empty")]
    public async Task What_is_wrong_stands_at_its_field_and_is_said_while_it_is_typed(string step, string field, string typed, string said)
    {
        using var browser = await host.SignInAsync(Role.Admin);
        await UntilTestAsync(browser);

        var page = await RefusedAsync(browser, step, (field, typed), ("place", "Network"), ("mode", "paper"));
        using var live = await browser.SendAsync(
            $"{Link}/{step}", null, new Dictionary<string, string> { [field] = typed }, $"{Link}/-/typed/{field}");

        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains(said, await live.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_of_the_other_mode_is_named_but_not_refused()
    {
        using var browser = await host.SignInAsync(Role.Admin);
        await UntilTestAsync(browser, ("port", "4001"));

        Assert.Contains(
            "mostly the port of IB Gateway, live, but you declared paper",
            await browser.PageAsync($"{Link}/port"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_id_that_is_taken_leads_back_to_its_field()
    {
        using var browser = await host.SignInAsync(Role.Admin);
        await UntilTestAsync(browser, ("client-id", "41"));
        await SendAsync(browser, "test", "finish", ("name", "First of two"));
        await SendAsync(browser, "live", "drop", ("then", "again"));
        await UntilTestAsync(browser, ("client-id", "41"));

        var page = await RefusedAsync(browser, "test", "finish", ("name", "Second of two"));

        Assert.Contains("&quot;First of two&quot; has client id 41", page, StringComparison.Ordinal);
        Assert.Contains("id=\"client-id\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_that_need_earlier_ones_lead_there_and_unknown_ones_are_said()
    {
        using var browser = await host.SignInAsync(Role.Admin);

        Assert.Equal($"{Link}/place", await GoAsync(browser, $"{Link}/test"));
        Assert.Equal($"{Link}/place", await SendAsync(browser, "place", "finish", ("name", "Too early")));
        Assert.Equal($"{Link}/place", await SendAsync(browser, "place", "read/user"));
        using var unknown = await browser.GetAsync($"{Link}/ninth");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_its_persons_alone_and_can_be_forgotten()
    {
        using var mine = await host.SignInAsync(Role.Admin);
        using var theirs = await host.SignInAsync(Role.Admin);
        await SendAsync(mine, "place", "place", ("place", "Network"), ("host", "192.168.77.5"));

        Assert.Contains("192.168.77.5", await mine.PageAsync($"{Link}/place"), StringComparison.Ordinal);
        Assert.DoesNotContain("192.168.77.5", await theirs.PageAsync($"{Link}/place"), StringComparison.Ordinal);
        await SendAsync(mine, "place", "drop");
        Assert.DoesNotContain("192.168.77.5", await mine.PageAsync($"{Link}/place"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_that_the_gateway_sees_is_measured_and_nobody_is_told_to_trust_all()
    {
        using var browser = await host.SignInAsync(Role.Admin);
        await UntilTestAsync(browser, ("host", "127.0.0.1"));
        var here = await browser.PageAsync($"{Link}/trust");
        await SendAsync(browser, "place", "place", ("place", "Network"), ("host", "no-such-machine.invalid"));
        var nowhere = await browser.PageAsync($"{Link}/trust");

        Assert.Contains("Tidegate has the address <strong>127.0.0.1</strong>", here, StringComparison.Ordinal);
        Assert.Contains("Leave <strong>Allow connections from localhost only</strong> ticked", here, StringComparison.Ordinal);
        Assert.Contains("could not be measured", nowhere, StringComparison.Ordinal);
        Assert.Contains("Untick <strong>Allow connections from localhost only</strong>", nowhere, StringComparison.Ordinal);
        Assert.All([here, nowhere], page => Assert.Contains("Never trust 0.0.0.0/0", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_label_of_a_drawing_stands_in_the_text_and_each_drawing_says_what_it_shows()
    {
        using var browser = await host.SignInAsync(Role.Admin);
        await UntilTestAsync(browser);
        await SendAsync(browser, "place", "place", ("place", "Network"), ("host", "no-such-machine.invalid"));
        var drawings = 0;
        foreach (var step in Steps.SkipLast(1))
        {
            var page = await browser.PageAsync($"{Link}/{step}");
            var text = Tags().Replace(Card().Match(page).Value, "");
            text = Blanks().Replace(text, " ");
            foreach (Match label in Label().Matches(page))
                Assert.True(text.Contains(label.Groups["text"].Value, StringComparison.Ordinal), $"{step}: {label.Groups["text"].Value}");
            var alts = Drawing().Matches(page);
            Assert.All(alts, alt => Assert.StartsWith("Drawing of ", alt.Groups["alt"].Value, StringComparison.Ordinal));
            drawings += alts.Count;
        }

        Assert.Equal(5, drawings);
    }

    [Fact]
    public async Task Who_links_chooses_between_the_two_ways()
    {
        using var browser = await host.SignInAsync(Role.Admin);

        Assert.Contains("href=\"/connections/link\"", await browser.PageAsync("/connections"), StringComparison.Ordinal);
        var choice = await browser.PageAsync("/connections/link");
        Assert.Contains("href=\"/connections/link/flex\"", choice, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Link}\"", choice, StringComparison.Ordinal);
    }

    private static async Task UntilTestAsync(Browser browser, params (string Name, string Value)[] given)
    {
        var all = given.ToDictionary(field => field.Name, field => field.Value);
        Assert.Equal(
            $"{Link}/account",
            await SendAsync(browser, "place", "place", ("place", "Network"), ("host", all.GetValueOrDefault("host", "127.0.0.1"))));
        Assert.Equal(
            $"{Link}/port",
            await SendAsync(browser, "account", "account", ("mode", "paper"), ("account", all.GetValueOrDefault("account", ""))));
        Assert.Equal($"{Link}/trust", await SendAsync(browser, "port", "port", ("port", all.GetValueOrDefault("port", "4002"))));
        Assert.Equal($"{Link}/access", await SendAsync(browser, "trust", "read/trust"));
        Assert.Equal(
            $"{Link}/user",
            await SendAsync(browser, "access", "access", ("access", "read"), ("client-id", all.GetValueOrDefault("client-id", "1"))));
        Assert.Equal($"{Link}/test", await SendAsync(browser, "user", "read/user"));
    }

    private Task<IReadOnlyList<GatewayView>> GatewaysAsync() =>
        host.AskAsync<GetGateways, IReadOnlyList<GatewayView>>(get => get.RunAsync(CancellationToken.None));

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

    private static Task<string> RefusedAsync(Browser browser, string step, params (string Name, string Value)[] fields) =>
        RefusedAsync(browser, step, step == "test" ? "finish" : step, fields);

    private static async Task<string> RefusedAsync(
        Browser browser, string step, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendAsync(
            $"{Link}/{step}", null, fields.ToDictionary(field => field.Name, field => field.Value), $"{Link}/-/{action}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""<section class="card link-card".*?</section>""", RegexOptions.Singleline)]
    private static partial Regex Card();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("""<span class="set-text[^"]*">(?<text>[^<]+)</span>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex("""class="settings-picture" role="img" aria-label="(?<alt>[^"]+)">""", RegexOptions.ExplicitCapture)]
    private static partial Regex Drawing();
}
