using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Sessions;
using Tidegate.Web.Layout;
using Tidegate.Web.Sessions;

namespace Tidegate.Web.Connections;

/// <summary>Parts and forms of the pages of connections to gateways.</summary>
internal static class GatewaysEndpoints
{
    public static void MapGateways(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/connections/-/gateways", ListAsync).RequireAuthorization("viewer").WithSummary("The gateways as they stand now");
        routes.MapGet("/connections/-/sessions", Sessions).RequireAuthorization("viewer").WithSummary("The bar's word of the gateways");
        var link = routes.MapGroup("/connections/{id:guid}/-");
        link.MapGet("/session", BoardAsync).RequireAuthorization("viewer").WithSummary("A gateway and its accounts as they stand now");
        link.MapGet("/health", HealthAsync).RequireAuthorization("viewer").WithSummary("The story of a session as it stands now");
        link.MapPost("/refresh", RefreshAsync).RequireAuthorization("trader").WithSummary("Ask the gateways for everything at once");
        link.MapPost("/gateway", ChangeAsync).RequireAuthorization("admin").WithSummary("Change the settings of a gateway");
        link.MapPost("/pause", PauseAsync).RequireAuthorization("admin").WithSummary("Pause a session, or let it go on");
        link.MapPost("/take-over", TakeOverAsync).RequireAuthorization("admin").WithSummary("Connect anew where another one is in the way");
        link.MapPost("/forget", ForgetAsync).RequireAuthorization("admin").WithSummary("Forget a connection to a gateway");
    }

    private static async Task<IResult> ListAsync(HttpContext context, GetSessions getSessions, Visitor visitor, CancellationToken cancel)
    {
        var (sessions, mayChange) = (await getSessions.RunAsync(cancel), await visitor.MayAsync("admin"));
        return Fragment.Or(context, PageAddress.Of(context.Request, "/connections"), () =>
            new RazorComponentResult<GatewaysBoard>(new { Sessions = sessions, MayChange = mayChange }));
    }

    private static IResult Sessions(HttpContext context) =>
        Fragment.Or(context, PageAddress.Of(context.Request, "/connections"), () => new RazorComponentResult<SessionMenu>());

    private static async Task<IResult> BoardAsync(
        Guid id, HttpContext context, GetSession getSession, GetLiveAccounts getLiveAccounts, Visitor visitor, CancellationToken cancel)
    {
        var (detail, mayAct) = (await getSession.RunAsync(id, cancel), await visitor.MayAsync("trader"));
        var accounts = (await getLiveAccounts.RunAsync(cancel)).Where(account => account.Connection == id).ToList();
        return Fragment.Or(context, PageAddress.Of(context.Request, $"/connections/{id}"), () => detail is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<SessionBoard>(new { Session = detail.View, Accounts = accounts, MayAct = mayAct }));
    }

    private static async Task<IResult> HealthAsync(
        Guid id, HttpContext context, GetSession getSession, Visitor visitor, CancellationToken cancel)
    {
        var (detail, mayChange) = (await getSession.RunAsync(id, cancel), await visitor.MayAsync("admin"));
        return Fragment.Or(context, PageAddress.Of(context.Request, $"/connections/{id}/health"), () => detail is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<SessionHealthBoard>(new { Detail = detail, MayChange = mayChange }));
    }

    private static async Task<IResult> RefreshAsync(Guid id, RefreshLiveAccounts refresh, CancellationToken cancel)
    {
        await refresh.RunAsync(cancel);
        return new SeeOther($"/connections/{id}");
    }

    private static async Task<IResult> ChangeAsync(
        Guid id,
        [FromForm] string? name,
        [FromForm] string? host,
        [FromForm] string? port,
        [FromForm] string? clientId,
        [FromForm] string? account,
        [FromForm] string? mode,
        [FromForm] string? confirmed,
        LinkGateway linkGateway,
        CancellationToken cancel)
    {
        var typed = new TypedGateway(name ?? "", host ?? "", port ?? "", clientId ?? "", account ?? "", mode ?? "", confirmed ?? "");
        return id == Guid.Empty ? TypedResults.NotFound() : await linkGateway.RunAsync(typed.Link(id), cancel) switch
        {
            ConnectionOutcome.Saved => new SeeOther($"/connections/{id}"),
            ConnectionOutcome.Refused refused => new RazorComponentResult<ConnectionPage>(
                new { Id = id, Problem = refused.Message, refused.Field, TypedGateway = typed })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            },
            ConnectionOutcome.NotFound => TypedResults.NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> PauseAsync(Guid id, [FromForm] string? pause, PauseSession pauseSession, CancellationToken cancel) =>
        await pauseSession.RunAsync(id, pause == "yes", cancel) ? new SeeOther($"/connections/{id}") : TypedResults.NotFound();

    private static async Task<IResult> TakeOverAsync(Guid id, ReconnectGateway reconnect, CancellationToken cancel) =>
        await reconnect.RunAsync(id, cancel) ? new SeeOther($"/connections/{id}/health") : TypedResults.NotFound();

    private static async Task<IResult> ForgetAsync(
        Guid id, GetSession getSession, RemoveConnection removeConnection, CancellationToken cancel) =>
        await getSession.RunAsync(id, cancel) is { } detail
            && await removeConnection.RunAsync(id, cancel) is ConnectionOutcome.Saved
            ? new SeeOther(QueryHelpers.AddQueryString("/connections", "forgotten", detail.View.Gateway.Name))
            : TypedResults.NotFound();
}
