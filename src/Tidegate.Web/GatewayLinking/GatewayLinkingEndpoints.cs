using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Connections;
using Tidegate.Platform.GatewayLinking;
using Tidegate.Web.Hosting;
using Tidegate.Web.Layout;
using Tidegate.Web.Linking;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.GatewayLinking;

/// <summary>What the buttons and fields of linking a gateway do.</summary>
internal static class GatewayLinkingEndpoints
{
    private const string Live = "live";

    public static void MapGatewayLinking(this IEndpointRouteBuilder routes)
    {
        var parts = routes.MapGroup(GatewayLinkWords.Address + "/-").RequireAuthorization(Policies.Admin);
        parts.MapPost("/read/{step}", ReadAsync).WithSummary("A step that asks nothing was read");
        parts.MapPost("/place", PlaceAsync).WithSummary("Keep where the gateway runs");
        parts.MapPost("/account", AccountAsync).WithSummary("Keep the account, paper or live");
        parts.MapPost("/port", PortAsync).WithSummary("Keep the port");
        parts.MapPost("/access", AccessAsync).WithSummary("Keep what the gateway lets us do, and the client id");
        parts.MapPost("/finish", FinishAsync).WithSummary("Make the connection and test it");
        parts.MapPost("/drop", DropAsync).WithSummary("Forget the connection in the making");
        parts.MapPost("/typed/{field}", Typed).WithSummary("Say whether what is typed can be right");
    }

    private static async Task<IResult> ReadAsync(string step, HttpContext context, SaveGatewayStep save, CancellationToken cancel) =>
        GatewayLinkWords.Parse(step) is { } known
            ? Answer(await save.RunAsync(context.Session().Person, new GatewayAnswer.Read(known), cancel))
            : TypedResults.NotFound();

    private static async Task<IResult> PlaceAsync(
        [FromForm] string? place, [FromForm] string? host, HttpContext context, SaveGatewayStep save, CancellationToken cancel) =>
        Answer(await save.RunAsync(
            context.Session().Person,
            new GatewayAnswer.Place(Enum.TryParse<GatewayPlace>(place, out var where) ? where : default, host ?? ""),
            cancel));

    private static async Task<IResult> AccountAsync(
        [FromForm] string? mode,
        [FromForm] string? account,
        [FromForm] string? confirmed,
        HttpContext context,
        SaveGatewayStep save,
        CancellationToken cancel) =>
        Answer(await save.RunAsync(
            context.Session().Person, new GatewayAnswer.Account(ModeOf(mode), account ?? "", confirmed ?? ""), cancel));

    private static async Task<IResult> PortAsync(
        [FromForm] string? port, HttpContext context, SaveGatewayStep save, CancellationToken cancel) =>
        Answer(await save.RunAsync(context.Session().Person, new GatewayAnswer.Port(port ?? ""), cancel));

    private static async Task<IResult> AccessAsync(
        [FromForm] string? access,
        [FromForm(Name = "client-id")] string? clientId,
        HttpContext context,
        SaveGatewayStep save,
        CancellationToken cancel) =>
        Answer(await save.RunAsync(context.Session().Person, new GatewayAnswer.Access(access != "trading", clientId ?? ""), cancel));

    private static async Task<IResult> FinishAsync(
        [FromForm] string? name, HttpContext context, FinishGatewayLink finish, CancellationToken cancel) =>
        Answer(await finish.RunAsync(context.Session().Person, name ?? "", cancel));

    private static async Task<IResult> DropAsync(
        [FromForm] string? then, HttpContext context, DropGatewayLink drop, CancellationToken cancel)
    {
        await drop.RunAsync(context.Session().Person, cancel);
        return new SeeOther(then == "again" ? GatewayLinkWords.ChoiceAddress : "/");
    }

    private static IResult Typed(
        string field,
        [FromForm] string? mode,
        [FromForm] string? host,
        [FromForm] string? port,
        [FromForm] string? account,
        [FromForm] string? confirmed,
        [FromForm(Name = "client-id")] string? clientId,
        [FromForm] string? name)
    {
        var (problem, fine) = field switch
        {
            "host" => (GatewayFields.HostProblem(host ?? ""), "It can be the name or address of a machine."),
            "port" => (GatewayFields.PortProblem(port ?? ""), GatewayPortWords.Fine(port)),
            "account" => (
                GatewayFields.AccountProblem(account ?? "", ModeOf(mode)),
                $"It can be a {GatewayFields.Word(ModeOf(mode))} account."),
            "confirmed" => (GatewayFields.ConfirmationProblem(account ?? "", confirmed ?? ""), "It is the same number."),
            "client-id" => (GatewayFields.ClientIdProblem(clientId ?? ""), "It is free to use, unless another program has it."),
            "name" => (ConnectionName.Problem(name), ""),
            _ => (null, null),
        };
        if (fine is null)
            return TypedResults.NotFound();
        return new RazorComponentResult<GatewaySays>(new
        {
            Problem = problem,
            Advice = field == "port" && problem is null ? GatewayFields.PortAdvice(port ?? "", ModeOf(mode)) : null,
            Fine = fine,
        });
    }

    private static IResult Answer(GatewayLinkOutcome outcome) => outcome switch
    {
        GatewayLinkOutcome.Saved saved => new SeeOther(GatewayLinkWords.PageOf(saved.Next)),
        GatewayLinkOutcome.Linked linked => new SeeOther(GatewayLinkWords.TestOf(linked.Connection)),
        GatewayLinkOutcome.NotYet first => new SeeOther(GatewayLinkWords.PageOf(first.First)),
        GatewayLinkOutcome.Refused refused => new RazorComponentResult<LinkGatewayPage>(
            new { Step = GatewayLinkWords.Slug(refused.Step), Problem = new LinkProblem(refused.Field, refused.Message) })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        },
        _ => throw new UnreachableException(),
    };

    private static TradingMode ModeOf(string? mode) => mode == Live ? TradingMode.Live : TradingMode.Paper;
}
