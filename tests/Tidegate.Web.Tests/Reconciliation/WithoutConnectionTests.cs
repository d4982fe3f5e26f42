using System.Text.Json.Nodes;
using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;
using Tidegate.TestKit;
using Tidegate.Web.Tests.Api;

namespace Tidegate.Web.Tests.Reconciliation;

/// <summary>When no gateway was connected, on the page of reconciliation and for programs.</summary>
public sealed class WithoutConnectionTests(WithoutConnectionTests.Told host) : IClassFixture<WithoutConnectionTests.Told>
{
    private const string Query = "DU1000003&from=2025-01-08&to=2025-01-08";

    [Fact]
    public async Task The_page_says_it_beside_the_day()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);
        using var page = await viewer.GetAsync($"/reconciliation?a={Query}");
        Assert.Contains("no connection 11:00 to 11:30", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_are_told_from_when_to_when()
    {
        var text = await host.Program(TokenScope.Read).GetStringAsync(new Uri($"/api/v1/reconciliation?account={Query}", UriKind.Relative));
        var day = Assert.Single(JsonNode.Parse(text)!["days"]!.AsArray());
        Assert.Equal(
            """[{"from":"2025-01-08T16:00:00Z","until":"2025-01-08T16:30:00Z"}]""", day!["withoutConnection"]!.ToJsonString());
    }

    public sealed class Told : ApiHost, IAsyncLifetime
    {
        public new async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await using var scope = PrivateDatabase.Enter(App.Services, Workspace);
            await ToldDay.TellAsync(scope.ServiceProvider);
        }
    }
}
