using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Bars;

/// <summary>Incoming 90: the last bar as it grows, or a new one.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Bar">The bar; the same date as before while it grows.</param>
public readonly record struct HistoricalBarUpdate(int RequestId, HistoricalBar Bar) : IAnswer<HistoricalBarUpdate>
{
    /// <inheritdoc/>
    public static int Id => 90;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufHistory;

    /// <inheritdoc/>
    public static HistoricalBarUpdate Visit<TWire>(ref TWire wire, in HistoricalBarUpdate m)
        where TWire : IWire, allows ref struct
    {
        var requestId = wire.I32(1, m.RequestId);
        if (wire.IsProtobuf)
            return new(requestId, wire.Part(2, m.Bar));
        // Another order than in an image: the count first, the close before high and low, the average before the volume.
        var count = wire.I32(8, m.Bar.Count);
        var date = wire.Text(1, m.Bar.Date);
        var open = wire.Price(2, m.Bar.Open);
        var close = wire.Price(5, m.Bar.Close);
        var high = wire.Price(3, m.Bar.High);
        var low = wire.Price(4, m.Bar.Low);
        var average = wire.SizeOrUnset(7, m.Bar.AveragePrice);
        return new(requestId, new(date, open, high, low, close, wire.SizeOrUnset(6, m.Bar.Volume), average, count));
    }
}
