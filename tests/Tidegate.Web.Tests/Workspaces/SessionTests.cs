using System.Net;
using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Workspaces;

public sealed partial class SessionTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const string Security = "/settings/security";
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        using var browser = await host.SignInAsync(Role.Viewer);
        var kept = browser.Cookies["tidegate-session"]!;

        using var answer = await browser.SendAsync(Security, form: null, Nothing, "/logout");

        Assert.Equal("/login", answer.Headers.Location?.ToString());
        using var thief = host.Stranger();
        thief.Plant(kept);
        await AssertIsStrangerAsync(thief);
    }

    [Fact]
    public async Task The_list_shows_every_browser_and_ends_the_chosen_one_at_its_next_request()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var here = await host.SignInAsync(person);
        using var there = await host.SignInAsync(person);
        await there.PageAsync(Security);
        var ends = EndAction().Matches(await here.PageAsync(Security)).Select(match => match.Value).ToList();
        Assert.Single(ends);

        using var ended = await here.SendAsync(Security, form: null, Nothing, ends[0]);

        Assert.Equal(Security, ended.Headers.Location?.ToString());
        await AssertIsStrangerAsync(there);
        await here.PageAsync(Security);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_someone_else()
    {
        var victim = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var here = await host.SignInAsync(victim);
        using var there = await host.SignInAsync(victim);
        var end = EndAction().Match(await here.PageAsync(Security)).Value;
        using var other = await host.SignInAsync(Role.Admin);

        using var answer = await other.SendAsync(Security, form: null, Nothing, end);

        await there.PageAsync(Security);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_this_browser_and_all_others()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var here = await host.SignInAsync(person);
        using var there = await host.SignInAsync(person);

        using var answer = await here.SendAsync(Security, form: null, Nothing, "/settings/security/sessions/end-all");

        Assert.Equal("/login", answer.Headers.Location?.ToString());
        await AssertIsStrangerAsync(here);
        await AssertIsStrangerAsync(there);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_the_former_password()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var here = await host.SignInAsync(person);
        using var there = await host.SignInAsync(person);

        using var changed = await ChangePasswordAsync(here, person.Password, "another long password");

        Assert.Equal("/settings/security?done=password", changed.Headers.Location?.ToString());
        await here.PageAsync(Security);
        await AssertIsStrangerAsync(there);
        using var former = await there.LoginAsync(person.Name, person.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, former.StatusCode);
        using var current = await host.SignInAsync(person with { Password = "another long password" });
    }

    [Theory]
    [InlineData("not the password", "another long password", "another long password")] // who found an open browser
    [InlineData("correct horse battery", "short", "short")]
    [InlineData("correct horse battery", "correct horse battery", "correct horse battery")] // no change at all
    [InlineData("correct horse battery", "another long password", "another long passwort")] // typed wrong once
    [InlineData("correct horse battery", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa")]
    public async Task A_password_that_cannot_be_taken_changes_nothing(string present, string wanted, string again)
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var here = await host.SignInAsync(person);
        using var there = await host.SignInAsync(person);

        using var refused = await ChangePasswordAsync(here, present, wanted, again);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("role=\"alert\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await there.PageAsync(Security);
        using var same = await host.SignInAsync(person);
    }

    [Fact]
    public async Task An_unused_session_ends_by_itself_and_a_used_one_goes_on()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var used = await host.SignInAsync(person);
        using var unused = await host.SignInAsync(person);

        host.Clock.Leap(PersonSession.IdleLimit - TimeSpan.FromMinutes(1));
        await used.PageAsync(Security);
        host.Clock.Leap(TimeSpan.FromMinutes(1));

        await used.PageAsync(Security);
        await AssertIsStrangerAsync(unused);
    }

    [Fact]
    public async Task A_used_session_ends_by_age()
    {
        using var browser = await host.SignInAsync(Role.Viewer);
        var step = TimeSpan.FromDays(10);
        for (var age = TimeSpan.Zero; age + step < PersonSession.AgeLimit; age += step)
        {
            await browser.PageAsync(Security);
            host.Clock.Leap(step);
        }

        await browser.PageAsync(Security);
        host.Clock.Leap(step);
        await AssertIsStrangerAsync(browser);
    }

    [Fact]
    public async Task A_cookie_that_was_changed_opens_nothing()
    {
        using var browser = await host.SignInAsync(Role.Viewer);
        var good = browser.Cookies["tidegate-session"]!;
        using var thief = host.Stranger();
        thief.Plant(new Cookie(good.Name, good.Value[..^4] + "AAAA"));
        await AssertIsStrangerAsync(thief);
    }

    private static Task<HttpResponseMessage> ChangePasswordAsync(Browser browser, string current, string wanted, string? again = null) =>
        browser.SendAsync(Security, "password", new Dictionary<string, string>
        {
            ["Input.Current"] = current,
            ["Input.Wanted"] = wanted,
            ["Input.Again"] = again ?? wanted,
        });

    private static async Task AssertIsStrangerAsync(Browser browser)
    {
        using var answer = await browser.GetAsync(Security);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/login?returnUrl=%2Fsettings%2Fsecurity", answer.Headers.Location?.ToString());
    }

    [GeneratedRegex("/settings/security/sessions/[0-9a-f-]{36}/end")]
    private static partial Regex EndAction();
}
