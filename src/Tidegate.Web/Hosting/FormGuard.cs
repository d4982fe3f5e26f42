using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tidegate.Web.Hosting;

/// <summary>
/// Whatever changes something must come from one of our own pages and carry its token. The framework asks for that where a form is bound; this asks
/// for it everywhere, so that an endpoint without fields is not left open. Large uploads send the token in a header, before their body.
/// </summary>
public sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery, ILogger<FormGuard> logger)
{
    /// <summary>Hands on what only reads and what proves its origin; answers 400 to the rest.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (IsReading(context.Request.Method) || context.GetEndpoint() is null || await IsOwnAsync(context))
        {
            await next(context);
            return;
        }

        HostingLog.ForeignForm(logger, context.Request.Method, context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // The framework's own check has run before where the endpoint asks for it; its verdict is not made again.
    private async Task<bool> IsOwnAsync(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { } verdict
            ? verdict.IsValid
            : await antiforgery.IsRequestValidAsync(context);
}
