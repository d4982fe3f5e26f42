using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 75: ends the positions of one account or model.</summary>
public readonly record struct CancelPositionsMulti(int RequestId) : IRequest<CancelPositionsMulti>
{
    /// <inheritdoc/>
    public static int Id => 75;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static CancelPositionsMulti Visit<TWire>(ref TWire wire, in CancelPositionsMulti m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
