using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 63: one value of one account.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Tag">Such as <c>NetLiquidation</c>.</param>
/// <param name="Value">As sent; mostly a number.</param>
/// <param name="Currency"><c>BASE</c> for a sum over currencies; may be empty.</param>
public readonly record struct AccountSummary(
    int RequestId, string Account, string Tag, string Value, string Currency) : IAnswer<AccountSummary>
{
    /// <inheritdoc/>
    public static int Id => 63;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static AccountSummary Visit<TWire>(ref TWire wire, in AccountSummary m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.Account),
            wire.Text(3, m.Tag),
            wire.Text(4, m.Value),
            wire.Text(5, m.Currency));
    }
}
