using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Tidegate.Web.Hosting;

/// <summary>How the pages are served. The defaults are those of a person's own computer: loopback only, no proxy.</summary>
public sealed record WebSettings
{
    /// <summary>The port of the pages unless another is asked for.</summary>
    public const int DefaultPort = 8484;

    /// <summary>The TCP port; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; init; } = DefaultPort;

    /// <summary>The address that is listened on. Anything but loopback needs <see cref="Hosts"/> as well.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// Host names under which the pages are reached, beside localhost, 127.0.0.1 and [::1]. Requests under any other name are refused, so
    /// that a foreign page cannot reach this server through a name of its own (DNS rebinding).
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>
    /// Proxies whose X-Forwarded-For, -Proto and -Host are believed; empty (the default) believes nobody. Without it all people behind a
    /// proxy share one address and thus one <see cref="SignInsPerMinute"/>.
    /// </summary>
    public IReadOnlyList<IPAddress> TrustedProxies { get; init; } = [];

    /// <summary>Attempts to sign in that one address may make in a minute; more are answered with 429.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>
    /// Requests for pages and parts that one address of another machine may make in a minute; more are answered with 429. A person with
    /// many tabs makes some dozens.
    /// </summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>Requests that one personal token may make in a minute; more are answered with 429.</summary>
    [Range(1, 100_000)]
    public int ApiRequestsPerMinute { get; init; } = 300;

    /// <summary>Wrong tokens that one address may send in a minute; then it waits for the next, with right ones too.</summary>
    [Range(1, 100_000)]
    public int WrongTokensPerMinute { get; init; } = 60;
}
