using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Tokens;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Tokens;

/// <summary>The page on which people make and revoke their tokens.</summary>
public sealed partial class TokensPageTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const string Page = "/settings/tokens";

    [Fact]
    public async Task A_token_is_shown_once_works_and_is_found_nowhere_afterwards()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        var made = await CreateAsync(viewer, "spreadsheet", "read", "30");
        var secret = Token().Match(made).Value;
        Assert.True(TokenText.IsWhole(secret), made);

        using var program = Program(secret);
        using var answer = await program.GetAsync(new Uri("/api/v1/workspace", UriKind.Relative));
        var told = await answer.Content.ReadAsStringAsync() + answer.Headers + answer.Content.Headers;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var page = await viewer.PageAsync(Page);
        Assert.Contains("spreadsheet", page, StringComparison.Ordinal);
        foreach (var text in (string[])[page, told, host.Logged])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(secret[TokenText.Prefix.Length..^6], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        var secret = Token().Match(await CreateAsync(viewer, "old script", "read", "none")).Value;
        var action = Action().Match(await viewer.PageAsync(Page)).Groups["action"].Value;

        using var answer = await viewer.SendAsync(Page, null, new Dictionary<string, string>(), action);
        Assert.Contains("is revoked", await viewer.PageAsync(answer.Headers.Location!.ToString()), StringComparison.Ordinal);

        using var program = Program(secret);
        using var refused = await program.GetAsync(new Uri("/api/v1/workspace", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.DoesNotContain(secret, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admins_see_and_revoke_the_tokens_of_others_who_see_only_their_own()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var other = await host.SignInAsync(Role.Viewer);
        using var admin = await host.SignInAsync(Role.Admin);
        await CreateAsync(viewer, "of the viewer", "read", "90");
        var action = Action().Match(await viewer.PageAsync(Page)).Groups["action"].Value;

        Assert.DoesNotContain("of the viewer", await other.PageAsync(Page), StringComparison.Ordinal);
        using (var foreign = await other.SendAsync(Page, null, new Dictionary<string, string>(), action))
        {
            Assert.Contains("unknown", foreign.Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        Assert.Contains("of the viewer", await admin.PageAsync(Page), StringComparison.Ordinal);
        using var done = await admin.SendAsync(Page, null, new Dictionary<string, string>(), action);
        Assert.Contains("revoked", done.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(action, await viewer.PageAsync(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "read", "30", "The name is empty")]
    [InlineData("a", "admin", "30", "more than the role viewer")] // not offered to a viewer, and refused when sent
    [InlineData("a", "all", "30", "no such scope")]
    [InlineData("a", "read", "5000", "5000 days")]
    [InlineData("a", "read", "soon", "0 days")]
    public async Task What_cannot_be_meant_is_told_above_the_fields(string name, string scope, string days, string told)
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var answer = await viewer.SendAsync(Page, "create-token", Fields(name, scope, days));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await ListAsync(viewer));
    }

    private static async Task<string> CreateAsync(Browser browser, string name, string scope, string days)
    {
        using var answer = await browser.SendAsync(Page, "create-token", Fields(name, scope, days));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Dictionary<string, string> Fields(string name, string scope, string days) =>
        new() { ["Input.Name"] = name, ["Input.Scope"] = scope, ["Input.Days"] = days };

    private static async Task<IEnumerable<Match>> ListAsync(Browser browser) => Action().Matches(await browser.PageAsync(Page));

    private HttpClient Program(string token)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    [GeneratedRegex("tidegate_[0-9A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();

    [GeneratedRegex("action=\"(?<action>/settings/tokens/[^\"]+/revoke)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Action();
}
