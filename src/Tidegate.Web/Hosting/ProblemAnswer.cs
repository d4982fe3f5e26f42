using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Tidegate.Web.Hosting;

/// <summary>Writes what went wrong: a whole page, or only the part when a part was asked for.</summary>
internal static class ProblemAnswer
{
    public static Task WriteAsync(HttpContext context, int status, string? reference)
    {
        var problem = Problem.Of(status, reference, RoleOf(context));
        var parameters = new Dictionary<string, object?> { [nameof(ProblemPage.Problem)] = problem };
        IResult result = context.Request.Headers.ContainsKey("HX-Request")
            ? new RazorComponentResult<ProblemPart>(parameters) { StatusCode = status }
            : new RazorComponentResult<ProblemPage>(parameters) { StatusCode = status };
        return result.ExecuteAsync(context);
    }

    // The last policy of an endpoint is the one of its page or route; the ones before are of its group.
    private static string? RoleOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>() is [.., var last] ? last.Policy : null;
}
