using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Workspaces;

public sealed partial class TwoFactorTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const string Security = "/settings/security";
    private const string Setup = "/settings/security/two-factor";
    private static readonly TimeSpan OneStep = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task After_the_set_up_a_sign_in_needs_a_code_of_the_app()
    {
        var (person, key, _) = await SetUpAsync();
        using var browser = host.Stranger();

        using var password = await browser.LoginAsync(person.Name, person.Password, "/login?returnUrl=/settings/profile");
        Assert.StartsWith("/login/two-factor?returnUrl=", password.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var early = await browser.GetAsync("/settings/profile");
        Assert.Equal(HttpStatusCode.SeeOther, early.StatusCode);
        using var wrong = await CodeAsync(browser, "000000");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var right = await CodeAsync(browser, NextCode(key), password.Headers.Location!.ToString());

        Assert.Equal("/settings/profile", right.Headers.Location?.ToString());
        await browser.PageAsync("/settings/profile");
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        var (person, key, _) = await SetUpAsync();
        var code = NextCode(key);
        using var first = await WithPasswordAsync(person);
        using var second = await WithPasswordAsync(person);

        using var used = await CodeAsync(first, code);
        using var again = await CodeAsync(second, code);

        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Fact]
    public async Task A_code_that_is_two_steps_old_is_refused_one_step_is_not()
    {
        var (person, key, _) = await SetUpAsync();
        var code = NextCode(key);
        using var browser = await WithPasswordAsync(person);

        host.Clock.Advance(2 * OneStep);
        using var old = await CodeAsync(browser, code);
        code = NextCode(key);
        host.Clock.Advance(OneStep);
        using var late = await CodeAsync(browser, code);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, late.StatusCode);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_name_even_when_the_password_is_given_again_between_them()
    {
        var (person, key, _) = await SetUpAsync();
        for (var i = 0; i < SignInTries.TriesMax; i++)
        {
            using var guesser = await WithPasswordAsync(person);
            using var refused = await CodeAsync(guesser, "000000");
        }

        using var browser = host.Stranger();
        using var locked = await browser.LoginAsync(person.Name, person.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        host.Clock.Leap(SignInTries.LockTime);
        using var open = await WithPasswordAsync(person);
        using var right = await CodeAsync(open, NextCode(key));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        var (person, _, codes) = await SetUpAsync();
        using var first = await WithPasswordAsync(person);
        using var second = await WithPasswordAsync(person);

        using var used = await RecoverAsync(first, codes[0].ToLowerInvariant());
        using var again = await RecoverAsync(second, codes[0]);
        using var other = await RecoverAsync(second, codes[1]);

        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_that_is_sent_many_times_at_once_signs_in_once()
    {
        var (person, _, codes) = await SetUpAsync();
        var browsers = new List<Browser>();
        for (var i = 0; i < SignInTries.TriesMax - 1; i++)
        {
            browsers.Add(await WithPasswordAsync(person));
        }

        var answers = await Task.WhenAll(browsers.Select(browser => RecoverAsync(browser, codes[0])));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        answers.ToList().ForEach(answer => answer.Dispose());
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task Key_and_recovery_codes_stand_nowhere_in_clear()
    {
        var (person, key, codes) = await SetUpAsync();

        await using var db = host.Database.Context(host.Workspace);
        var tokens = db.Set<IdentityUserToken<Guid>>();
        var stored = await tokens.Where(token => token.UserId == person.Id).Select(token => token.Value).ToListAsync();
        Assert.Equal(2, stored.Count);
        Assert.All(stored, value =>
        {
            Assert.DoesNotContain(key, value, StringComparison.Ordinal);
            Assert.All(codes, code => Assert.DoesNotContain(code, value, StringComparison.Ordinal));
        });
        Assert.DoesNotContain(key, host.Logged, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, host.Logged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_it_is_on_no_page_shows_the_key_or_the_codes_again()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = await host.SignInAsync(person);
        var (key, codes) = await SetUpAsync(browser, person);

        var security = await browser.PageAsync(Security);
        using var setup = await browser.GetAsync(Setup);
        var text = security + await setup.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.SeeOther, setup.StatusCode);
        Assert.DoesNotContain(key, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, text, StringComparison.Ordinal));
        Assert.Contains($"{EnableTwoFactor.RecoveryCodes} recovery codes are left", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_holds_the_key_as_shapes_of_the_page()
    {
        using var browser = await BeginAsync(await host.AddMemberAsync(host.Workspace, Role.Viewer));
        var page = await browser.PageAsync(Setup);

        Assert.Matches("<svg [^>]*role=\"img\" aria-label=\"[^\"]+\"", page);
        Assert.True(Module().Count(page) > 300, "The picture has too few dark squares to be a code.");
        Assert.DoesNotContain("otpauth", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_former_worthless()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = await host.SignInAsync(person);
        var (_, former) = await SetUpAsync(browser, person);

        using var answer = await browser.SendAsync(Security, "renew-codes", Field("Renew.Password", person.Password));
        var current = CodesIn(await answer.Content.ReadAsStringAsync());

        Assert.Equal(EnableTwoFactor.RecoveryCodes, current.Count);
        using var guest = await WithPasswordAsync(person);
        using var old = await RecoverAsync(guest, former[0]);
        using var good = await RecoverAsync(guest, current[0]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, good.StatusCode);
    }

    [Fact]
    public async Task Turned_off_the_password_alone_signs_in_and_key_and_codes_are_gone()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = await host.SignInAsync(person);
        await SetUpAsync(browser, person);

        using var off = await browser.SendAsync(Security, "two-factor-off", Field("Off.Password", person.Password));

        Assert.Equal(HttpStatusCode.SeeOther, off.StatusCode);
        using var again = await host.SignInAsync(person);
        await using var db = host.Database.Context(host.Workspace);
        Assert.False(await db.Set<IdentityUserToken<Guid>>().AnyAsync(token => token.UserId == person.Id));
    }

    [Theory]
    [InlineData("two-factor-start", "Start.Password", false)]
    [InlineData("two-factor-off", "Off.Password", true)]
    [InlineData("renew-codes", "Renew.Password", true)]
    public async Task Whoever_finds_an_open_browser_changes_nothing_without_the_password(string form, string field, bool on)
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = await host.SignInAsync(person);
        if (on)
        {
            await SetUpAsync(browser, person);
        }

        using var answer = await browser.SendAsync(Security, form, Field(field, "not the password"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var state = await browser.PageAsync(Security);
        Assert.Contains(on ? "It is <strong>on</strong>" : "It is <strong>off</strong>", state, StringComparison.Ordinal);
        Assert.Empty(CodesIn(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_code_without_a_password_before_begins_the_sign_in_again()
    {
        using var stranger = host.Stranger();
        using var answer = await stranger.GetAsync("/login/two-factor");
        Assert.Equal("/login", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_half_done_sign_in_ends_after_five_minutes()
    {
        var (person, key, _) = await SetUpAsync();
        using var browser = await WithPasswordAsync(person);
        var token = await browser.TokenAsync("/login/two-factor");
        host.Clock.Leap(TimeSpan.FromMinutes(6));

        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["_handler"] = "code",
            ["Input.Code"] = NextCode(key),
        });
        using var answer = await browser.Client.PostAsync(new Uri("/login/two-factor", UriKind.Relative), content);

        Assert.Equal("/login", answer.Headers.Location?.ToString());
        Assert.Null(browser.Cookies["tidegate-session"]);
    }

    // Steps forward first: the code before may be of this step, and each works once.
    private string NextCode(string key)
    {
        host.Clock.Advance(OneStep);
        return AuthenticatorApp.CodeAt(key, host.Clock.GetUtcNow());
    }

    private async Task<(TestPerson Person, string Key, IReadOnlyList<string> Codes)> SetUpAsync()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        using var browser = await host.SignInAsync(person);
        var (key, codes) = await SetUpAsync(browser, person);
        return (person, key, codes);
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(Browser browser, TestPerson person)
    {
        using var started = await browser.SendAsync(Security, "two-factor-start", Field("Start.Password", person.Password));
        Assert.Equal(Setup, started.Headers.Location?.ToString());
        var key = Key().Match(await browser.PageAsync(Setup)).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
        using var on = await browser.SendAsync(Setup, "two-factor", Field("Input.Code", NextCode(key)));
        var codes = CodesIn(await on.Content.ReadAsStringAsync());
        Assert.Equal(EnableTwoFactor.RecoveryCodes, codes.Count);
        return (key, codes);
    }

    private async Task<Browser> BeginAsync(TestPerson person)
    {
        var browser = await host.SignInAsync(person);
        using var started = await browser.SendAsync(Security, "two-factor-start", Field("Start.Password", person.Password));
        return browser;
    }

    private async Task<Browser> WithPasswordAsync(TestPerson person)
    {
        var browser = host.Stranger();
        using var answer = await browser.LoginAsync(person.Name, person.Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    private static Task<HttpResponseMessage> CodeAsync(Browser browser, string code, string page = "/login/two-factor") =>
        browser.SendAsync(page, "code", Field("Input.Code", code));

    private static Task<HttpResponseMessage> RecoverAsync(Browser browser, string code) =>
        browser.SendAsync("/login/recovery", "recovery", Field("Input.Code", code));

    private static Dictionary<string, string> Field(string name, string value) => new() { [name] = value };

    private static List<string> CodesIn(string page) => [.. Code().Matches(page).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex("<code class=\"user-select-all\">(?<key>[A-Z2-7 ]+)</code>", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex("<li>(?<code>[A-Z0-9]{5}-[A-Z0-9]{5})</li>", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex("M[0-9]+ [0-9]+h1v1h-1z")]
    private static partial Regex Module();
}
