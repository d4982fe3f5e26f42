using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Accounts;

/// <summary>Incoming 95: profit and loss of one position, in its currency, about once a second.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="Position">Below zero is short.</param>
/// <param name="Daily">Since the close before.</param>
/// <param name="Unrealized">Of what is held.</param>
/// <param name="Realized">Of the day.</param>
/// <param name="Value">What it is worth.</param>
public readonly record struct ProfitAndLossSingle(
    int RequestId,
    decimal? Position,
    decimal? Daily,
    decimal? Unrealized,
    decimal? Realized,
    decimal? Value) : IAnswer<ProfitAndLossSingle>
{
    /// <inheritdoc/>
    public static int Id => 95;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufScanners;

    /// <inheritdoc/>
    public static ProfitAndLossSingle Visit<TWire>(ref TWire wire, in ProfitAndLossSingle m)
        where TWire : IWire, allows ref struct =>
        new(
            wire.I32(1, m.RequestId),
            wire.SizeOrUnset(2, m.Position),
            wire.PriceOrUnset(3, m.Daily),
            wire.PriceOrUnset(4, m.Unrealized),
            wire.PriceOrUnset(5, m.Realized),
            wire.PriceOrUnset(6, m.Value));
}
