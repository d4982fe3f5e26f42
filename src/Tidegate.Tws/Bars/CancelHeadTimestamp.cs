using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 90: gives up the begin of the past.</summary>
public readonly record struct CancelHeadTimestamp(int RequestId) : IRequest<CancelHeadTimestamp>
{
    /// <inheritdoc/>
    public static int Id => 90;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static CancelHeadTimestamp Visit<TWire>(ref TWire wire, in CancelHeadTimestamp m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
