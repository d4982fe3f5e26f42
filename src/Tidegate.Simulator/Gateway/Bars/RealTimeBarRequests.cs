using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Bars;

namespace Tidegate.Simulator.Gateway.Bars;

/// <summary>A bar each five seconds.</summary>
internal sealed class RealTimeBarRequests(GatewayState gateway) : IRequestHandler
{
    private const int Seconds = 5;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(Seconds);

    /// <summary>After a leap of the clock no more than this is made up for.</summary>
    private static readonly TimeSpan BehindMax = TimeSpan.FromMinutes(1);

    private readonly OpenRequests<Stream> streams = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Bars, (in RequestRealTimeBars m) => Open(client, m));
        client.On(GatewaySteps.Bars, (in CancelRealTimeBars m) =>
        {
            if (!streams.Remove((client, m.RequestId)))
                client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId));
        });
    }

    /// <inheritdoc/>
    public void Leave(Client client) => streams.Leave(client);

    /// <inheritdoc/>
    public void LoseStreams(Client client) => Leave(client);

    /// <inheritdoc/>
    public void Pulse()
    {
        foreach (var ((client, id), stream) in streams)
        {
            if (gateway.Now - stream.Next > BehindMax)
                stream.Next = Floor(gateway.Now - BehindMax);
            for (; stream.Next + Length <= gateway.Now; stream.Next += Length)
            {
                var points = gateway.Exchange.Seconds(stream.Listing.Conid, stream.Next, stream.Next + Length, Seconds, stream.RegularOnly);
                if (gateway.HasBroker && !points.IsEmpty)
                    client.Send(Bar(id, stream, points));
            }
        }
    }

    private void Open(Client client, RequestRealTimeBars request)
    {
        if (request.WhatToShow is not ("TRADES" or "MIDPOINT" or "BID" or "ASK"))
        {
            client.Tell(request.RequestId, Refusal.Invalid($"Invalid what to show: {request.WhatToShow}"));
            return;
        }

        if (streams.ContainsKey((client, request.RequestId)))
        {
            client.Tell(request.RequestId, Refusal.DuplicateTicker);
            return;
        }

        if (gateway.Listed(client, request.RequestId, request.Contract) is { } listing)
        {
            streams[(client, request.RequestId)] =
                new Stream(listing, request.WhatToShow, request.RegularHoursOnly) { Next = Floor(gateway.Now) };
        }
    }

    private static RealTimeBar Bar(int id, Stream stream, ImmutableArray<PricePoint> points)
    {
        var prices = points.Select(stream.Price).ToList();
        var isTrades = stream.WhatToShow == "TRADES";
        var volume = points.Sum(point => point.Traded);
        var average = volume > 0 ? points.Sum(point => point.Last * point.Traded) / volume : prices[^1];
        return new(
            id, stream.Next.ToUnixTimeSeconds(), prices[0], prices.Max(), prices.Min(), prices[^1], isTrades ? volume : -1,
            isTrades ? decimal.Round(average, 6) : -1, isTrades ? points.Count(point => point.Traded > 0) : -1);
    }

    private static DateTimeOffset Floor(DateTimeOffset at) => new(at.Ticks - (at.Ticks % Length.Ticks), TimeSpan.Zero);

    private sealed class Stream(Listing listing, string whatToShow, bool regularOnly)
    {
        public Listing Listing => listing;

        public string WhatToShow => whatToShow;

        public bool RegularOnly => regularOnly;

        public DateTimeOffset Next { get; set; }

        public decimal Price(PricePoint point) => whatToShow switch
        {
            "MIDPOINT" => point.Middle,
            "BID" => point.Bid,
            "ASK" => point.Ask,
            _ => point.Last,
        };
    }
}
