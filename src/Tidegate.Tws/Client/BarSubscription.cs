using Tidegate.Tws.Bars;

namespace Tidegate.Tws.Client;

/// <summary>Bars of the past, and the last one as it grows.</summary>
internal sealed class BarSubscription(int buffer) : Subscription<HistoricalBar>(buffer),
    ITakes<HistoricalBars>, ITakes<HistoricalBarsEnd>, ITakes<HistoricalBarUpdate>
{
    public void Take(in HistoricalBars message)
    {
        foreach (var bar in message.Bars)
            Offer(bar);
    }

    public void Take(in HistoricalBarsEnd message)
    {
        // The past is told; updates follow.
    }

    public void Take(in HistoricalBarUpdate message) => Offer(message.Bar);
}
