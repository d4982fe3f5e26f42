using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Depth;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>The book of an instrument: levels around its quote, each a price step away from the one before.</summary>
internal sealed class DepthRequests(GatewayState gateway) : IRequestHandler
{
    private const int BooksMax = 3;
    private const int RowsMax = 10;
    private const int Insert = 0;
    private const int Update = 1;
    private const int AskSide = 0;
    private const int BidSide = 1;

    private static readonly ImmutableArray<string> Makers = ["NSDQ", "ARCA", "BATS", "NYSE", "IEX"];

    private readonly OpenRequests<Book> books = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Quotes, (in RequestMarketDepth m) => Open(client, m));
        client.On(GatewaySteps.Quotes, (in CancelMarketDepth m) =>
        {
            if (!books.Remove((client, m.RequestId)))
                client.Tell(m.RequestId, new Refusal(310, $"Can't find the subscribed market depth with tickerId:{m.RequestId}"));
        });
    }

    /// <inheritdoc/>
    public void Leave(Client client) => books.Leave(client);

    /// <inheritdoc/>
    public void LoseStreams(Client client) => Leave(client);

    /// <inheritdoc/>
    public void Pulse()
    {
        if (!gateway.HasBroker)
            return;
        foreach (var ((client, id), book) in books)
            Send(client, id, book);
    }

    private void Open(Client client, RequestMarketDepth request)
    {
        if (books.ContainsKey((client, request.RequestId)))
        {
            client.Tell(request.RequestId, Refusal.DuplicateTicker);
            return;
        }

        if (gateway.Listed(client, request.RequestId, request.Contract) is not { } listing)
            return;
        if (Problem(listing) is { } refusal)
        {
            client.Tell(request.RequestId, refusal);
            return;
        }

        var book = new Book(listing, Math.Clamp(request.Rows, 1, RowsMax), request.IsSmartDepth);
        books[(client, request.RequestId)] = book;
        Send(client, request.RequestId, book);
    }

    private Refusal? Problem(Listing listing)
    {
        if (!listing.IsTradable || listing.SecType == "BOND")
            return new Refusal(10092, "Deep market data is not supported for this combination of security type/exchange");
        return books.Count >= BooksMax
            ? new Refusal(309, $"Max number ({BooksMax}) of market depth requests has been reached")
            : null;
    }

    private void Send(Client client, int id, Book book)
    {
        if (gateway.Exchange.Quote(book.Listing.Conid) is not { Bid: > 0, Ask: > 0 } quote)
            return;
        for (var row = 0; row < book.Rows; row++)
        {
            var away = row * book.Listing.PriceRule.IncrementAt(quote.Bid);
            var more = 1 + (row / 2m);
            if (quote.Bid > away)
                Send(client, id, book, row, BidSide, quote.Bid - away, decimal.Ceiling(quote.BidSize * more));
            Send(client, id, book, row, AskSide, quote.Ask + away, decimal.Ceiling(quote.AskSize * more));
        }
    }

    private static void Send(Client client, int id, Book book, int position, int side, decimal price, decimal size)
    {
        var isKnown = book.Sent.TryGetValue((position, side), out var known);
        if (isKnown && known == (price, size))
            return;
        book.Sent[(position, side)] = (price, size);
        var maker = book.IsSmart ? Makers[position % Makers.Length] : "";
        var row = new DepthRow(position, maker, isKnown ? Update : Insert, side, price, size, book.IsSmart);
        if (book.IsSmart)
            client.Send(new MarketDepthL2(id, row));
        else
            client.Send(new MarketDepth(id, row));
    }

    private sealed record Book(Listing Listing, int Rows, bool IsSmart)
    {
        public Dictionary<(int Position, int Side), (decimal Price, decimal Size)> Sent { get; } = [];
    }
}
