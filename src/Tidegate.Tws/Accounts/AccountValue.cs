using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 6: one value of the account subscribed to.</summary>
/// <param name="Key">Such as <c>CashBalance</c>.</param>
/// <param name="Value">As sent; mostly a number.</param>
/// <param name="Currency"><c>BASE</c> for a sum over currencies; may be empty.</param>
/// <param name="Account">The account.</param>
public readonly record struct AccountValue(string Key, string Value, string Currency, string Account) : IAnswer<AccountValue>
{
    /// <inheritdoc/>
    public static int Id => 6;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static AccountValue Visit<TWire>(ref TWire wire, in AccountValue m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(2);
        return new(wire.Text(1, m.Key), wire.Text(2, m.Value), wire.Text(3, m.Currency), wire.Text(4, m.Account));
    }
}
