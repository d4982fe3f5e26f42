using System.Net;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Workspaces;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Workspaces;

/// <summary>Each test has a house without an owner.</summary>
public sealed class FirstRunTests : IAsyncLifetime
{
    private const string Password = "a long enough password";
    private readonly WebHostFixture host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_link_makes_the_owner_signs_in_and_then_works_no_more()
    {
        var link = await LinkAsync();
        using var browser = host.Stranger();

        using var made = await SendAsync(browser, link, "olivia");

        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        Assert.Contains("olivia", await browser.PageAsync("/admin/people"), StringComparison.Ordinal);
        using var stranger = host.Stranger();
        using var again = await stranger.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.IsType<SetupLinkCreation.AlreadyOwned>(
            await host.AskAsync<CreateSetupLink, SetupLinkCreation>(create => create.RunAsync(CancellationToken.None)));
    }

    [Theory]
    [InlineData("/first-run")]
    [InlineData("/first-run?token=")]
    [InlineData("/first-run?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Nobody_becomes_owner_without_the_link(string address)
    {
        await LinkAsync();
        using var browser = host.Stranger();
        using var looked = await browser.GetAsync(address);
        var token = await browser.TokenAsync("/login");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["_handler"] = "owner",
            ["Input.Name"] = "mallory",
            ["Input.Password"] = Password,
            ["Input.Again"] = Password,
        });
        using var sent = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.Gone, looked.StatusCode);
        Assert.False(sent.IsSuccessStatusCode);
        Assert.Equal(0, await PeopleAsync());
    }

    [Fact]
    public async Task A_new_start_makes_the_former_link_worthless()
    {
        var former = await LinkAsync();
        var current = await LinkAsync();
        using var browser = host.Stranger();

        using var answer = await browser.GetAsync(former);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        await browser.PageAsync(current);
    }

    [Fact]
    public async Task The_link_ends_after_its_time()
    {
        var link = await LinkAsync();
        using var browser = host.Stranger();
        await browser.PageAsync(link);
        host.Clock.Leap(SetupLink.Life);

        using var answer = await browser.GetAsync(link);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task Of_many_who_use_the_link_at_once_one_becomes_owner()
    {
        var link = await LinkAsync();
        var browsers = Enumerable.Range(0, 6).Select(_ => host.Stranger()).ToList();

        var answers = await Task.WhenAll(browsers.Select((browser, i) => SendAsync(browser, link, $"racer-{i}")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(1, await PeopleAsync());
        answers.ToList().ForEach(answer => answer.Dispose());
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task A_password_that_is_too_short_is_named_and_leaves_the_link_as_it_was()
    {
        var link = await LinkAsync();
        using var browser = host.Stranger();

        using var refused = await SendAsync(browser, link, "olivia", "short");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var text = await refused.Content.ReadAsStringAsync();
        Assert.Contains($"at least {InputRules.PasswordLengthMin} characters", text, StringComparison.Ordinal);
        using var made = await SendAsync(browser, link, "olivia");
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
    }

    [Fact]
    public async Task The_owner_finds_the_workspace_that_a_verb_made_before()
    {
        using var browser = host.Stranger();
        using var made = await SendAsync(browser, await LinkAsync(), "olivia");

        await using var db = host.Database.Context(host.Workspace);
        Assert.Equal(Role.Admin, (await db.Set<Membership>().SingleAsync()).Role);
        Assert.Equal(1, await db.Set<Workspace>().CountAsync());
    }

    [Fact]
    public async Task The_token_stands_in_no_table_and_no_log()
    {
        var link = await LinkAsync();
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        using var browser = host.Stranger();
        await browser.PageAsync(link);

        await using var db = host.Database.Context(default);
        var stored = await db.Set<SetupLink>().SingleAsync();
        Assert.Equal(32, stored.TokenHash.Length);
        Assert.NotEqual(System.Text.Encoding.UTF8.GetBytes(token)[..32], stored.TokenHash);
        Assert.DoesNotContain(token, host.Logged, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(Browser browser, string link, string name, string password = Password) =>
        browser.SendAsync(link, "owner", new Dictionary<string, string>
        {
            ["Input.Name"] = name,
            ["Input.Password"] = password,
            ["Input.Again"] = password,
        });

    private async Task<string> LinkAsync()
    {
        var made = Assert.IsType<SetupLinkCreation.Created>(
            await host.AskAsync<CreateSetupLink, SetupLinkCreation>(create => create.RunAsync(CancellationToken.None)));
        return $"/first-run?token={made.Token.Reveal()}";
    }

    private async Task<int> PeopleAsync()
    {
        await using var db = host.Database.Context(default);
        return await db.Users.CountAsync();
    }
}
