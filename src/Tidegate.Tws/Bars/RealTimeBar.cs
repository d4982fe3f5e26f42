using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 50: a bar of five seconds.</summary>
/// <param name="RequestId">The subscription.</param>
/// <param name="EpochSeconds">Its begin.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">-1 where nothing is traded.</param>
/// <param name="AveragePrice">Weighted by volume.</param>
/// <param name="Count">Trades.</param>
public readonly record struct RealTimeBar(
    int RequestId,
    long EpochSeconds,
    decimal Open,
    decimal High,
    decimal Low,
    decimal Close,
    decimal? Volume,
    decimal? AveragePrice,
    int Count) : IAnswer<RealTimeBar>
{
    /// <inheritdoc/>
    public static int Id => 50;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static RealTimeBar Visit<TWire>(ref TWire wire, in RealTimeBar m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(3);
        return new(
            wire.I32(1, m.RequestId),
            wire.I64(2, m.EpochSeconds),
            wire.Price(3, m.Open),
            wire.Price(4, m.High),
            wire.Price(5, m.Low),
            wire.Price(6, m.Close),
            wire.SizeOrUnset(7, m.Volume),
            wire.SizeOrUnset(8, m.AveragePrice),
            wire.I32(9, m.Count));
    }
}
