using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tidegate.Domain.Tokens;
using Tidegate.TestKit;

namespace Tidegate.Web.Tests.Api;

/// <summary>What programs change is changed, as a person would have.</summary>
public sealed class ApiChangesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private HttpClient Trader => host.Program(TokenScope.Trade);

    [Fact]
    public async Task A_holding_elsewhere_is_added_changed_and_removed()
    {
        const string body = """
            {"institution":"A bank","name":"Gold","quantity":"2.50","price":"1800","currency":"EUR","cost":null,"day":"2025-01-15"}
            """;
        var added = await SendAsync("POST", "manual-holdings", body, HttpStatusCode.Created);
        var id = added!["id"]!.GetValue<string>();
        Assert.Equal(("2.5", "4500"), (added["quantity"]!.GetValue<string>(), added["value"]!.GetValue<string>()));

        await SendAsync("PUT", $"manual-holdings/{id}", body.Replace("1800", "1900", StringComparison.Ordinal), HttpStatusCode.NoContent);
        var listed = (await GetAsync("manual-holdings"))["items"]!.AsArray().Single(row => row!["id"]!.GetValue<string>() == id)!;
        Assert.Equal("1900", listed["price"]!.GetValue<string>());

        await SendAsync("DELETE", $"manual-holdings/{id}", null, HttpStatusCode.NoContent);
        await SendAsync("DELETE", $"manual-holdings/{id}", null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_entry_by_hand_is_added_changed_and_removed()
    {
        var body = $$"""
            {"account":"{{ApiHost.Account}}","kind":"cash","type":"Deposits/Withdrawals","day":"2025-01-10","currency":"USD",
             "amount":"1250.50","note":"from the old bank"}
            """;
        var added = await SendAsync("POST", "transactions", body, HttpStatusCode.Created);
        var id = added!["entry"]!["id"]!.GetValue<string>();
        Assert.Equal(("1250.5", true), (added["entry"]!["amount"]!.GetValue<string>(), added["entry"]!["manual"]!.GetValue<bool>()));

        await SendAsync("PUT", $"transactions/{id}", body.Replace("1250.50", "1000", StringComparison.Ordinal), HttpStatusCode.NoContent);
        Assert.Equal("1000", (await GetAsync($"transactions/{id}"))["entry"]!["amount"]!.GetValue<string>());
        Assert.Contains(
            (await GetAsync("transactions?search=old+bank"))["items"]!.AsArray(), row => row!["id"]!.GetValue<string>() == id);

        await SendAsync("DELETE", $"transactions/{id}", null, HttpStatusCode.NoContent);
        Assert.DoesNotContain(
            (await GetAsync("transactions?search=old+bank"))["items"]!.AsArray(), row => row!["id"]!.GetValue<string>() == id);
    }

    [Fact]
    public async Task What_the_broker_told_cannot_be_changed_or_removed()
    {
        var id = (await GetAsync("transactions"))["items"]!.AsArray()
            .First(row => !row!["manual"]!.GetValue<bool>())!["id"]!.GetValue<string>();

        var problem = await SendAsync("DELETE", $"transactions/{id}", null, HttpStatusCode.NotFound);

        Assert.Contains("made by hand", problem!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_accepted_with_a_reason_and_opened_again()
    {
        var id = (await GetAsync("findings"))["items"]!.AsArray()[0]!["id"]!.GetValue<string>();

        await SendAsync("POST", $"findings/{id}/accept", """{"reason":" "}""", HttpStatusCode.UnprocessableEntity);
        await SendAsync("POST", $"findings/{id}/accept", """{"reason":"A rounding of the broker."}""", HttpStatusCode.NoContent);
        var accepted = (await GetAsync($"findings/{id}"))["finding"]!;
        Assert.Equal(
            ("accepted", "A rounding of the broker."),
            (accepted["status"]!.GetValue<string>(), accepted["reason"]!.GetValue<string>()));
        Assert.StartsWith("trader-", accepted["acceptedBy"]!.GetValue<string>(), StringComparison.Ordinal);

        await SendAsync("POST", $"findings/{id}/reopen", null, HttpStatusCode.NoContent);
        var problem = await SendAsync("POST", $"findings/{id}/reopen", null, HttpStatusCode.Conflict);
        Assert.Equal("wrong-state", problem!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // as parts of a form, as curl -F sends it
    public async Task A_file_is_imported_and_its_import_told(bool form)
    {
        var path = Path.Combine(Checkout.Root, "tests", "data", "flex", "ib-flex-rs-synthetic", "activity_corporate_actions.xml");
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(path));
        file.Headers.ContentType = new("application/xml");
        using var parts = new MultipartFormDataContent();
        if (form)
        {
            parts.Add(file, "file", "again.xml");
        }

        using var answer = await Trader.PostAsync(
            new Uri("/api/v1/imports?name=again.xml", UriKind.Relative), form ? parts : file);
        var job = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("again.xml", job["files"]![0]!["name"]!.GetValue<string>());
        var address = answer.Headers.Location!.ToString()["/api/v1/".Length..];
        await Eventually.IsTrueAsync("The import is done.", async () => (await GetAsync(address))["state"]!.GetValue<string>() == "done");
        Assert.Equal("already-imported", (await GetAsync(address))["files"]![0]!["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_request_without_a_file_imports_nothing()
    {
        using var parts = new MultipartFormDataContent { { new StringContent("x"), "comment" } };
        using var answer = await Trader.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), parts);
        using var odd = await Trader.PostAsync(new Uri("/api/v1/imports?dateFormat=odd", UriKind.Relative), parts);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (answer.StatusCode, odd.StatusCode));
        Assert.Contains("\"dateFormat\"", await odd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_named_by_admins()
    {
        var program = host.Program(TokenScope.Admin);
        using var named = await program.PutAsync(
            new Uri($"/api/v1/accounts/{ApiHost.Account}/alias", UriKind.Relative), Json("""{"alias":"Savings"}"""));
        Assert.Equal(HttpStatusCode.NoContent, named.StatusCode);
        Assert.Equal("Savings", (await GetAsync($"accounts/{ApiHost.Account}"))["name"]!.GetValue<string>());

        using var unnamed = await program.PutAsync(
            new Uri($"/api/v1/accounts/{ApiHost.Account}/alias", UriKind.Relative), Json("""{"alias":null}"""));
        Assert.Equal(HttpStatusCode.NoContent, unnamed.StatusCode);
    }

    [Fact]
    public async Task Pages_of_entries_follow_each_other_by_next_until_the_last()
    {
        for (var i = 0; i < 50; i++)
        {
            await SendAsync("POST", "transactions", $$"""
                {"account":"{{ApiHost.Account}}","kind":"cash","type":"Other Fees","day":"2025-01-11","currency":"USD",
                 "amount":"-{{i + 1}}"}
                """, HttpStatusCode.Created);
        }

        var (address, seen) = ("transactions?sort=oldest", new List<string>());
        while (true)
        {
            var page = await GetAsync(address);
            seen.AddRange(page["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()));
            if (page["next"] is not { } next)
            {
                Assert.True(page["page"]!.GetValue<int>() > 1);
                Assert.Equal(page["count"]!.GetValue<int>(), seen.Distinct(StringComparer.Ordinal).Count());
                break;
            }

            address = next.GetValue<string>()["/api/v1/".Length..];
            Assert.Contains("sort=oldest", address, StringComparison.Ordinal);
        }
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<JsonNode> GetAsync(string address) =>
        JsonNode.Parse(await Trader.GetStringAsync(new Uri($"/api/v1/{address}", UriKind.Relative)))!;

    private async Task<JsonNode?> SendAsync(string method, string address, string? body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"/api/v1/{address}", UriKind.Relative))
        {
            Content = body is null ? null : Json(body),
        };
        using var answer = await Trader.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{method} {address}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
