using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 74: all values were told once; changes follow.</summary>
/// <param name="RequestId">The subscription.</param>
public readonly record struct AccountUpdateMultiEnd(int RequestId) : IAnswer<AccountUpdateMultiEnd>
{
    /// <inheritdoc/>
    public static int Id => 74;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static AccountUpdateMultiEnd Visit<TWire>(ref TWire wire, in AccountUpdateMultiEnd m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.I32(1, m.RequestId));
    }
}
