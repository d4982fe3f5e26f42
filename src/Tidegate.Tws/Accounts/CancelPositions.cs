using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 64: ends the positions.</summary>
public readonly record struct CancelPositions : IRequest<CancelPositions>
{
    /// <inheritdoc/>
    public static int Id => 64;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static CancelPositions Visit<TWire>(ref TWire wire, in CancelPositions m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return m;
    }
}
