using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Outgoing 107, from version 215: gives up ticks of the past.</summary>
public readonly record struct CancelHistoricalTicks(int RequestId) : IRequest<CancelHistoricalTicks>
{
    /// <inheritdoc/>
    public static int Id => 107;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.CancelContractData;

    /// <inheritdoc/>
    public static CancelHistoricalTicks Visit<TWire>(ref TWire wire, in CancelHistoricalTicks m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
