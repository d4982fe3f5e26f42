using Microsoft.AspNetCore.Http;
using Tidegate.Web.Api;

namespace Tidegate.Web.Hosting;

/// <summary>
/// Headers of every answer: nothing is loaded from elsewhere, no script or style stands inside a page, no foreign page frames ours, and
/// nothing that shows an account stays in a cache.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The content policy. Tabler's style sheet draws arrows and ticks from <c>data:</c> pictures.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Sets the headers just before the answer begins, whoever gives it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        headers["X-DNS-Prefetch-Control"] = "off";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (!context.Request.Path.StartsWithSegments(Layout.AssetFiles.Prefix, StringComparison.Ordinal)
            && !(context.Request.IsForApi() && headers.ETag.Count > 0))
        {
            headers.CacheControl = "no-store";
        }

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    }
}
