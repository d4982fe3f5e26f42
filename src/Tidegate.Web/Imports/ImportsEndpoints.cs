using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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
    }

    private static async Task<IResult> JobAsync(Guid id, HttpContext context, GetImport getImport, CancellationToken cancel)
    {
        var job = await getImport.RunAsync(id, cancel);
        return Fragment.Or(context, PageAddress.Of(context.Request, $"/import/{id}"), () => job is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<ImportJob>(new { Job = job }));
    }
}
