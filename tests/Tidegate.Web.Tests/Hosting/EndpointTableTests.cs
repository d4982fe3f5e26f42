using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Tokens;

namespace Tidegate.Web.Tests.Hosting;

/// <summary>Deny by default: walks the table of endpoints as everyone there is.</summary>
public sealed partial class EndpointTableTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    [Fact]
    public void Every_endpoint_stands_in_the_table_and_every_row_has_its_endpoint()
    {
        var mapped = ((IEndpointRouteBuilder)host.App).DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => Line(
                "/" + endpoint.RoutePattern.RawText?.TrimStart('/'),
                string.Join(' ', (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Order(StringComparer.Ordinal))))
            .ToHashSet(StringComparer.Ordinal);
        var known = EndpointTable.Rows.Select(row => Line(row.Pattern, row.Methods)).ToHashSet(StringComparer.Ordinal);

        Assert.True(mapped.SetEquals(known), $"""
            Not in EndpointTable: {string.Join(", ", mapped.Except(known).Order(StringComparer.Ordinal))}
            In EndpointTable, but not mapped: {string.Join(", ", known.Except(mapped).Order(StringComparer.Ordinal))}
            """);
    }

    [Theory]
    [InlineData(Who.Stranger)]
    [InlineData(Who.Viewer)]
    [InlineData(Who.Trader)]
    [InlineData(Who.Admin)]
    public async Task Each_endpoint_lets_in_whom_the_table_names_and_nobody_else(Who who)
    {
        using var browser = await BrowserOfAsync(who);
        using var program = await ProgramOfAsync(who);
        var wrong = new List<string>();
        foreach (var row in EndpointTable.Rows)
        {
            foreach (var method in row.Methods.Split(' '))
            {
                // Without a token nothing is done, so a walk changes nothing; who is refused is refused before the token is looked at.
                using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(row));
                using var answer = await (row.IsForApi ? program : browser.Client).SendAsync(
                    request, HttpCompletionOption.ResponseHeadersRead);
                if (IsLetIn(answer) != who >= row.Least)
                {
                    wrong.Add($"{method} {row.Pattern}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"As {who}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task Nothing_is_changed_without_the_token_of_one_of_our_own_pages()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        foreach (var row in EndpointTable.Rows.Where(row => !row.IsForApi && row.Methods.Contains("POST", StringComparison.Ordinal)))
        {
            using var content = new FormUrlEncodedContent([new("name", "value")]);
            using var answer = await admin.Client.PostAsync(new Uri(PathOf(row), UriKind.Relative), content);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {row.Pattern} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_token_of_someone_else_does_not_do()
    {
        using var victim = await host.SignInAsync(Role.Admin);
        using var thief = await host.SignInAsync(Role.Viewer);
        var token = await thief.TokenAsync("/settings/security");
        victim.Plant(thief.Cookies["tidegate-form"]!);

        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await victim.Client.PostAsync(new Uri("/logout", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await victim.PageAsync("/settings/security");
    }

    [Fact]
    public async Task A_member_of_another_workspace_sees_nothing_of_this_one()
    {
        var here = await host.AddMemberAsync(host.Workspace, Role.Trader);
        var elsewhere = await host.Database.AddWorkspaceAsync("Elsewhere");
        using var foreigner = await host.SignInAsync(await host.AddMemberAsync(elsewhere, Role.Admin));
        foreach (var row in EndpointTable.Rows.Where(row => row.Methods.Contains("GET", StringComparison.Ordinal)))
        {
            var address = new Uri(PathOf(row), UriKind.Relative);
            using var answer = await foreigner.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            // A stream has no end; what it says is tested beside it.
            var text = answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(here.Name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_that_nobody_mapped_leads_strangers_to_the_sign_in()
    {
        using var stranger = host.Stranger();
        using var answer = await stranger.GetAsync("/no/such/page?x=1");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/login?returnUrl=%2Fno%2Fsuch%2Fpage%3Fx%3D1", answer.Headers.Location?.ToString());
    }

    private static string Line(string pattern, string methods) => $"{methods} {pattern}";

    // Whatever stands in the braces, an id that belongs to nobody does.
    private static string PathOf(EndpointRow row) => Parameter().Replace(row.Pattern, match =>
        match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "1");

    private static bool IsLetIn(HttpResponseMessage answer) =>
        answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        && answer.Headers.Location?.ToString().StartsWith("/login?returnUrl=", StringComparison.Ordinal) != true
        && !(answer.RequestMessage?.Method == HttpMethod.Post && answer.Headers.Location?.ToString() == "/login");

    private async Task<HttpClient> ProgramOfAsync(Who who)
    {
        var program = new HttpClient { BaseAddress = host.Address };
        if (who != Who.Stranger)
        {
            var role = (Role)who;
            var person = await host.AddMemberAsync(host.Workspace, role);
            var made = await host.AskAsync<CreateToken, TokenCreation>(
                create => create.RunAsync(person.Id, "walk", TokenScopes.Of(role), null, CancellationToken.None));
            program.DefaultRequestHeaders.Authorization = new("Bearer", Assert.IsType<TokenCreation.Created>(made).Text.Reveal());
        }

        return program;
    }

    private async Task<Browser> BrowserOfAsync(Who who) => who switch
    {
        Who.Viewer => await host.SignInAsync(Role.Viewer),
        Who.Trader => await host.SignInAsync(Role.Trader),
        Who.Admin => await host.SignInAsync(Role.Admin),
        _ => host.Stranger(),
    };

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
