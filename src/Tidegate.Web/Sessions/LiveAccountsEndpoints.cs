using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Sessions;

/// <summary>The live part of the dashboard.</summary>
internal static class LiveAccountsEndpoints
{
    public static void MapLiveAccounts(this IEndpointRouteBuilder routes)
    {
        var live = routes.MapGroup("/live-accounts/-");
        live.MapGet("/board", BoardAsync).RequireAuthorization("viewer").WithSummary("Live accounts beside their statements");
        live.MapPost("/refresh", RefreshAsync).RequireAuthorization("viewer").WithSummary("Have the gateways asked now");
    }

    private static async Task<IResult> BoardAsync(HttpContext context, CompareLiveAccounts compare, CancellationToken cancel)
    {
        var accounts = await compare.RunAsync(cancel);
        var address = PageAddress.Of(context.Request, "/", "open");
        return Fragment.Or(context, address, () => new RazorComponentResult<LiveBoard>(new { Accounts = accounts, Address = address }));
    }

    private static async Task<SeeOther> RefreshAsync(RefreshLiveAccounts refresh, CancellationToken cancel)
    {
        await refresh.RunAsync(cancel);
        return new("/");
    }
}
