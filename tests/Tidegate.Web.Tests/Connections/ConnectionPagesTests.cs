using System.Net;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;
using Tidegate.Web.Tests.Hosting;

namespace Tidegate.Web.Tests.Connections;

/// <summary>The pages of connections: what they show to whom, and their forms.</summary>
public sealed class ConnectionPagesTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private const string Token = "216300841735520694718203";

    // Nobody listens there: a try ends at once and asks nobody outside.
    private const string Nowhere = "http://127.0.0.1:1/";

    [Fact]
    public async Task A_connection_is_shown_without_its_secrets()
    {
        var id = await LinkAsync("Shown");
        using var admin = await host.SignInAsync(Role.Admin);

        var (list, page) = (await admin.PageAsync("/connections"), await admin.PageAsync($"/connections/{id}"));

        Assert.Contains("Shown", list, StringComparison.Ordinal);
        Assert.Contains("Save and try", page, StringComparison.Ordinal);
        foreach (var text in new[] { list, page })
        {
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain("700101", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_viewer_sees_how_it_stands_and_nothing_to_change_it_with()
    {
        var id = await LinkAsync("Seen");
        using var viewer = await host.SignInAsync(Role.Viewer);

        var page = await viewer.PageAsync($"/connections/{id}");

        Assert.Contains("State", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Save and try", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Refresh", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Link an account", await viewer.PageAsync("/connections"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "", "The name is empty")]
    [InlineData("token", "12ab", "The token holds something else than digits")]
    [InlineData("token", "U1234567", "This is an account number, not the token")]
    [InlineData("query", Token, "this may be the token")]
    [InlineData("confirmations", "My query", "is no number")]
    public async Task A_wrong_value_is_refused_by_its_field_and_no_secret_comes_back(string field, string value, string words)
    {
        var name = $"Wrong {Guid.NewGuid():N}";
        var id = await LinkAsync(name);
        using var admin = await host.SignInAsync(Role.Admin);
        var fields = new Dictionary<string, string> { ["name"] = name, ["life"] = "8760", [field] = value };

        using var answer = await admin.SendAsync($"/connections/{id}", null, fields, $"/connections/{id}/-/settings");
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_token_keeps_name_query_and_address_and_says_when_it_ends()
    {
        var id = await LinkAsync("Renewed");
        using var admin = await host.SignInAsync(Role.Admin);

        using var answer = await admin.SendAsync(
            $"/connections/{id}", null,
            new Dictionary<string, string> { ["name"] = "Renewed", ["token"] = "111122223333444455556666", ["life"] = "720" },
            $"/connections/{id}/-/settings");
        var detail = await DetailAsync(id);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(Nowhere, detail!.Address);
        Assert.Equal(host.Clock.GetUtcNow().AddDays(30), detail.View.TokenEnds!.Value, TimeSpan.FromSeconds(1));
        Assert.Equal("111122223333444455556666", await SecretAsync(id, "token"));
        Assert.Equal("700101", await SecretAsync(id, "query"));
    }

    [Fact]
    public async Task A_removed_connection_is_gone_with_its_secrets()
    {
        var id = await LinkAsync("Removed");
        using var admin = await host.SignInAsync(Role.Admin);

        using var answer = await admin.SendAsync(
            $"/connections/{id}", null, new Dictionary<string, string>(), $"/connections/{id}/-/remove");

        Assert.Equal("/connections?removed=Removed", answer.Headers.Location?.ToString());
        Assert.Contains("Removed is forgotten", await admin.PageAsync("/connections?removed=Removed"), StringComparison.Ordinal);
        Assert.Null(await DetailAsync(id));
        Assert.Null(await SecretAsync(id, "token"));
    }

    [Theory]
    [InlineData("GET", "/connections/{0}")]
    [InlineData("GET", "/connections/{0}/-/board")]
    [InlineData("POST", "/connections/{0}/-/sync")]
    [InlineData("POST", "/connections/{0}/-/remove")]
    public async Task An_id_that_names_none_is_not_found(string method, string address)
    {
        using var admin = await host.SignInAsync(Role.Admin);
        admin.Client.DefaultRequestHeaders.Add("X-Fragment", "1");
        var target = string.Format(null, address, Guid.NewGuid());

        using var answer = method == "GET"
            ? await admin.GetAsync(target)
            : await admin.SendAsync("/settings/profile", null, new Dictionary<string, string>(), target);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<Guid> LinkAsync(string name) => host.AskAsync<LinkFlex, Guid>(async link =>
        Assert.IsType<ConnectionOutcome.Saved>(await link.RunAsync(
            new(Guid.Empty, name, new(Token), new("700101"), null) { Address = Nowhere }, CancellationToken.None)).Id);

    private Task<ConnectionDetail?> DetailAsync(Guid id) =>
        host.AskAsync<GetConnection, ConnectionDetail?>(get => get.RunAsync(id, CancellationToken.None));

    private Task<string?> SecretAsync(Guid id, string secret) => host.AskAsync<SecretStore, string?>(async store =>
        (await store.FindAsync($"connection/{id}/{secret}", CancellationToken.None))?.Reveal());
}
