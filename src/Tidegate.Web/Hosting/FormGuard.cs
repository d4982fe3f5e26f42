using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tidegate.Web.Api;

namespace Tidegate.Web.Hosting;

/// <summary>
/// Whatever changes something must come from one of our own pages and carry its token. The framework asks for that where a form is bound;
/// this asks for it everywhere, so that an endpoint without fields is not left open. Large uploads carry the token in their address. The
/// API takes no cookies, so no browser sends a right to it that a foreign page could use.
/// </summary>
public sealed class FormGuard(
    RequestDelegate next, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options, ILogger<FormGuard> logger)
{
    private readonly string? tokenHeader = options.Value.HeaderName;

    /// <summary>Hands on what only reads and what proves its origin; answers 400 to the rest.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TakeTokenFromAddress(context);
        if (IsReading(context.Request.Method) || context.GetEndpoint() is null || context.Request.IsForApi() || await IsOwnAsync(context))
        {
            await next(context);
            return;
        }

        HostingLog.ForeignForm(logger, context.Request.Method, context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    // A form without script cannot set a header, and one of gigabytes must not be read to find its token.
    private void TakeTokenFromAddress(HttpContext context)
    {
        if (tokenHeader is not null && context.GetEndpoint()?.Metadata.GetMetadata<Layout.TokenInAddress>() is { } place
            && !context.Request.Headers.ContainsKey(tokenHeader))
        {
            context.Request.Headers[tokenHeader] = context.Request.Query[place.Name].ToString() is { Length: > 0 } token ? token : "none";
        }
    }

    private static bool IsReading(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // The framework's own check has run before where the endpoint asks for it; its verdict is not made again.
    private async Task<bool> IsOwnAsync(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { } verdict
            ? verdict.IsValid
            : await antiforgery.IsRequestValidAsync(context);
}
