using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;
using Tidegate.Web.Layout;
using Tidegate.Web.Linking;

namespace Tidegate.Web.Connections;

/// <summary>Parts and forms of the connection pages.</summary>
internal static class ConnectionsEndpoints
{
    public static void MapBrokerConnections(this IEndpointRouteBuilder routes)
    {
        routes.MapGateways();
        routes.MapGet("/connections/-/list", ListAsync).RequireAuthorization("viewer").WithSummary("The connections as they stand now");
        var link = routes.MapGroup("/connections/{id:guid}/-");
        link.MapGet("/board", BoardAsync).RequireAuthorization("viewer").WithSummary("A connection as it stands now");
        link.MapPost("/sync", SyncAsync).RequireAuthorization("trader").WithSummary("Ask for a try of a connection");
        link.MapPost("/settings", ChangeAsync).RequireAuthorization("admin").WithSummary("Change name, token or query of a connection");
        link.MapPost("/remove", RemoveAsync).RequireAuthorization("admin").WithSummary("Forget a connection with its secrets");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, GetConnections getConnections, Visitor visitor, CancellationToken cancel)
    {
        var (links, maySync) = (await getConnections.RunAsync(cancel), await visitor.MayAsync("trader"));
        return Fragment.Or(context, PageAddress.Of(context.Request, "/connections"), () =>
            new RazorComponentResult<ConnectionsBoard>(new { Links = links, MaySync = maySync }));
    }

    private static async Task<IResult> BoardAsync(
        Guid id, HttpContext context, GetConnection getConnection, Visitor visitor, CancellationToken cancel)
    {
        var (detail, maySync) = (await getConnection.RunAsync(id, cancel), await visitor.MayAsync("trader"));
        return Fragment.Or(context, PageAddress.Of(context.Request, $"/connections/{id}"), () => detail is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<ConnectionBoard>(new { Detail = detail, MaySync = maySync }));
    }

    private static async Task<IResult> SyncAsync(Guid id, RequestSync requestSync, CancellationToken cancel) =>
        await requestSync.RunAsync(id, cancel) ? new SeeOther($"/connections/{id}") : TypedResults.NotFound();

    private static async Task<IResult> ChangeAsync(
        Guid id,
        [FromForm] string? name,
        [FromForm] string? token,
        [FromForm] string? life,
        [FromForm] string? query,
        [FromForm] string? confirmations,
        [FromForm] string? without,
        LinkFlex linkFlex,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var second = without == "yes" ? new Secret("") : SecretOf(confirmations);
        var link = new FlexLink(id, name ?? "", SecretOf(token), SecretOf(query), second)
        {
            TokenMade = clock.GetUtcNow(),
            TokenLife = TokenLives.Parse(life) is var chosen && chosen > TimeSpan.Zero ? chosen : null,
        };
        return await linkFlex.RunAsync(link, cancel) switch
        {
            ConnectionOutcome.Saved => new SeeOther($"/connections/{id}"),
            ConnectionOutcome.Refused refused => new RazorComponentResult<ConnectionPage>(
                new { Id = id, Problem = refused.Message, refused.Field, Typed = name })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            },
            ConnectionOutcome.NotFound => TypedResults.NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> RemoveAsync(
        Guid id, GetConnection getConnection, RemoveConnection removeConnection, CancellationToken cancel)
    {
        var name = (await getConnection.RunAsync(id, cancel))?.View.Name;
        return await removeConnection.RunAsync(id, cancel) is ConnectionOutcome.Saved
            ? new SeeOther(QueryHelpers.AddQueryString("/connections", "removed", name ?? ""))
            : TypedResults.NotFound();
    }

    private static Secret? SecretOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text);
}
