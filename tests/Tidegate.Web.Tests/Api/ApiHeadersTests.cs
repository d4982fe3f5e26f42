using System.Net;
using System.Net.Http.Headers;
using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Api;

/// <summary>Tags, caches, budgets, and that tokens and cookies keep to their own side.</summary>
public sealed class ApiHeadersTests(ApiHeadersTests.StrictHost host) : IClassFixture<ApiHeadersTests.StrictHost>
{
    private static readonly Uri Accounts = new("/api/v1/accounts", UriKind.Relative);
    private static readonly Uri Workspace = new("/api/v1/workspace", UriKind.Relative);

    [Fact]
    public async Task An_answer_that_did_not_change_is_not_sent_again()
    {
        using var program = host.Program(await host.TokenAsync(TokenScope.Read));
        using var first = await program.GetAsync(Accounts);
        using var same = await AskAsync(program, first.Headers.ETag!.Tag);
        using var weak = await AskAsync(program, $"W/{first.Headers.ETag.Tag}");
        using var other = await AskAsync(program, "\"another\"");

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(
            (HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK),
            (same.StatusCode, weak.StatusCode, other.StatusCode));
        Assert.Empty(await same.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);
        Assert.Equal((true, true), (first.Headers.CacheControl!.Private, first.Headers.CacheControl.NoCache));
    }

    [Fact]
    public async Task A_tag_does_not_open_what_the_token_does_not()
    {
        using var program = host.Program(await host.TokenAsync(TokenScope.Read));
        using var first = await program.GetAsync(Accounts);
        using var stranger = host.Program(token: null);

        using var answer = await AskAsync(stranger, first.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_token_has_a_budget_of_its_own_which_each_minute_renews()
    {
        using var program = host.Program(await host.TokenAsync(TokenScope.Read));
        using var neighbour = host.Program(await host.TokenAsync(TokenScope.Read));
        HttpResponseMessage? answer = null;
        for (var i = 0; i < StrictHost.Limit; i++)
        {
            answer = await program.GetAsync(Workspace);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.StartsWith("\"token\";r=0;t=", answer!.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        using var refused = await program.GetAsync(Workspace);
        using var other = await neighbour.GetAsync(Workspace);
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, other.StatusCode));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);

        host.Clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        using var later = await program.GetAsync(Workspace);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task An_address_that_guesses_tokens_waits()
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var guesser = host.Program("tidegate_0000000000000000000000000000000000000000000000000");
        for (var i = 0; i < StrictHost.WrongLimit; i++)
        {
            using var wrong = await guesser.GetAsync(Workspace);
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var refused = await guesser.GetAsync(Workspace);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);

        host.Clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        using var later = await guesser.GetAsync(Workspace);
        Assert.Equal(HttpStatusCode.Unauthorized, later.StatusCode);
    }

    [Fact]
    public async Task A_cookie_opens_no_address_of_the_API()
    {
        using var admin = await host.SignInAsync(Role.Admin);

        using var read = await admin.GetAsync("/api/v1/accounts");
        using var written = await admin.Client.PostAsync(new Uri("/api/v1/manual-holdings", UriKind.Relative), null);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (read.StatusCode, written.StatusCode));
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        using var program = host.Program(await host.TokenAsync(TokenScope.Admin));

        using var answer = await program.GetAsync(new Uri("/accounts", UriKind.Relative));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/login", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient program, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Accounts);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        return program.SendAsync(request);
    }

    /// <summary>A host with small budgets.</summary>
    public sealed class StrictHost : ApiHost
    {
        public const int Limit = 5;
        public const int WrongLimit = 3;

        protected override WebSettings Settings => base.Settings with { ApiRequestsPerMinute = Limit, WrongTokensPerMinute = WrongLimit };
    }
}
