using System.Net;

namespace Tidegate.Simulator.Control;

/// <summary>How the control of the simulated broker is served.</summary>
public sealed record ControlOptions
{
    /// <summary>The port unless another is asked for.</summary>
    public const int DefaultPort = 8486;

    /// <summary>The network address to listen on. The control asks nobody who they are; leave it on loopback.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The TCP port; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;
}
