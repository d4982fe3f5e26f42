using Tidegate.Domain.Connections;
using Tidegate.Domain.Sessions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Layout;
using Tidegate.Web.Sessions;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Sessions;

/// <summary>What every page says of the sessions with gateways.</summary>
public sealed class SessionMenuTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private static readonly DateTimeOffset Since = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);
    private static readonly SessionClock Nights = new(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    [Fact]
    public async Task Every_page_says_how_the_gateways_stand_and_whether_it_is_real_money()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        Assert.Matches("id=\"sessions\" hidden", await admin.PageAsync("/help"));

        await LinkAsync("Play", 1, TradingMode.Paper);
        foreach (var page in NavEntry.All)
        {
            var bar = Menu(await admin.PageAsync(page.Address));
            Assert.Contains("aria-label=\"PAPER not kept, gateway Play\"", bar, StringComparison.Ordinal);
            Assert.Contains("It is connected within some seconds", bar, StringComparison.Ordinal);
            Assert.DoesNotContain("is-live", bar, StringComparison.Ordinal);
        }

        var live = await LinkAsync("Money", 2, TradingMode.Live);
        foreach (var page in NavEntry.All)
        {
            var bar = Menu(await admin.PageAsync(page.Address));
            Assert.Contains("aria-label=\"LIVE not kept, worst of 2 gateways\"", bar, StringComparison.Ordinal);
        }

        admin.Client.DefaultRequestHeaders.Add("X-Fragment", "1");
        Assert.Contains($"/connections/{live}/health", Menu(await admin.PageAsync("/connections/-/sessions")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SessionState.Up, SessionState.Waiting, "LIVE waiting, worst of 2 gateways")]
    [InlineData(SessionState.Competing, SessionState.Waiting, "LIVE used elsewhere, worst of 2 gateways")]
    [InlineData(SessionState.Connecting, SessionState.BrokerLost, "LIVE broker lost, worst of 2 gateways")]
    [InlineData(SessionState.Up, SessionState.Paused, "LIVE up, worst of 2 gateways")]
    public void Of_several_the_worst_that_is_in_use_is_shown(SessionState one, SessionState other, string label)
    {
        Assert.Equal(label, SessionMenuWords.Label([View(one, TradingMode.Paper), View(other, TradingMode.Live)]));
        Assert.Equal(label, SessionMenuWords.Label([View(other, TradingMode.Live), View(one, TradingMode.Paper)]));
    }

    [Theory]
    [InlineData("2026-11-20T14:00:00Z", null)]
    [InlineData("2026-11-20T18:00:00Z", "The broker's nightly reset begins in 10 h")]
    [InlineData("2026-11-21T04:45:00Z", "The broker's nightly reset is on; it ends in ")]
    public void The_nightly_reset_is_announced_half_a_day_before(string now, string? words)
    {
        var said = SessionMenuWords.Reset(Nights, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(words is null, said is null);
        Assert.StartsWith(words ?? "", said ?? "", StringComparison.Ordinal);
    }

    private static string Menu(string page)
    {
        var from = page.IndexOf("id=\"sessions\"", StringComparison.Ordinal);
        Assert.True(from >= 0, page);
        return page[from..page.IndexOf("</details>", from, StringComparison.Ordinal)];
    }

    private static SessionView View(SessionState state, TradingMode mode) => new(
        new(Guid.NewGuid(), state.ToString(), new("127.0.0.1", 4002, 1, default, mode), [], state == SessionState.Paused, Since, Since),
        state, Since, "", null, null, IsKept: true);

    // Nobody listens there.
    private Task<Guid> LinkAsync(string name, int clientId, TradingMode mode) => host.AskAsync<LinkGateway, Guid>(async link =>
    {
        var terms = new GatewayTerms("127.0.0.1", 1, clientId, mode == TradingMode.Live ? new("U1234567") : default, mode);
        var wish = new GatewayLink(Guid.Empty, name, terms) { Confirmed = "U1234567" };
        return Assert.IsType<ConnectionOutcome.Saved>(await link.RunAsync(wish, CancellationToken.None)).Id;
    });
}
