using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Outgoing 76: subscribes to the values of one account or model.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Account">The account.</param>
/// <param name="ModelCode">An advisor's model; mostly empty.</param>
/// <param name="LedgerAndNetLiquidation">Only cash by currency and the net value.</param>
public readonly record struct RequestAccountUpdatesMulti(
    int RequestId, string Account, string ModelCode, bool LedgerAndNetLiquidation) : IRequest<RequestAccountUpdatesMulti>
{
    /// <inheritdoc/>
    public static int Id => 76;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAccounts;

    /// <inheritdoc/>
    public static RequestAccountUpdatesMulti Visit<TWire>(ref TWire wire, in RequestAccountUpdatesMulti m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(
            wire.I32(1, m.RequestId),
            wire.Text(2, m.Account),
            wire.Text(3, m.ModelCode),
            wire.Flag(4, m.LedgerAndNetLiquidation));
    }
}
