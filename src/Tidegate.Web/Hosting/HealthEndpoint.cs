using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Web.Hosting;

/// <summary>Tells a supervisor whether the house answers; strangers may ask, so it tells nothing else.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/health", CheckAsync).AllowAnonymous().WithSummary("Whether the server is ready: ok or starting");

    private static async Task<ContentHttpResult> CheckAsync(CheckHouse checkHouse, CancellationToken cancel) =>
        await checkHouse.RunAsync(cancel)
            ? TypedResults.Text("ok")
            : TypedResults.Text("starting", statusCode: StatusCodes.Status503ServiceUnavailable);
}
