using System.Collections.Immutable;
using System.Net;

namespace Tidegate.Simulator.Gateway;

/// <summary>How the simulated gateway is served, and of what.</summary>
public sealed record GatewayOptions
{
    /// <summary>The port unless another is asked for: that of a gateway for paper trading.</summary>
    public const int DefaultPort = 4002;

    /// <summary>The oldest server version that can be spoken.</summary>
    public const int OldestServerVersion = Tws.Wire.ServerVersion.Oldest;

    /// <summary>The newest server version that can be spoken.</summary>
    public const int NewestServerVersion = Tws.Wire.ServerVersion.Newest;

    private static readonly TimeSpan LatencyMax = TimeSpan.FromMinutes(1);

    /// <summary>The network address to listen on. The gateway asks nobody who they are; leave it on loopback.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The TCP port; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The newest server version that it speaks, 176 to 225; older ones down to 176 are spoken too.</summary>
    public int ServerVersion { get; init; } = NewestServerVersion;

    /// <summary>The zone in which the gateway writes times; an IANA name or an alias of one, such as <c>US/Eastern</c>.</summary>
    public string ZoneId { get; init; } = "US/Eastern";

    /// <summary>The client that hears of the orders of all clients; null for none.</summary>
    public int? MasterClientId { get; init; }

    /// <summary>Orders cannot be placed (the broker's own default; here it is off).</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>A client may cancel the orders of others by their number.</summary>
    public bool CancelsOrdersOfOthers { get; init; }

    /// <summary>Messages that a client may send in a second, by the machine's clock; 0 for any number.</summary>
    public int MessagesPerSecond { get; init; } = 50;

    /// <summary>Holds short bars and ticks of the past to the broker's pace; what is faster is refused (162).</summary>
    public bool PacesHistory { get; init; } = true;

    /// <summary>Instruments whose market data may be open at once, all clients together.</summary>
    public int LinesMax { get; init; } = 100;

    /// <summary>Clients that may be connected at once (tws-api: 32).</summary>
    public int ClientsMax { get; init; } = 32;

    /// <summary>Classes, such as <c>STK</c>, whose live market data is not subscribed: they come delayed or not at all.</summary>
    public ImmutableHashSet<string> NotSubscribed { get; init; } = [];

    /// <summary>How long an order or a cancel takes to the broker, by the machine's clock, to a tenth of a second.</summary>
    public TimeSpan OrderLatency { get; init; }

    /// <summary>What interrupts the gateway by plan.</summary>
    public GatewayHours Hours { get; init; } = GatewayHours.Always;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message names it, its value and what is legal.</exception>
    public void Validate()
    {
        if (Port is < 0 or > 65535)
            throw new ArgumentException($"Port is {Port}; give a number from 0 to 65535.");
        if (ServerVersion is < OldestServerVersion or > NewestServerVersion)
            throw new ArgumentException($"ServerVersion is {ServerVersion}; give {OldestServerVersion} to {NewestServerVersion}.");

        if (MessagesPerSecond < 0 || LinesMax < 1 || ClientsMax < 1)
        {
            throw new ArgumentException(
                $"MessagesPerSecond is {MessagesPerSecond}, LinesMax {LinesMax}, ClientsMax {ClientsMax}; give 0, 1 and 1 or more.");
        }

        if (OrderLatency < TimeSpan.Zero || OrderLatency > LatencyMax)
            throw new ArgumentException($"OrderLatency is {OrderLatency}; give 0 to {LatencyMax.TotalSeconds} seconds.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out _))
            throw new ArgumentException($"ZoneId is {ZoneId}, which is no time zone; give one such as US/Eastern.");
    }
}
