using System.Net;
using System.Text.Json.Nodes;
using Tidegate.Domain.Tokens;

namespace Tidegate.Web.Tests.Api;

/// <summary>Walks the description against the running product: each answer is what it promises, for everyone who may ask.</summary>
public sealed class ContractTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    [Fact]
    public async Task Each_GET_answers_what_its_description_promises()
    {
        var program = host.Program(TokenScope.Admin);
        var description = await Description.ReadAsync(program);
        var wrong = new List<string>();
        foreach (var (path, _, operation) in description.Operations.Where(each => each.Method == "get"))
        {
            foreach (var address in await host.AddressesOfAsync(path))
            {
                using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != Json)
                {
                    wrong.Add($"{address}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType} {text}");
                    continue;
                }

                Assert.DoesNotContain(ApiHost.ConnectionToken, text, StringComparison.Ordinal);
                var schema = Description.SchemaOf(operation, 200, Json)!;
                wrong.AddRange(description.Check(JsonNode.Parse(text), schema).Select(each => $"{address}: {each}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(TokenScope.Read)]
    [InlineData(TokenScope.Trade)]
    [InlineData(TokenScope.Admin)]
    public async Task Each_operation_lets_in_the_scopes_that_it_names_and_nobody_else(TokenScope? scope)
    {
        using var stranger = host.Program(token: null);
        var program = scope is { } known ? host.Program(known) : stranger;
        var description = await Description.ReadAsync(program);
        var wrong = new List<string>();
        foreach (var (path, method, operation) in description.Operations)
        {
            // Nothing is there to be changed: the ids are nobody's and the bodies are empty.
            using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), ApiHost.NobodysAddressOf(path));
            using var answer = await program.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var needed = NeededScope(operation);
            var expected = needed is null || needed <= scope ? null : scope is null ? "401" : "403";
            var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (expected is null ? status is "401" or "403" : status != expected)
            {
                wrong.Add($"{method} {path}: {status}, expected {expected}");
            }

            wrong.AddRange(ProblemsOf(description, operation, answer, text).Select(each => $"{method} {path}: {status} {each}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }

    [Fact]
    public async Task A_token_of_another_workspace_sees_nothing_of_this_one()
    {
        var elsewhere = await host.Database.AddWorkspaceAsync("Elsewhere");
        using var foreigner = host.Program(await host.TokenAsync(TokenScope.Admin, elsewhere));
        var description = await Description.ReadAsync(foreigner);
        foreach (var (path, _, _) in description.Operations.Where(each => each.Method == "get"))
        {
            foreach (var address in await host.AddressesOfAsync(path))
            {
                using var answer = await foreigner.GetAsync(new Uri(address, UriKind.Relative));
                var text = await answer.Content.ReadAsStringAsync();

                Assert.True(
                    answer.StatusCode == HttpStatusCode.NotFound || !text.Contains(ApiHost.Account, StringComparison.Ordinal),
                    $"{address} shows a stranger's account: {text}");
                Assert.True(
                    answer.StatusCode == HttpStatusCode.NotFound || !address.Contains(ApiHost.Account, StringComparison.Ordinal),
                    $"{address} answered {(int)answer.StatusCode}");
            }
        }
    }

    private static TokenScope? NeededScope(JsonNode operation)
    {
        if (operation["security"] is JsonArray { Count: 0 })
        {
            return null;
        }

        var word = operation["description"]!.GetValue<string>().Split("Scope: ")[^1].TrimEnd('.');
        return Enum.Parse<TokenScope>(word, ignoreCase: true);
    }

    // Whatever is refused is refused as described, in the form of a problem.
    private static IEnumerable<string> ProblemsOf(Description description, JsonNode operation, HttpResponseMessage answer, string text)
    {
        if ((int)answer.StatusCode < 400)
        {
            return [];
        }

        if (answer.Content.Headers.ContentType?.MediaType != Problem)
        {
            return [$"is {answer.Content.Headers.ContentType}: {text}"];
        }

        return Description.SchemaOf(operation, (int)answer.StatusCode, Problem) is { } schema
            ? description.Check(JsonNode.Parse(text), schema)
            : ["is not described"];
    }
}
