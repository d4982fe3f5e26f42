using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Outgoing 56: gives up a volatility.</summary>
public readonly record struct CancelImpliedVolatility(int RequestId) : IRequest<CancelImpliedVolatility>
{
    /// <inheritdoc/>
    public static int Id => 56;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static CancelImpliedVolatility Visit<TWire>(ref TWire wire, in CancelImpliedVolatility m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
