using Tidegate.Tws.Depth;

namespace Tidegate.Tws.Client;

/// <summary>The book of an instrument, row by row.</summary>
internal sealed class DepthSubscription(int buffer) : Subscription<DepthRow>(buffer), ITakes<MarketDepth>, ITakes<MarketDepthL2>
{
    public void Take(in MarketDepth message) => Offer(message.Row);

    public void Take(in MarketDepthL2 message) => Offer(message.Row);
}
