using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Tokens;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Tests.Api;

/// <summary>Every refusal is a problem that a program can read and a person can act on; none is a page.</summary>
public sealed class ApiRefusalsTests(ApiRefusalsTests.FaultyHost host) : IClassFixture<ApiRefusalsTests.FaultyHost>
{
    [Theory]
    [InlineData(null, "token-missing")]
    [InlineData("Bearer hunter2", "token-malformed")]
    [InlineData("Basic dGlkZWdhdGU6aHVudGVyMg==", "token-malformed")]
    [InlineData("Bearer tidegate_0000000000000000000000000000000000000000000000000", "token-mistyped")]
    public async Task A_request_without_a_token_that_works_is_told_why(string? header, string code)
    {
        using var stranger = host.Program(token: null);
        if (header is not null)
        {
            stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        }

        var (answer, problem) = await AskAsync(stranger, "GET", "/api/v1/accounts");

        Assert.Equal(
            (HttpStatusCode.Unauthorized, code, "Authorization"), (answer.StatusCode, Text(problem, "code"), Text(problem, "field")));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.DoesNotContain("hunter2", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_ended_or_was_revoked_is_told_so()
    {
        var person = await host.AddMemberAsync(host.Workspace, Role.Viewer);
        var token = await host.TokenAsync(person, TokenScope.Read);
        using var program = host.Program(token.Text.Reveal());
        await host.AskAsync<RevokeToken, bool>(revoke => revoke.RunAsync(token.Token.Id, null, CancellationToken.None));

        var (answer, problem) = await AskAsync(program, "GET", "/api/v1/accounts");

        Assert.Equal((HttpStatusCode.Unauthorized, "token-revoked"), (answer.StatusCode, Text(problem, "code")));
    }

    [Fact]
    public async Task A_scope_that_is_too_small_is_named_with_the_one_that_is_needed()
    {
        var (answer, problem) = await AskAsync(host.Program(TokenScope.Read), "GET", "/api/v1/people");

        Assert.Equal((HttpStatusCode.Forbidden, "scope-too-small"), (answer.StatusCode, Text(problem, "code")));
        Assert.Contains("scope admin", Text(problem, "title"), StringComparison.Ordinal);
        Assert.Contains("scope=\"admin\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", null, 404, "not-found", null)]
    [InlineData("GET", "/api", null, 404, "not-found", null)]
    [InlineData("GET", "/api/v1/transactions/no-id", null, 404, "not-found", null)]
    [InlineData("GET", "/api/v1/transactions/00000000-0000-0000-0000-000000000000", null, 404, "unknown-transaction", "id")]
    [InlineData("GET", "/api/v1/instruments/1", null, 404, "unknown-instrument", "instrument")]
    [InlineData("GET", "/api/v1/holdings?account=U0", null, 404, "unknown-account", "account")]
    [InlineData("PATCH", "/api/v1/accounts", null, 405, "method-not-allowed", null)]
    [InlineData("DELETE", "/api/v1/holdings", null, 405, "method-not-allowed", null)]
    [InlineData("GET", "/api/v1/holdings?currency=euro", null, 422, "wrong-value", "currency")]
    [InlineData("GET", "/api/v1/holdings?asOf=yesterday", null, 422, "wrong-value", "asOf")]
    [InlineData("GET", "/api/v1/holdings?as_of=2025-01-01", null, 422, "wrong-value", "as_of")] // misspelt, and would be ignored
    [InlineData("GET", "/api/v1/gains?from=2025-02-30", null, 422, "wrong-value", "from")]
    [InlineData("GET", "/api/v1/gains?from=2025-02-02&to=2025-01-01", null, 422, "wrong-value", "to")]
    [InlineData("GET", "/api/v1/statement?from=2025-01-01", null, 422, "wrong-value", "to")]
    [InlineData("GET", "/api/v1/transactions?page=0", null, 422, "wrong-value", "page")]
    [InlineData("GET", "/api/v1/transactions?kind=theft", null, 422, "wrong-value", "kind")]
    [InlineData("GET", "/api/v1/transactions?sort=random", null, 422, "wrong-value", "sort")]
    [InlineData("GET", "/api/v1/findings?status=lost", null, 422, "wrong-value", "status")]
    [InlineData("GET", "/api/v1/instruments", null, 422, "wrong-value", "search")]
    [InlineData("POST", "/api/v1/manual-holdings", "{", 400, "bad-json", null)]
    [InlineData("POST", "/api/v1/manual-holdings", "null", 400, "bad-json", null)]
    [InlineData("POST", "/api/v1/manual-holdings", """{"name":"a\u0000"}""", 422, "wrong-value", null)] // no text in the database
    [InlineData("POST", "/api/v1/manual-holdings", """{"name":"\ud800"}""", 422, "wrong-value", "name")] // half a character
    [InlineData("POST", "/api/v1/manual-holdings", "{}", 422, "missing-field", "institution")]
    [InlineData("POST", "/api/v1/transactions", """{"account":"U1","kind":"theft","day":"2025-01-01","currency":"USD"}""", 422,
        "wrong-value", "kind")]
    [InlineData("POST", "/api/v1/transactions", """{"account":"U1","kind":"cash","day":"1.1.25","currency":"USD"}""", 422,
        "wrong-value", "day")]
    [InlineData("POST", "/api/v1/transactions", """{"account":"U1","kind":"cash","day":"2025-01-01","currency":"USD","amount":1.5}""", 422,
        "wrong-value", "amount")] // a number, where floats would lose cents
    [InlineData("POST", "/api/v1/transactions", """{"account":"U1","kind":"cash","day":"2025-01-01","currency":"USD","amount":"1,5"}""",
        422, "wrong-value", "amount")]
    [InlineData("POST", "/api/v1/transactions", """{"account":"U1","kind":"cash","day":"2025-01-01","currency":"USD","amuont":"1"}""", 422,
        "wrong-value", "amuont")]
    [InlineData("POST", "/api/v1/transactions", """{"account":"U0","kind":"cash","day":"2025-01-01","currency":"USD","amount":"1"}""", 422,
        "wrong-value", "account")]
    [InlineData("POST", "/api/v1/findings/00000000-0000-0000-0000-000000000000/accept", """{"reason":"so"}""", 404, "unknown-finding",
        "id")]
    [InlineData("POST", "/api/v1/imports", "{}", 415, "unsupported-media-type", "Content-Type")]
    [InlineData("PUT", "/api/v1/manual-holdings/00000000-0000-0000-0000-000000000000", "{}", 404, "unknown-manual-holding", "id")]
    public async Task What_cannot_be_meant_is_refused_by_name(
        string method, string path, string? body, int status, string code, string? field)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");

        var (answer, problem) = await AskAsync(host.Program(TokenScope.Trade), method, path, content);

        Assert.Equal((status, code, field), ((int)answer.StatusCode, Text(problem, "code"), Text(problem, "field")));
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        Assert.NotEmpty(Text(problem, "title")!);
        Assert.NotEmpty(Text(problem, "hint")!);
        Assert.DoesNotContain("Tidegate.", problem.ToJsonString(), StringComparison.Ordinal); // no type of ours
    }

    [Fact]
    public async Task A_body_of_another_type_or_size_is_refused_before_it_is_read()
    {
        var program = host.Program(TokenScope.Trade);
        using var form = new FormUrlEncodedContent([new("name", "value")]);
        using var large = new StringContent(new string(' ', 2_000_000), Encoding.UTF8, "application/json");

        var (typed, _) = await AskAsync(program, "POST", "/api/v1/manual-holdings", form);
        var (sized, problem) = await AskAsync(program, "POST", "/api/v1/manual-holdings", large);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, typed.StatusCode);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (sized.StatusCode, Text(problem, "code")));
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_problem_with_a_reference_to_the_log()
    {
        var (answer, problem) = await AskAsync(host.Program(TokenScope.Read), "GET", "/api/v1/-/fault");

        Assert.Equal((HttpStatusCode.InternalServerError, "internal"), (answer.StatusCode, Text(problem, "code")));
        Assert.Contains(Text(problem, "reference")!, host.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("on purpose", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused_without_a_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/accounts", UriKind.Relative));
        request.Headers.Host = "evil.example";
        using var answer = await host.Program(TokenScope.Read).SendAsync(request);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode.BadRequest, "unknown-host"), (answer.StatusCode, Text(problem, "code")));
    }

    private static async Task<(HttpResponseMessage Answer, JsonNode Problem)> AskAsync(
        HttpClient program, string method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)) { Content = content };
        var answer = await program.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{(int)answer.StatusCode} {text}");
        return (answer, JsonNode.Parse(text)!);
    }

    private static string? Text(JsonNode problem, string field) => problem[field]?.GetValue<string>();

    /// <summary>A host with an endpoint that fails.</summary>
    public sealed class FaultyHost : ApiHost
    {
        protected override void Extend(WebApplication application) =>
            application.MapGet("/api/v1/-/fault", string () => throw new InvalidOperationException("on purpose"))
                .RequireAuthorization(Policies.Viewer);
    }
}
