using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Bars;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Quotes;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>Every single trade or quote, one a second at most.</summary>
internal sealed class TickDesk(GatewayHall hall) : IGatewayDesk
{
    /// <summary>One of twenty lines may be read tick by tick (tws-api).</summary>
    private const int LinesForOne = 20;

    private const int SecondsMax = 300;

    private readonly Dictionary<(Client Client, int Id), Stream> streams = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Quotes, (in RequestTickByTick m) => Open(client, m));
        client.On(GatewaySteps.Quotes, (in CancelTickByTick m) =>
        {
            if (!streams.Remove((client, m.RequestId)))
                client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId));
        });
    }

    /// <inheritdoc/>
    public void Leave(Client client)
    {
        foreach (var key in streams.Keys.Where(key => key.Client == client).ToList())
            streams.Remove(key);
    }

    /// <inheritdoc/>
    public void Pulse()
    {
        if (!hall.HasBroker)
            return;
        foreach (var ((client, id), stream) in streams)
        {
            foreach (var point in hall.Exchange.Seconds(stream.Listing.Conid, stream.Next, hall.Now, SecondsMax, regularOnly: false))
                Send(client, id, stream, point);
            stream.Next = hall.Now;
        }
    }

    private void Open(Client client, RequestTickByTick request)
    {
        if (KindOf(request.TickType) is not { } kind)
        {
            client.Tell(request.RequestId, Refusal.Invalid($"Invalid tick-by-tick type: {request.TickType}"));
            return;
        }

        if (streams.ContainsKey((client, request.RequestId)))
        {
            client.Tell(request.RequestId, Refusal.DuplicateTicker);
            return;
        }

        if (streams.Count >= Math.Max(1, hall.Options.LinesMax / LinesForOne))
        {
            client.Tell(request.RequestId, 10190, "Max number of tick-by-tick requests has been reached.");
            return;
        }

        if (hall.Exchange.Listings.One(WireContract.Query(request.Contract)) is ContractAnswer.Found { Listing: var listing })
            Open(client, request, kind, listing);
        else
            client.Tell(request.RequestId, Listings.NoDefinition, "No security definition has been found for the request");
    }

    private void Open(Client client, RequestTickByTick request, int kind, Listing listing)
    {
        if (request.NumberOfTicks > 0)
        {
            var past = kind switch { 3 => BarKind.BidAsk, 4 => BarKind.Midpoint, _ => BarKind.Trades };
            var count = Math.Min(request.NumberOfTicks, PastTicks.TicksMax);
            var points = hall.Exchange.SecondsBefore(listing.Conid, hall.Now, count, regularOnly: false);
            PastTicks.Send(client, request.RequestId, past, listing, points);
        }

        var stream = new Stream(listing, kind, request.IgnoreSize) { Next = hall.Now };
        streams[(client, request.RequestId)] = stream;
        foreach (var point in hall.Exchange.SecondsBefore(listing.Conid, hall.Now, 1, regularOnly: false))
            Send(client, request.RequestId, stream, point);
    }

    private static int? KindOf(string type) => type switch
    {
        "Last" => 1,
        "AllLast" => 2,
        "BidAsk" => 3,
        "MidPoint" => 4,
        _ => null,
    };

    private static void Send(Client client, int id, Stream stream, PricePoint point)
    {
        var second = point.Second.ToUnixTimeSeconds();
        if (stream.Kind is 1 or 2 && point.Traded > 0)
        {
            var trade = new HistoricalTickLast(second, default, point.Last, point.Traded, PastTicks.ExchangeOf(stream.Listing), "");
            client.Send(new TickByTick(id, stream.Kind, trade, default, default));
        }
        else if (stream.Kind == 3 && stream.IsNews(point))
        {
            client.Send(new TickByTick(
                id, stream.Kind, default, new(second, default, point.Bid, point.Ask, point.BidSize, point.AskSize), default));
        }
        else if (stream.Kind == 4 && stream.IsNews(point))
        {
            client.Send(new TickByTick(id, stream.Kind, default, default, new(second, point.Middle, null)));
        }
    }

    private sealed class Stream(Listing listing, int kind, bool ignoresSize)
    {
        private PricePoint last;

        public Listing Listing => listing;

        public int Kind => kind;

        public DateTimeOffset Next { get; set; }

        /// <summary>Whether a quote differs from the one before, as far as the client wants to know.</summary>
        public bool IsNews(PricePoint point)
        {
            var isSame = (point.Bid, point.Ask) == (last.Bid, last.Ask)
                && (ignoresSize || (point.BidSize, point.AskSize) == (last.BidSize, last.AskSize));
            last = point;
            return !isSame;
        }
    }
}
