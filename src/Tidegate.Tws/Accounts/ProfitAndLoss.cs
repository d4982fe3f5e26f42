using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 94: profit and loss of an account, in its currency, about once a second.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Daily">Since the close before.</param>
/// <param name="Unrealized">Of what is held.</param>
/// <param name="Realized">Of the day.</param>
public readonly record struct ProfitAndLoss(
    int RequestId, decimal? Daily, decimal? Unrealized, decimal? Realized) : IAnswer<ProfitAndLoss>
{
    /// <inheritdoc/>
    public static int Id => 94;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static ProfitAndLoss Visit<TWire>(ref TWire wire, in ProfitAndLoss m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.PriceOrUnset(2, m.Daily),
            wire.PriceOrUnset(3, m.Unrealized),
            wire.PriceOrUnset(4, m.Realized));
}
