using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Sync;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Connections;

/// <summary>Connections to the broker, for programs. No secret of theirs is told.</summary>
internal static class ConnectionsApi
{
    private const string List = "connections";

    public static void MapConnectionsApi(this IEndpointRouteBuilder api)
    {
        api.MapGatewaysApi();
        const string tag = ApiTags.Connections;
        api.MapGet($"/{List}", ListAsync).Tell(
            "getConnections", tag, "The connections and how they stand",
            "With the last success, the days that are covered, what is wrong and when the next try is due.");
        api.MapGet($"/{List}/{{id:guid}}", ShowAsync).Tell(
            "getConnection", tag, "One connection",
            "With its last tries.",
            404);
        api.MapPost($"/{List}/{{id:guid}}/sync", SyncAsync).RequireAuthorization(Policies.Trader).Tell(
            "syncConnection", tag, "Fetch what is missing from the broker",
            "At once, or as soon as the broker may be asked again. The answer comes before the try: ask for the connection until "
            + "`running` is null.",
            404);
    }

    private static async Task<ApiAnswer<ApiList<ConnectionView>>> ListAsync(GetConnections getConnections, CancellationToken cancel) =>
        new(new(await getConnections.RunAsync(cancel), null, null));

    private static async Task<ApiAnswer<ConnectionDetail>> ShowAsync(
        Guid id, GetConnection getConnection, CancellationToken cancel) =>
        await getConnection.RunAsync(id, cancel) is { } detail ? new(detail) : throw Missing(id);

    private static async Task<Accepted> SyncAsync(Guid id, RequestSync requestSync, CancellationToken cancel) =>
        await requestSync.RunAsync(id, cancel) ? TypedResults.Accepted($"{ApiAddress.Version}/{List}/{id}") : throw Missing(id);

    private static ApiRefusedException Missing(Guid id) => new(ApiProblem.Missing("connection", "id", id, List));
}
