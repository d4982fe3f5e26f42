using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Api;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Connections;

/// <summary>Connections to gateways and what they tell, for programs.</summary>
internal static class GatewaysApi
{
    private const string List = "gateways";

    public static void MapGatewaysApi(this IEndpointRouteBuilder api)
    {
        const string tag = ApiTags.Connections;
        api.MapGet($"/{List}", ListAsync).Tell(
            "getGateways", tag, "The connections to TWS and IB Gateway",
            "With how their sessions stand, since when, and what to do.");
        api.MapGet($"/{List}/{{id:guid}}", ShowAsync).Tell(
            "getGateway", tag, "One connection to a gateway",
            "With its gaps, its last 30 days and what happened last.",
            404);
        api.MapGet("/live-accounts", LiveAsync).Tell(
            "getLiveAccounts", tag, "What gateways tell of accounts",
            "Values, cash, positions and profit, seconds old, with the instant at which they were told.");
        api.MapPost("/live-accounts/refresh", RefreshAsync).RequireAuthorization(Policies.Trader).Tell(
            "refreshLiveAccounts", tag, "Ask the gateways for everything at once",
            "The answer comes before theirs: ask for the live accounts until `told` is newer.");
    }

    private static async Task<ApiAnswer<ApiList<SessionView>>> ListAsync(GetSessions getSessions, CancellationToken cancel) =>
        new(new(await getSessions.RunAsync(cancel), null, null));

    private static async Task<ApiAnswer<SessionDetail>> ShowAsync(Guid id, GetSession getSession, CancellationToken cancel) =>
        await getSession.RunAsync(id, cancel) is { } detail
            ? new(detail)
            : throw new ApiRefusedException(ApiProblem.Missing("gateway", "id", id, List));

    private static async Task<ApiAnswer<ApiList<LiveAccountView>>> LiveAsync(GetLiveAccounts getLiveAccounts, CancellationToken cancel)
    {
        var accounts = await getLiveAccounts.RunAsync(cancel);
        return new(new(accounts, null, accounts.Count > 0 ? accounts.Min(account => account.Told) : null));
    }

    private static async Task<Accepted> RefreshAsync(RefreshLiveAccounts refresh, CancellationToken cancel)
    {
        await refresh.RunAsync(cancel);
        return TypedResults.Accepted($"{ApiAddress.Version}/live-accounts");
    }
}
