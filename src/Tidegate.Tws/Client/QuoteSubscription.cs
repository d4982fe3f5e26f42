using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>The quotes of an instrument.</summary>
internal sealed class QuoteSubscription(int buffer) : Subscription<Tick>(buffer),
    ITakes<TickPrice>, ITakes<TickSize>, ITakes<TickString>, ITakes<TickGeneric>, ITakes<TickOptionComputation>, ITakes<QuoteType>
{
    public void Take(in TickPrice message) => Offer(Tick.Of(message));

    public void Take(in TickSize message) => Offer(Tick.Of(message));

    public void Take(in TickString message) => Offer(Tick.Of(message));

    public void Take(in TickGeneric message) => Offer(Tick.Of(message));

    public void Take(in TickOptionComputation message) => Offer(Tick.Of(message));

    public void Take(in QuoteType message) => Offer(Tick.Of(message));
}
