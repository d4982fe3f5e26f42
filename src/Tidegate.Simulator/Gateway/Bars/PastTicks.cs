using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Bars;

namespace Tidegate.Simulator.Gateway.Bars;

/// <summary>Writes seconds of the past as ticks.</summary>
internal static class PastTicks
{
    /// <summary>More are not sent for one request (tws-api).</summary>
    public const int TicksMax = 1_000;

    /// <summary>Sends ticks as one whole answer.</summary>
    public static void Send(Client client, int id, BarKind kind, Listing listing, ImmutableArray<PricePoint> points)
    {
        switch (kind)
        {
            case BarKind.BidAsk:
                client.Send(new HistoricalTicksBidAsk(id, [.. points.Select(Quote)], IsDone: true));
                break;
            case BarKind.Midpoint:
                client.Send(new HistoricalTicks(
                    id, [.. points.Select(point => new HistoricalTick(Time(point), point.Middle, 0))], IsDone: true));
                break;
            default:
                client.Send(new HistoricalTicksLast(
                    id,
                    [
                        .. points.Where(point => point.Traded > 0).Select(point => new HistoricalTickLast(
                            Time(point), default, point.Last, point.Traded, ExchangeOf(listing), "")),
                    ],
                    IsDone: true));
                break;
        }
    }

    /// <summary>Where trades of an instrument happen.</summary>
    public static string ExchangeOf(Listing listing) => listing.PrimaryExchange;

    private static HistoricalTickBidAsk Quote(PricePoint point) =>
        new(Time(point), default, point.Bid, point.Ask, point.BidSize, point.AskSize);

    private static long Time(PricePoint point) => point.Second.ToUnixTimeSeconds();
}
