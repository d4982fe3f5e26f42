using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 63: ends a summary.</summary>
public readonly record struct CancelAccountSummary(int RequestId) : IRequest<CancelAccountSummary>
{
    /// <inheritdoc/>
    public static int Id => 63;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static CancelAccountSummary Visit<TWire>(ref TWire wire, in CancelAccountSummary m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
