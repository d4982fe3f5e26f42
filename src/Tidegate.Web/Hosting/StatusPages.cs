using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Tidegate.Web.Api;

namespace Tidegate.Web.Hosting;

/// <summary>Gives an answer without a body (404, 403, 400, 429 …) its page.</summary>
internal static class StatusPages
{
    /// <summary>The one refusal that stands before all pages: the server was asked under a name that is not its own.</summary>
    public static Task WriteForeignHostAsync(StatusCodeContext context)
    {
        const string title = "This server does not answer under this host name.";
        var http = context.HttpContext;
        return http.Request.IsForApi()
            ? new ApiProblem(http.Response.StatusCode, "unknown-host", title, "Use the address that the server printed.", "Host")
                .ExecuteAsync(http)
            : http.Response.WriteAsync(title);
    }

    public static Task WriteAsync(StatusCodeContext context) =>
        ProblemAnswer.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, reference: null);
}
