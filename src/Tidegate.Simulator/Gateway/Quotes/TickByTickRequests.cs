using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Bars;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Bars;
using Tidegate.Tws.Quotes;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>Every single trade or quote, one a second at most.</summary>
internal sealed class TickByTickRequests(GatewayState gateway) : IRequestHandler
{
    /// <summary>One of twenty lines may be read tick by tick (tws-api).</summary>
    private const int LinesForOne = 20;

    private const int SecondsMax = 300;

    private readonly OpenRequests<Stream> streams = [];

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
    public void Leave(Client client) => streams.Leave(client);

    /// <inheritdoc/>
    public void LoseStreams(Client client) => Leave(client);

    /// <inheritdoc/>
    public void Pulse()
    {
        if (!gateway.HasBroker)
            return;
        foreach (var ((client, id), stream) in streams)
        {
            foreach (var point in gateway.Exchange.Seconds(stream.Listing.Conid, stream.Next, gateway.Now, SecondsMax, regularOnly: false))
                Send(client, id, stream, point);
            stream.Next = gateway.Now;
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

        if (streams.Count >= Math.Max(1, gateway.Options.LinesMax / LinesForOne))
        {
            client.Tell(request.RequestId, 10190, "Max number of tick-by-tick requests has been reached.");
            return;
        }

        if (gateway.Listed(client, request.RequestId, request.Contract) is { } listing)
            Open(client, request, kind, listing);
    }

    private void Open(Client client, RequestTickByTick request, int kind, Listing listing)
    {
        if (request.NumberOfTicks > 0)
        {
            var past = kind switch { 3 => BarKind.BidAsk, 4 => BarKind.Midpoint, _ => BarKind.Trades };
            var count = Math.Min(request.NumberOfTicks, PastTicks.TicksMax);
            var points = gateway.Exchange.SecondsBefore(listing.Conid, gateway.Now, count, regularOnly: false);
            PastTicks.Send(client, request.RequestId, past, listing, points);
        }

        var stream = new Stream(listing, kind, request.IgnoreSize) { Next = gateway.Now };
        streams[(client, request.RequestId)] = stream;
        foreach (var point in gateway.Exchange.SecondsBefore(listing.Conid, gateway.Now, 1, regularOnly: false))
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
