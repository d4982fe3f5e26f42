using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 73: one value of one account or model.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Account">The account.</param>
/// <param name="ModelCode">An advisor's model; mostly empty.</param>
/// <param name="Key">Such as <c>CashBalance</c>.</param>
/// <param name="Value">As sent; mostly a number.</param>
/// <param name="Currency"><c>BASE</c> for a sum over currencies; may be empty.</param>
public readonly record struct AccountUpdateMulti(
    int RequestId, string Account, string ModelCode, string Key, string Value, string Currency) : IAnswer<AccountUpdateMulti>
{
    /// <inheritdoc/>
    public static int Id => 73;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static AccountUpdateMulti Visit<TWire>(ref TWire wire, in AccountUpdateMulti m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.Account),
            wire.Text(3, m.ModelCode),
            wire.Text(4, m.Key),
            wire.Text(5, m.Value),
            wire.Text(6, m.Currency));
    }
}
