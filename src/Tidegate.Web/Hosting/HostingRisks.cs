using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Web.Hosting;

/// <summary>Judges how a request came.</summary>
public static class HostingRisks
{
    // Set by the framework's middleware when it has believed a proxy.
    private const string BelievedHeader = "X-Original-For";
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "Via"];

    /// <summary>The risk of a request.</summary>
    public static HostingRisk Of(HttpContext context, WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        var believed = context.Request.Headers.ContainsKey(BelievedHeader);
        return Of(
            context.Request.IsHttps,
            believed,
            !believed && ProxyHeaders.Any(context.Request.Headers.ContainsKey),
            settings.Address,
            context.Connection.RemoteIpAddress);
    }

    /// <summary>The risk, from what is known of a request.</summary>
    /// <param name="tls">Whether it came by TLS, as far as is believed.</param>
    /// <param name="believed">Whether a named proxy brought it.</param>
    /// <param name="proxied">Whether a proxy brought it that is not named.</param>
    /// <param name="listening">The address that is listened on.</param>
    /// <param name="remote">Who asks, as far as is believed; null when it is not known.</param>
    public static HostingRisk Of(bool tls, bool believed, bool proxied, IPAddress listening, IPAddress? remote)
    {
        ArgumentNullException.ThrowIfNull(listening);
        return proxied ? HostingRisk.UnknownProxy
            : tls ? HostingRisk.None
            : believed ? HostingRisk.PlainAtProxy
            : IPAddress.IsLoopback(listening) && (remote is null || IPAddress.IsLoopback(remote)) ? HostingRisk.None
            : HostingRisk.PlainOnNetwork;
    }
}
