using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Reconciliation;
using Tidegate.Domain.Sessions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Reconciliation;
using Tidegate.Web.Layout;
using Tidegate.Web.Reconciliation;
using Tidegate.Web.Tests.Hosting;
using Tidegate.Web.Tests.Layout;

namespace Tidegate.Web.Tests.Reconciliation;

/// <summary>The page that shows what was told live beside the statements.</summary>
public sealed class ReconciliationPageTests(WebHostFixture host) : IClassFixture<WebHostFixture>
{
    private static readonly AccountId Account = new("U0000001");
    private static readonly DateOnly Day = new(2026, 3, 4);

    [Fact]
    public async Task A_day_tells_its_state_and_the_commission_that_differs()
    {
        var text = await BoardAsync("", Line("ABC", -1m, -1.25m), Line("SAME", -1m, -1m));

        Assert.Contains("differs", text, StringComparison.Ordinal);
        Assert.Contains("value=\"-0.25\"", text, StringComparison.Ordinal);
        Assert.Contains("from=2026-03-04", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SAME", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Executions_that_are_equal_are_shown_on_request() =>
        Assert.Contains("SAME", await BoardAsync("?show=all", Line("SAME", -1m, -1m)), StringComparison.Ordinal);

    [Fact]
    public async Task A_period_without_differences_says_so() => Assert.Contains(
        "say the same of all executions", await BoardAsync("", Line("SAME", -1m, -1m)), StringComparison.Ordinal);

    [Fact]
    public async Task Before_a_gateway_told_anything_the_page_says_what_will_stand_there_and_the_export_is_empty()
    {
        using var viewer = await host.SignInAsync(Role.Viewer);

        using var page = await viewer.GetAsync("/reconciliation");
        Assert.Contains("Nothing was told live yet", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var csv = await viewer.GetAsync("/reconciliation/-/csv");
        Assert.Equal(HttpStatusCode.OK, csv.StatusCode);
        Assert.StartsWith("day,instant,account,state", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<string> BoardAsync(string query, params ReconciledExecution[] lines)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var context = new DefaultHttpContext();
        context.Request.Path = "/reconciliation";
        context.Request.QueryString = new(query);
        var address = PageAddress.Of(context.Request, "/reconciliation", [.. ReconciliationQuery.Names]);
        var away = new Dictionary<AccountId, IReadOnlyList<AwayTime>>();
        return Rendered.AsTextAsync<ReconciliationBoard>(new
        {
            View = new ReconciliationView([Account], Day, null, Reconciler.Days(lines, away), lines),
            Query = ReconciliationQuery.Of(address, [], Day),
            Address = address,
        });
    }

    private static ReconciledExecution Line(string symbol, decimal live, decimal stated)
    {
        var usd = Currency.Parse("USD");
        ExecutionFigures Figures(decimal commission) => new(10, 10, -100, usd, commission, usd);
        return new(
            live == stated ? ReconciliationState.Equal : ReconciliationState.Difference, Account, Day,
            new(2026, 3, 4, 15, 0, 0, TimeSpan.Zero), new("9"), symbol, "0000e0d5.69dd7411.01.01", Guid.CreateVersion7(), 0,
            Figures(live), null, Figures(stated));
    }
}
