using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Tidegate.Web.Hosting;

/// <summary>Writes into the span of a request which route it took and how it ended; the framework tells that to the metrics only.</summary>
public sealed class RequestTrace(RequestDelegate next)
{
    private const int ServerFault = 500;

    /// <summary>Hands on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } span)
        {
            span.SetTag("http.route", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            span.SetTag("http.response.status_code", context.Response.StatusCode);
            span.SetStatus(context.Response.StatusCode >= ServerFault ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }
}
