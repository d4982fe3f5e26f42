using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Accounts;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Portfolio;

/// <summary>The points of the dashboard's chart, as JSON and as a table.</summary>
internal static class ChartEndpoints
{
    public static void MapCharts(this IEndpointRouteBuilder routes)
    {
        var charts = routes.MapGroup("/-/chart").RequireAuthorization("viewer");
        charts.MapGet("/net-worth", PointsAsync).WithSummary("Net worth by day");
        charts.MapGet("/net-worth/table", TableAsync).WithSummary("Net worth by day, as a table");
    }

    private static async Task<IResult> PointsAsync(
        HttpContext context, GetDashboard getDashboard, GetAccounts getAccounts, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var address = PageAddress.Of(context.Request, "/");
        return await ReadAsync(address, getDashboard, getAccounts, cancel) switch
        {
            ScopedAnswer<DashboardView>.Shown shown => TypedResults.Ok(new
            {
                currency = shown.View.Frame.Currency.Code,
                points = ChartPoints.Thin(shown.View.History).Select(point => new
                {
                    day = Days.Iso(point.Day),
                    netWorth = Text(point.NetWorth),
                    paidIn = Text(point.PaidIn),
                }),
            }),
            var other => TypedResults.Problem(ScopeQuery.Trouble(other), statusCode: StatusCodes.Status404NotFound),
        };
    }

    private static async Task<IResult> TableAsync(
        HttpContext context, GetDashboard getDashboard, GetAccounts getAccounts, CancellationToken cancel)
    {
        var address = PageAddress.Of(context.Request, "/");
        var answer = await ReadAsync(address, getDashboard, getAccounts, cancel);
        return Fragment.Or(context, address.With("open", "net-worth"), () => answer is ScopedAnswer<DashboardView>.Shown shown
            ? new RazorComponentResult<NetWorthTable>(new { Points = shown.View.History, shown.View.Frame.Currency })
            : TypedResults.NotFound());
    }

    private static async Task<ScopedAnswer<DashboardView>> ReadAsync(
        PageAddress address, GetDashboard getDashboard, GetAccounts getAccounts, CancellationToken cancel)
    {
        var accounts = await getAccounts.RunAsync(cancel);
        return await getDashboard.RunAsync(ScopeQuery.Of(address, accounts).Scope, cancel);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
