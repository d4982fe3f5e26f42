using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 77: ends the values of one account or model.</summary>
public readonly record struct CancelAccountUpdatesMulti(int RequestId) : IRequest<CancelAccountUpdatesMulti>
{
    /// <inheritdoc/>
    public static int Id => 77;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static CancelAccountUpdatesMulti Visit<TWire>(ref TWire wire, in CancelAccountUpdatesMulti m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
