using Microsoft.AspNetCore.Diagnostics;

namespace Tidegate.Web.Hosting;

/// <summary>Gives an answer without a body (404, 403, 400, 429 …) its page.</summary>
internal static class StatusPages
{
    public static Task WriteAsync(StatusCodeContext context) =>
        ProblemAnswer.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, reference: null);
}
