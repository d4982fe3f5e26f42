using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 64: all values were told once; changes follow.</summary>
/// <param name="RequestId">The subscription.</param>
public readonly record struct AccountSummaryEnd(int RequestId) : IAnswer<AccountSummaryEnd>
{
    /// <inheritdoc/>
    public static int Id => 64;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static AccountSummaryEnd Visit<TWire>(ref TWire wire, in AccountSummaryEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
