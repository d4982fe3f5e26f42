using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Quotes;

/// <summary>Incoming 47, always text: an exchange of a stock for its future.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="TickType">38 to 44.</param>
/// <param name="BasisPoints">Yearly rate.</param>
/// <param name="FormattedBasisPoints">The same as text.</param>
/// <param name="ImpliedFuturesPrice">Of the future.</param>
/// <param name="HoldDays">To the end of the future.</param>
/// <param name="FutureLastTradeDate">End of the future.</param>
/// <param name="DividendImpact">Of dividends on the rate.</param>
/// <param name="DividendsToLastTradeDate">Expected.</param>
public readonly record struct TickEfp(
    int RequestId,
    int TickType,
    double BasisPoints,
    string FormattedBasisPoints,
    double ImpliedFuturesPrice,
    int HoldDays,
    string FutureLastTradeDate,
    double DividendImpact,
    double DividendsToLastTradeDate) : IAnswer<TickEfp>
{
    /// <inheritdoc/>
    public static int Id => 47;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.Never;

    /// <inheritdoc/>
    public static TickEfp Visit<TWire>(ref TWire wire, in TickEfp m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(
            wire.I32(1, m.RequestId),
            wire.I32(2, m.TickType),
            wire.Real(3, m.BasisPoints),
            wire.Text(4, m.FormattedBasisPoints),
            wire.Real(5, m.ImpliedFuturesPrice),
            wire.I32(6, m.HoldDays),
            wire.Text(7, m.FutureLastTradeDate),
            wire.Real(8, m.DividendImpact),
            wire.Real(9, m.DividendsToLastTradeDate));
    }
}
