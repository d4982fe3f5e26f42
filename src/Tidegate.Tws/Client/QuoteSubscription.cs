using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>The quotes of an instrument.</summary>
internal sealed class QuoteSubscription(int buffer) : Subscription<Tick>(buffer),
    ITakes<TickPrice>, ITakes<TickSize>, ITakes<TickString>, ITakes<TickGeneric>, ITakes<TickOptionComputation>, ITakes<MarketDataType>,
    ITakes<TickSnapshotEnd>
{
    // A price of -1 stands for none, except where prices may be negative: then the size is set.
    public void Take(in TickPrice message) => Offer(new Tick
    {
        Type = message.TickType,
        Price = message is { Price: -1, Size: null or 0 } ? null : message.Price,
        Size = message.Size,
    });

    public void Take(in TickSize message) => Offer(new Tick { Type = message.TickType, Size = message.Size });

    public void Take(in TickString message) => Offer(new Tick { Type = message.TickType, Text = message.Value });

    public void Take(in TickGeneric message) => Offer(new Tick { Type = message.TickType, Value = message.Value });

    public void Take(in TickOptionComputation message) => Offer(new Tick { Type = message.TickType, Option = message });

    public void Take(in MarketDataType message) => Offer(new Tick { Type = -1, MarketDataType = message.Type });

    public void Take(in TickSnapshotEnd message) => End();
}
