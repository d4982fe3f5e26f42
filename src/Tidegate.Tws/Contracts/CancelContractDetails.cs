using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Contracts;

/// <summary>Outgoing 106, from version 215: gives up a search for instruments.</summary>
public readonly record struct CancelContractDetails(int RequestId) : IRequest<CancelContractDetails>
{
    /// <inheritdoc/>
    public static int Id => 106;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.CancelContractData;

    /// <inheritdoc/>
    public static CancelContractDetails Visit<TWire>(ref TWire wire, in CancelContractDetails m)
        where TWire : IWire, allows ref struct =>
        new(wire.I32(1, m.RequestId));
}
