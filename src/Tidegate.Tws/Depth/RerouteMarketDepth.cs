using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Depth;

/// <summary>Incoming 92: ask for the book of another instrument instead.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ConId">The other instrument.</param>
/// <param name="Exchange">Its exchange.</param>
public readonly record struct RerouteMarketDepth(int RequestId, int ConId, string Exchange) : IAnswer<RerouteMarketDepth>
{
    /// <inheritdoc/>
    public static int Id => 92;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static RerouteMarketDepth Visit<TWire>(ref TWire wire, in RerouteMarketDepth m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId), wire.I32(2, m.ConId), wire.Text(3, m.Exchange));
}
