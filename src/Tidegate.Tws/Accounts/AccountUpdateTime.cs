using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 8: when the values are from.</summary>
/// <param name="Time">Wall time of the gateway, <c>HH:mm</c>.</param>
public readonly record struct AccountUpdateTime(string Time) : IAnswer<AccountUpdateTime>
{
    /// <inheritdoc/>
    public static int Id => 8;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static AccountUpdateTime Visit<TWire>(ref TWire wire, in AccountUpdateTime m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(wire.Text(1, m.Time));
    }
}
