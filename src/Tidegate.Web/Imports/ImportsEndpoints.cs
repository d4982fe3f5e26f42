using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tidegate.Platform.Imports;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Imports;

/// <summary>Parts of the import pages.</summary>
internal static class ImportsEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapUpload();
        routes.MapGet("/import/-/job/{id:guid}", JobAsync).RequireAuthorization("viewer").WithSummary("An import as it is now");
        routes.MapPost("/import/{id:guid}/-/dates", ChooseAsync)
            .RequireAuthorization("trader")
            .WithSummary("Say how a refused file writes its dates, and import it");
    }

    private static async Task<IResult> JobAsync(
        Guid id, HttpContext context, GetImport getImport, Visitor visitor, CancellationToken cancel)
    {
        var mayImport = await visitor.MayAsync("trader");
        var job = await getImport.RunAsync(id, cancel);
        return Fragment.Or(context, PageAddress.Of(context.Request, $"/import/{id}"), () => job is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<ImportJob>(new { Job = job, MayImport = mayImport }));
    }

    private static async Task<IResult> ChooseAsync(
        Guid id,
        [FromForm] string? file,
        [FromForm] string? dates,
        [FromForm] string? alike,
        ChooseDates chooseDates,
        CancellationToken cancel) => await chooseDates.RunAsync(id, file ?? "", dates ?? "", alike == "yes", cancel) switch
        {
            DatesChoice.Started started => new SeeOther($"/import/{started.Job}"),
            DatesChoice.Refused refused => new RazorComponentResult<ImportJobPage>(new { Id = id, Problem = refused.Message })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            },
            DatesChoice.NotFound => TypedResults.NotFound(),
            _ => throw new UnreachableException(),
        };
}
