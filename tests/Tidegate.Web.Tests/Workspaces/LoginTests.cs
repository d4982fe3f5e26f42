using System.Net;
using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Workspaces;

public sealed partial class LoginTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var stranger = host.Stranger();

        using var wrong = await stranger.LoginAsync(person.Name, "not the password at all");
        using var unknown = await stranger.LoginAsync("nobody-at-all", "not the password at all");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Equal(
            await TextAsync(wrong, person.Name), await TextAsync(unknown, "nobody-at-all"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_name_for_a_quarter_of_an_hour_without_saying_so()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var stranger = host.Stranger();
        using var first = await stranger.LoginAsync(person.Name, "wrong");
        for (var i = 1; i < SignInTries.TriesMax; i++)
        {
            using var refused = await stranger.LoginAsync(person.Name, "wrong");
        }

        using var locked = await stranger.LoginAsync(person.Name, person.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Equal(await TextAsync(first, person.Name), await TextAsync(locked, person.Name));

        host.Clock.Leap(SignInTries.LockTime);
        using var open = await stranger.LoginAsync(person.Name, person.Password);
        Assert.Equal(HttpStatusCode.SeeOther, open.StatusCode);
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_before()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var stranger = host.Stranger();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 1; i < SignInTries.TriesMax; i++)
            {
                using var refused = await stranger.LoginAsync(person.Name, "wrong");
            }

            using var open = await stranger.LoginAsync(person.Name, person.Password);
            Assert.Equal(HttpStatusCode.SeeOther, open.StatusCode);
        }
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]        // another host without a scheme
    [InlineData(@"/\evil.example", "/")]       // browsers read the backslash as a slash
    [InlineData("/\t/evil.example", "/")]      // browsers drop tabs
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("settings/profile", "/")]      // not from the root
    [InlineData("/settings/profile?x=1", "/settings/profile?x=1")]
    public async Task After_the_sign_in_it_goes_on_within_the_house_only(string wanted, string expected)
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = host.Stranger();

        using var answer = await browser.LoginAsync(person.Name, person.Password, $"/login?returnUrl={Uri.EscapeDataString(wanted)}");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_foreign_pages()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = host.Stranger();
        using var answer = await browser.LoginAsync(person.Name, person.Password);

        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"), line => line.StartsWith("tidegate-session=", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_of_the_forms_stays_with_our_own_pages()
    {
        using var browser = host.Stranger();
        using var answer = await browser.GetAsync("/login");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("tidegate-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_password_comes_back_in_no_page_and_no_log()
    {
        const string typed = "zq-typed-by-mistake-qz";
        using var stranger = host.Stranger();

        using var asPassword = await stranger.LoginAsync("someone", typed);
        using var asName = await stranger.LoginAsync(typed, "whatever it was");

        Assert.DoesNotContain(typed, await asPassword.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(typed, host.Logged, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, string name) =>
        Token().Replace(await answer.Content.ReadAsStringAsync(), "").Replace(name, "NAME", StringComparison.Ordinal);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]+\"")]
    private static partial Regex Token();
}
