using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Scanners;

/// <summary>Outgoing 22: subscribes to what a scanner finds.</summary>
public sealed record RequestScanner : IRequest<RequestScanner>
{
    /// <inheritdoc/>
    public static int Id => 22;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <summary>The request.</summary>
    public int RequestId { get; init; }

    /// <summary>What it looks for.</summary>
    public ScannerSubscription Subscription { get; init; } = None<ScannerSubscription>.It;

    /// <inheritdoc/>
    public static RequestScanner Visit<TWire>(ref TWire wire, in RequestScanner m)
        where TWire : IWire, allows ref struct => new()
        {
            RequestId = wire.I32(1, m.RequestId),
            Subscription = wire.Part(2, m.Subscription),
        };
}
