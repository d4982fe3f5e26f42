using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Web.Api;

namespace Tidegate.Web.Hosting;

/// <summary>Writes what went wrong: a whole page, or only the part when a part was asked for.</summary>
internal static class ProblemAnswer
{
    public static async Task WriteAsync(HttpContext context, int status, string? reference)
    {
        // A renderer renders once, and the one of the request may have begun or be broken: the problem has a scope of its own.
        await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var services = context.RequestServices;
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await ResultOf(context, status, reference).ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }

    private static IResult ResultOf(HttpContext context, int status, string? reference)
    {
        if (context.Request.IsForApi())
        {
            return ApiProblem.Of(status, reference);
        }

        var problem = Problem.Of(status, reference, RoleOf(context));
        var parameters = new Dictionary<string, object?> { [nameof(ProblemPage.Problem)] = problem };
        return context.Request.IsForPart()
            ? new RazorComponentResult<ProblemPart>(parameters) { StatusCode = status }
            : new RazorComponentResult<ProblemPage>(parameters) { StatusCode = status };
    }

    // The last policy of an endpoint is the one of its page or route; the ones before are of its group.
    private static string? RoleOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>() is [.., var last] ? last.Policy : null;
}
