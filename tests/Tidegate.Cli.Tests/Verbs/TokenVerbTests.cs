using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Cli.Verbs;
using Tidegate.TestKit;

namespace Tidegate.Cli.Tests.Verbs;

/// <summary>Tokens from the command line, and the API beside <c>--json</c>: both say the same in the same form.</summary>
public sealed class TokenVerbTests(FigureVerbsTests.Imported imported) : IClassFixture<FigureVerbsTests.Imported>
{
    [Fact]
    public async Task A_token_is_made_listed_and_revoked()
    {
        await imported.JsonAsync("user", "add", "walter", "--role", "trader");
        using var made = await imported.JsonAsync(
            "token", "create", "--person", "Walter", "--name", "script", "--scope", "trade", "--days", "30");
        var (text, id) = (made.RootElement.GetProperty("text").GetString()!, Id(made.RootElement.GetProperty("token")));

        var listed = (await imported.ItemsAsync("token", "list")).Single(token => Id(token) == id);
        var revoked = await imported.RunAsync("token", "revoke", id);
        var after = (await imported.ItemsAsync("token", "list")).Single(token => Id(token) == id);
        var table = await imported.RunAsync("token", "list");

        Assert.StartsWith("tidegate_", text, StringComparison.Ordinal);
        Assert.Equal(
            ("walter", "script", "trade", "active"),
            (Text(listed, "personName"), Text(listed, "name"), Text(listed, "scope"), Text(listed, "state")));
        Assert.Equal((CommandLine.Done, "revoked"), (revoked.Code, Text(after, "state")));
        Assert.DoesNotContain(text, listed.ToString() + revoked.Output + revoked.Errors + table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommandLine.WrongUse, "--person", "create", "--person", "nobody", "--name", "a")]
    [InlineData(CommandLine.WrongUse, null, "create", "--name", "a")]
    [InlineData(CommandLine.WrongUse, null, "create", "--person", "vera", "--name", "a", "--scope", "all")]
    [InlineData(CommandLine.Failed, "--scope", "create", "--person", "vera", "--name", "a", "--scope", "admin")]
    [InlineData(CommandLine.Failed, "--name", "create", "--person", "vera", "--name", " ")]
    [InlineData(CommandLine.Failed, "--days", "create", "--person", "vera", "--name", "a", "--days", "-1")]
    [InlineData(CommandLine.Failed, "ID", "revoke", "00000000-0000-0000-0000-000000000000")]
    [InlineData(CommandLine.WrongUse, null, "revoke", "script")]
    public async Task What_cannot_be_meant_is_refused_by_name(int code, string? field, params string[] line)
    {
        await imported.RunAsync("user", "add", "vera", "--role", "viewer");

        var run = await imported.RunAsync(["token", .. line, "--json"]);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Equal(field, JsonNode.Parse(run.Errors)!["field"]?.GetValue<string>());
    }

    [Fact]
    public async Task The_API_answers_what_the_verbs_print()
    {
        await imported.JsonAsync("user", "add", "arthur", "--role", "admin");
        using var made = await imported.JsonAsync("token", "create", "--person", "arthur", "--name", "reader", "--scope", "read");
        await using var serve = RunningProcess.Tidegate(["serve", "--port", "0", .. imported.Where]);
        using var program = new HttpClient
        {
            BaseAddress = new((await serve.WaitForAsync("^Listening on (.+)$")).Groups[1].Value.Trim()),
        };
        program.DefaultRequestHeaders.Authorization = new("Bearer", made.RootElement.GetProperty("text").GetString());
        var account = Text((await imported.ItemsAsync("accounts"))[0], "id")!;
        var wrong = new List<string>();
        foreach (var (address, verb) in (IEnumerable<(string, string)>)
        [
            ("accounts", "accounts"),
            ("holdings?asOf=2025-03-14", "positions --as-of 2025-03-14"),
            ($"holdings?account={account}&currency=USD", $"positions --account {account} --currency USD"),
            ("lots", "lots"),
            ("cash?currency=USD", "cash --currency USD"),
            ("gains?from=2025-03-01&to=2025-05-31", "gains --from 2025-03-01 --to 2025-05-31"),
            ("statement?from=2025-01-01&to=2025-06-30", "statement --from 2025-01-01 --to 2025-06-30"),
            ("transactions?page=2&from=2025-02-01", "transactions --page 2 --from 2025-02-01"),
            ("findings?status=all", "findings --all"),
            ("connections", "connections"),
        ])
        {
            var answered = JsonNode.Parse(await program.GetStringAsync(new Uri($"/api/v1/{address}", UriKind.Relative)))!;
            var (_, output, _) = await imported.RunAsync([.. verb.Split(' '), "--json"]);
            var printed = JsonNode.Parse(output)!;
            if (!JsonNode.DeepEquals(answered["items"] ?? answered, printed["items"] ?? printed))
            {
                wrong.Add($"{address} differs from tidegate {verb} --json");
            }
        }

        using var vouched = await program.GetAsync(new Uri("/api/v1/people", UriKind.Relative));
        await serve.InterruptAsync();

        Assert.Empty(wrong);
        Assert.Equal(HttpStatusCode.Forbidden, vouched.StatusCode); // the token reads, though its person is an admin
        Assert.DoesNotContain(made.RootElement.GetProperty("text").GetString()!, serve.Output + serve.Errors, StringComparison.Ordinal);
    }

    private static string Id(JsonElement token) => Text(token, "id")!;

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();
}
