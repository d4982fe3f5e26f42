using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Ledger;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Ledger;

/// <summary>The forms of entries made by hand.</summary>
internal static class ManualEntryEndpoints
{
    public static void MapManualEntries(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/transactions/-/manual", AddAsync).RequireAuthorization("trader").WithSummary("Add an entry by hand");
        var entry = routes.MapGroup("/transactions/{id:guid}/-").RequireAuthorization("trader");
        entry.MapPost("/change", ChangeAsync).WithSummary("Change an entry made by hand");
        entry.MapPost("/remove", RemoveAsync).WithSummary("Remove an entry made by hand");
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, AddManualEntry addManualEntry, Visitor visitor, CancellationToken cancel)
    {
        var typed = TypedEntry.Of(await context.Request.ReadFormAsync(cancel));
        return typed.Read() switch
        {
            ({ } input, _) => Answer(null, typed, await addManualEntry.RunAsync(input, visitor.Name, cancel)),
            (_, { } problem) => Answer(null, typed, problem),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> ChangeAsync(
        Guid id, HttpContext context, ChangeManualEntry changeManualEntry, Visitor visitor, CancellationToken cancel)
    {
        var typed = TypedEntry.Of(await context.Request.ReadFormAsync(cancel));
        return typed.Read() switch
        {
            ({ } input, _) => Answer(id, typed, await changeManualEntry.RunAsync(id, input, visitor.Name, cancel)),
            (_, { } problem) => Answer(id, typed, problem),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> RemoveAsync(
        Guid id, RemoveManualEntry removeManualEntry, Visitor visitor, CancellationToken cancel) =>
        Answer(id, null, await removeManualEntry.RunAsync(id, visitor.Name, cancel));

    private static IResult Answer(Guid? id, TypedEntry? typed, ManualEntryOutcome outcome) => outcome switch
    {
        ManualEntryOutcome.Saved saved => new SeeOther($"/transactions/{saved.Entry}"),
        ManualEntryOutcome.Refused refused => new RazorComponentResult<ManualEntryPage>(new { Id = id, Typed = typed, Problem = refused })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        },
        ManualEntryOutcome.NotFound => TypedResults.NotFound(),
        _ => throw new UnreachableException(),
    };
}
