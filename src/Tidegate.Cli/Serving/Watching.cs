using System.Net;

namespace Tidegate.Cli.Serving;

/// <summary>How those who run the house look into it. The defaults open nothing.</summary>
internal sealed record Watching
{
    /// <summary>How log lines look.</summary>
    public LogForm Log { get; init; }

    /// <summary>The port of the figures for Prometheus; 0 takes a free one, null serves none.</summary>
    public int? MetricsPort { get; init; }

    /// <summary>The network address of the figures.</summary>
    public IPAddress MetricsAddress { get; init; } = IPAddress.Loopback;
}
