using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 89: gives up a histogram.</summary>
public readonly record struct CancelHistogram(int RequestId) : IRequest<CancelHistogram>
{
    /// <inheritdoc/>
    public static int Id => 89;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static CancelHistogram Visit<TWire>(ref TWire wire, in CancelHistogram m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
