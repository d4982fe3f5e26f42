using Microsoft.AspNetCore.Builder;
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
        const string tag = ApiTags.Connections;
        api.MapGet($"/{List}", ListAsync).Tell(
            "getConnections", tag, "The connections and how they stand", "With the last success, the days that are covered, what is wrong and "
            + "when the next try is due.");
        api.MapPost($"/{List}/{{id:guid}}/sync", SyncAsync).RequireAuthorization(Policies.Trader).Tell(
            "syncConnection", tag, "Fetch what is missing from the broker", "Answers when the try has ended, which may take minutes: wait that "
            + "long. A try that failed is told in `status` and `sentence`; the broker limits how often it may be asked.", 404);
    }

    private static async Task<ApiAnswer<ApiList<ConnectionView>>> ListAsync(GetConnections getConnections, CancellationToken cancel) =>
        new(new(await getConnections.RunAsync(cancel), null, null));

    private static async Task<ApiAnswer<SyncResult>> SyncAsync(Guid id, SyncConnection syncConnection, CancellationToken cancel) =>
        await syncConnection.RunAsync(id, null, cancel) is { } result
            ? new(result)
            : throw new ApiRefusedException(ApiProblem.Missing("connection", "id", id, List));
}
