using System.Net;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Sessions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Connections;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Connections;

/// <summary>The pages of connections to gateways: what they show to whom, and their forms.</summary>
public sealed class GatewayPagesTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private static int clientId = 100;

    [Fact]
    public async Task A_gateway_is_listed_with_its_place_and_what_kind_of_money_it_is()
    {
        await LinkAsync("Listed");
        using var viewer = await host.SignInAsync(Role.Viewer);

        var list = await viewer.PageAsync("/connections");

        Assert.Contains("Listed", list, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1", list, StringComparison.Ordinal);
        Assert.Contains("PAPER", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Settings</a>", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_and_its_health_are_there_for_viewers_and_its_settings_for_admins()
    {
        var id = await LinkAsync("Both");
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var admin = await host.SignInAsync(Role.Admin);

        Assert.DoesNotContain("Save and connect anew", await viewer.PageAsync($"/connections/{id}"), StringComparison.Ordinal);
        Assert.Contains("Save and connect anew", await admin.PageAsync($"/connections/{id}"), StringComparison.Ordinal);
        var health = await viewer.PageAsync($"/connections/{id}/health");
        Assert.Contains("Weekly login", health, StringComparison.Ordinal);
        Assert.Contains("Nightly reset", health, StringComparison.Ordinal);
        Assert.DoesNotContain("Pause it", health, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port", "4oo2", "The port -1 is none")]
    [InlineData("host", "http://gateway", "Give the machine alone")]
    [InlineData("clientId", "1000", "The client id 1000 is out of range")]
    [InlineData("account", "U1234567", "U1234567 is a live account, but paper was declared")]
    public async Task A_wrong_value_is_refused_by_its_field_and_what_was_typed_stays(string field, string value, string words)
    {
        var id = await LinkAsync($"Wrong {field}");
        using var admin = await host.SignInAsync(Role.Admin);
        var fields = Fields($"Wrong {field}");
        fields[field] = value;

        using var answer = await admin.SendAsync($"/connections/{id}", null, fields, $"/connections/{id}/-/gateway");
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{value}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_becomes_live_only_when_the_account_is_typed_once_more()
    {
        var id = await LinkAsync("Money");
        using var admin = await host.SignInAsync(Role.Admin);
        var fields = Fields("Money");
        (fields["mode"], fields["account"]) = ("live", "U1234567");

        using var refused = await admin.SendAsync($"/connections/{id}", null, fields, $"/connections/{id}/-/gateway");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("real money", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(TradingMode.Paper, (await SessionAsync(id))!.View.Gateway.Terms.Mode);

        fields["confirmed"] = "U1234567";
        using var saved = await admin.SendAsync($"/connections/{id}", null, fields, $"/connections/{id}/-/gateway");
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal(TradingMode.Live, (await SessionAsync(id))!.View.Gateway.Terms.Mode);
        Assert.Contains("mode is-live", await admin.PageAsync($"/connections/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_paused_goes_on_and_is_forgotten()
    {
        var id = await LinkAsync("Gone");
        using var admin = await host.SignInAsync(Role.Admin);

        using var paused = await admin.SendAsync(
            $"/connections/{id}", null, new Dictionary<string, string> { ["pause"] = "yes" }, $"/connections/{id}/-/pause");
        Assert.Equal(HttpStatusCode.SeeOther, paused.StatusCode);
        Assert.True((await SessionAsync(id))!.View.Gateway.IsPaused);
        Assert.Contains("paused", await admin.PageAsync($"/connections/{id}/health"), StringComparison.Ordinal);

        using var on = await admin.SendAsync(
            $"/connections/{id}", null, new Dictionary<string, string> { ["pause"] = "no" }, $"/connections/{id}/-/pause");
        Assert.False((await SessionAsync(id))!.View.Gateway.IsPaused);

        using var forgotten = await admin.SendAsync(
            $"/connections/{id}", null, new Dictionary<string, string>(), $"/connections/{id}/-/forget");
        Assert.Equal("/connections?forgotten=Gone", forgotten.Headers.Location?.ToString());
        Assert.Null(await SessionAsync(id));
    }

    [Theory]
    [InlineData(SessionState.Competing, true, "stays logged in, but may lose the data")]
    [InlineData(SessionState.ClientIdTaken, true, "The other program is not ended")]
    [InlineData(SessionState.Competing, false, null)] // nobody would do it
    [InlineData(SessionState.Up, true, null)]
    [InlineData(SessionState.Waiting, true, null)]
    public async Task Taking_over_is_offered_where_another_one_is_in_the_way_and_says_what_becomes_of_that(
        SessionState state, bool isKept, string? says)
    {
        var view = (await SessionAsync(await LinkAsync($"Held {state} {isKept}")))!.View;

        var words = GatewayWords.TakingOver(view with { State = state, IsKept = isKept });

        Assert.Equal(says is null, words is null);
        Assert.Contains(says ?? "", words ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_over_has_the_session_made_anew()
    {
        var id = await LinkAsync("Taken");
        using var admin = await host.SignInAsync(Role.Admin);
        var before = (await SessionAsync(id))!.View.Gateway.Changed;
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        using var answer = await admin.SendAsync(
            $"/connections/{id}", null, new Dictionary<string, string>(), $"/connections/{id}/-/take-over");

        Assert.Equal($"/connections/{id}/health", answer.Headers.Location?.ToString());
        Assert.Equal(before + TimeSpan.FromSeconds(1), (await SessionAsync(id))!.View.Gateway.Changed);
    }

    [Theory]
    [InlineData("GET", "/connections/{0}/health")]
    [InlineData("GET", "/connections/{0}/-/session")]
    [InlineData("GET", "/connections/{0}/-/health")]
    [InlineData("POST", "/connections/{0}/-/gateway")]
    [InlineData("POST", "/connections/{0}/-/pause")]
    [InlineData("POST", "/connections/{0}/-/take-over")]
    [InlineData("POST", "/connections/{0}/-/forget")]
    public async Task An_id_that_names_none_is_not_found(string method, string address)
    {
        using var admin = await host.SignInAsync(Role.Admin);
        admin.Client.DefaultRequestHeaders.Add("X-Fragment", "1");
        var target = string.Format(null, address, Guid.NewGuid());

        using var answer = method == "GET"
            ? await admin.GetAsync(target)
            : await admin.SendAsync("/settings/profile", null, Fields("None"), target);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // Nobody listens there: a try ends at once.
    private Task<Guid> LinkAsync(string name) => host.AskAsync<LinkGateway, Guid>(async link =>
        Assert.IsType<ConnectionOutcome.Saved>(await link.RunAsync(
            new(Guid.Empty, name, new("127.0.0.1", 1, Interlocked.Increment(ref clientId), default, TradingMode.Paper)),
            CancellationToken.None)).Id);

    private Task<SessionDetail?> SessionAsync(Guid id) =>
        host.AskAsync<GetSession, SessionDetail?>(get => get.RunAsync(id, CancellationToken.None));

    private static Dictionary<string, string> Fields(string name) => new()
    {
        ["name"] = name,
        ["host"] = "127.0.0.1",
        ["port"] = "1",
        ["clientId"] = Interlocked.Increment(ref clientId).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["account"] = "",
        ["mode"] = "paper",
    };
}
