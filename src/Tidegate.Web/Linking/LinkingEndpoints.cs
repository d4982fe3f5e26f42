using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Linking;
using Tidegate.Platform.Storage;
using Tidegate.Web.Hosting;
using Tidegate.Web.Layout;
using Tidegate.Web.Workspaces;

namespace Tidegate.Web.Linking;

/// <summary>The buttons and parts of the pages that link an account.</summary>
internal static class LinkingEndpoints
{
    public static void MapLinking(this IEndpointRouteBuilder routes)
    {
        var parts = routes.MapGroup(LinkWords.Address + "/-").RequireAuthorization(Policies.Admin);
        parts.MapPost("/read/{step}", ReadAsync).WithSummary("A step that asks nothing was read");
        parts.MapPost("/token", TokenAsync).WithSummary("Keep the token");
        parts.MapPost("/query-id", QueriesAsync).WithSummary("Keep the ids of the queries, and fetch a test statement");
        parts.MapPost("/check", CheckAsync).WithSummary("Fetch a test statement");
        parts.MapPost("/finish", FinishAsync).WithSummary("Make the connection and fetch its history");
        parts.MapPost("/drop", DropAsync).WithSummary("Forget the link in the making");
        parts.MapPost("/typed/{field}", Typed).WithSummary("Say whether what is typed can be right");
        parts.MapGet("/state/{step}", StateAsync).WithSummary("A step as it is now");
    }

    private static async Task<IResult> ReadAsync(string step, HttpContext context, SaveLinkStep save, CancellationToken cancel) =>
        LinkWords.Parse(step) is { } known
            ? Answer(known, await save.RunAsync(context.Session().Person, new LinkAnswer.Read(known), cancel))
            : TypedResults.NotFound();

    private static async Task<IResult> TokenAsync(
        [FromForm] string? token,
        [FromForm] string? life,
        [FromForm] string? then,
        HttpContext context,
        SaveLinkStep save,
        StartLinkTest test,
        CancellationToken cancel)
    {
        var answer = new LinkAnswer.Token(SecretOf(token), TokenLives.Parse(life));
        var outcome = await save.RunAsync(context.Session().Person, answer, cancel);
        return then == LinkWords.Slug(LinkStep.Check) && outcome is LinkOutcome.Saved
            ? Answer(LinkStep.Token, await test.RunAsync(context.Session().Person, cancel))
            : Answer(LinkStep.Token, outcome);
    }

    private static async Task<IResult> QueriesAsync(
        [FromForm] string? query,
        [FromForm] string? confirmations,
        [FromForm] string? forget,
        HttpContext context,
        SaveLinkStep save,
        StartLinkTest test,
        CancellationToken cancel)
    {
        var answer = new LinkAnswer.Queries(SecretOf(query), SecretOf(confirmations), forget == "yes");
        var outcome = await save.RunAsync(context.Session().Person, answer, cancel);
        return Answer(
            LinkStep.QueryId, outcome is LinkOutcome.Saved ? await test.RunAsync(context.Session().Person, cancel) : outcome);
    }

    private static async Task<IResult> CheckAsync(HttpContext context, StartLinkTest test, CancellationToken cancel) =>
        Answer(LinkStep.Check, await test.RunAsync(context.Session().Person, cancel));

    private static async Task<IResult> FinishAsync(
        [FromForm] string? name, HttpContext context, FinishLink finish, CancellationToken cancel) =>
        Answer(LinkStep.Check, await finish.RunAsync(context.Session().Person, name ?? "", cancel));

    private static async Task<IResult> DropAsync(HttpContext context, DropLink drop, CancellationToken cancel)
    {
        await drop.RunAsync(context.Session().Person, cancel);
        return new SeeOther("/");
    }

    // The value comes in the body, never in an address, and does not come back.
    private static IResult Typed(
        string field,
        [FromForm] string? token,
        [FromForm] string? life,
        [FromForm] string? query,
        [FromForm] string? confirmations,
        TimeProvider clock)
    {
        string? problem;
        var fine = "";
        switch (field)
        {
            case "token":
                problem = TypedKeys.TokenProblem(new(token ?? ""));
                fine = $"It looks like a token. {TokenLives.Ends(new TokenLife(clock.GetUtcNow(), TokenLives.Parse(life)))}";
                break;
            case "query":
                problem = TypedKeys.QueryProblem(new(query ?? ""));
                fine = "It looks like a query id. Whether the broker knows it, the next step tells.";
                break;
            case "confirmations":
                problem = string.IsNullOrWhiteSpace(confirmations) ? null : TypedKeys.QueryProblem(new(confirmations));
                fine = string.IsNullOrWhiteSpace(confirmations) ? "" : "It looks like a query id.";
                break;
            default:
                return TypedResults.NotFound();
        }

        return new RazorComponentResult<FieldSays>(new { Problem = problem, Fine = fine });
    }

    private static async Task<IResult> StateAsync(string step, HttpContext context, GetLink getLink, CancellationToken cancel)
    {
        if (LinkWords.Parse(step) is not { } known)
            return TypedResults.NotFound();
        var view = await getLink.RunAsync(context.Session().Person, cancel);
        return Fragment.Or(
            context,
            PageAddress.Of(context.Request, LinkWords.PageOf(known)),
            () => new RazorComponentResult<LinkParts>(new { Step = known, View = view }));
    }

    private static IResult Answer(LinkStep step, LinkOutcome outcome) => outcome switch
    {
        LinkOutcome.Saved saved => new SeeOther(LinkWords.PageOf(saved.Next)),
        LinkOutcome.NotYet first => new SeeOther(LinkWords.PageOf(first.First)),
        LinkOutcome.Refused refused => new RazorComponentResult<LinkFlexPage>(
            new { Step = LinkWords.Slug(step), Problem = new LinkProblem(refused.Field, refused.Message) })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        },
        _ => throw new UnreachableException(),
    };

    private static Secret? SecretOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text);
}
