using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Portfolio;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Portfolio;

/// <summary>The forms of what is held at other institutions.</summary>
internal static class ManualHoldingsEndpoints
{
    public static void MapManualHoldings(this IEndpointRouteBuilder routes)
    {
        var elsewhere = routes.MapGroup("/holdings/-/elsewhere/{id:guid}").RequireAuthorization("trader");
        elsewhere.MapPost("", SaveAsync).WithSummary("Keep something held elsewhere");
        elsewhere.MapPost("/remove", RemoveAsync).WithSummary("Remove something held elsewhere");
    }

    private static async Task<IResult> SaveAsync(Guid id, HttpContext context, SaveManualHolding save, CancellationToken cancel)
    {
        var typed = TypedHolding.Of(await context.Request.ReadFormAsync(cancel));
        var (holding, problem) = typed.Read(id);
        return holding is null
            ? Refused(id, typed, problem)
            : await save.RunAsync(holding, cancel) switch
            {
                ManualHoldingOutcome.Saved => new SeeOther("/holdings"),
                ManualHoldingOutcome.Refused refused => Refused(id, typed, refused.Message),
                ManualHoldingOutcome.NotFound => TypedResults.NotFound(),
                _ => throw new UnreachableException(),
            };
    }

    private static async Task<IResult> RemoveAsync(Guid id, RemoveManualHolding remove, CancellationToken cancel) =>
        await remove.RunAsync(id, cancel) ? new SeeOther("/holdings") : TypedResults.NotFound();

    private static RazorComponentResult<ManualHoldingPage> Refused(Guid id, TypedHolding typed, string? problem) =>
        new(new { Id = id == Guid.Empty ? (Guid?)null : id, Typed = typed, Problem = problem })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
}
