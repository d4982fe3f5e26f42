using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Web.Hosting;

/// <summary>
/// Tells a supervisor whether the process lives and whether it can serve; strangers may ask, so it tells one word. A process that lives
/// and is not ready mends itself or waits for its database: restarting it would not help.
/// </summary>
internal static class HealthEndpoint
{
    public const string Prefix = "/health";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup(Prefix).AllowAnonymous();
        health.MapGet("/live", () => TypedResults.Text("live")).WithSummary("Whether the process answers: live");
        health.MapGet("/ready", CheckAsync).WithSummary("Whether pages can be served: ready, no-database or other-tables");
    }

    private static async Task<ContentHttpResult> CheckAsync(CheckHouse checkHouse, CancellationToken cancel) =>
        await checkHouse.RunAsync(cancel) switch
        {
            HouseState.Ready => TypedResults.Text("ready"),
            HouseState.OtherTables => NotReady("other-tables"),
            _ => NotReady("no-database"),
        };

    private static ContentHttpResult NotReady(string why) =>
        TypedResults.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
