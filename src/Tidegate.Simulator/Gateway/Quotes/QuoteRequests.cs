using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Quotes;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>Market data: live, frozen or delayed, for good or as a snapshot.</summary>
internal sealed class QuoteRequests(GatewayState gateway) : IRequestHandler
{
    private const int Live = 1;
    private const int Frozen = 2;
    private const int Delayed = 3;
    private const int DelayedFrozen = 4;
    private const int SnapshotPermissions = 3;

    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(15);

    private readonly OpenRequests<QuoteLine> lines = [];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Quotes, (in RequestQuotes m) => Open(client, m));
        client.On(GatewaySteps.Quotes, (in CancelQuotes m) =>
        {
            if (!lines.Remove((client, m.RequestId)))
                client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId));
        });
        client.On(GatewaySteps.Quotes, (in RequestQuoteType m) =>
        {
            if (m.Type is >= Live and <= DelayedFrozen)
                client.QuoteType = m.Type;
            else
                client.Tell(-1, Refusal.Invalid($"Invalid market data type: {m.Type}"));
        });
    }

    /// <inheritdoc/>
    public void Leave(Client client) => lines.Leave(client);

    /// <inheritdoc/>
    public void LoseStreams(Client client) => Leave(client);

    /// <inheritdoc/>
    public void Pulse()
    {
        if (!gateway.HasBroker)
            return;
        foreach (var line in lines.Values)
            Send(line);
    }

    private void Open(Client client, RequestQuotes request)
    {
        if (lines.ContainsKey((client, request.RequestId)))
        {
            client.Tell(request.RequestId, Refusal.DuplicateTicker);
            return;
        }

        if (gateway.Listed(client, request.RequestId, request.Contract) is not { } listing)
            return;
        if (Problem(client, request, out var generics) is { } refusal)
        {
            client.Tell(request.RequestId, refusal);
            return;
        }

        var isSubscribed = IsSubscribed(client, listing);
        if (!isSubscribed && client.QuoteType is Live or Frozen)
        {
            client.Tell(request.RequestId, client.QuoteType == Live ? Refusal.NotSubscribed : Refusal.NotEvenDelayed);
            return;
        }

        var line = new QuoteLine(client, request.RequestId, listing, !isSubscribed, generics);
        if (line.IsDelayed)
            client.Tell(request.RequestId, Refusal.DelayedInstead);
        client.Send(new TickRequestParameters(
            request.RequestId, listing.PriceRule.Smallest, BboExchange(listing), SnapshotPermissions, "", ""));
        Send(line);
        if (request.Snapshot || request.RegulatorySnapshot)
            client.Send(new TickSnapshotEnd(request.RequestId));
        else
            lines[(client, request.RequestId)] = line;
    }

    private Refusal? Problem(Client client, RequestQuotes request, out ImmutableHashSet<int> generics)
    {
        generics = [];
        if (Generics(request.GenericTicks) is not { } numbers)
            return Refusal.Invalid($"Incorrect generic tick list of {request.GenericTicks}.");
        generics = numbers;
        if (request.Snapshot && !generics.IsEmpty)
            return Refusal.Invalid("Snapshot market data subscription is not applicable to generic ticks.");
        if (!request.Snapshot && lines.Count >= gateway.Options.LinesMax)
            return Refusal.TooManyLines;
        return gateway.Faults(GatewaySteps.Quotes, client.Id).First(GatewayFaults.CompetingSession) is not null ? Refusal.Competing : null;
    }

    // A description of what may stand behind a number is put in brackets or behind a colon by some clients.
    private static ImmutableHashSet<int>? Generics(string list)
    {
        var numbers = ImmutableHashSet.CreateBuilder<int>();
        foreach (var part in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "mdoff")
                continue;
            if (!int.TryParse(part.Split('(', ':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !GenericTicks.Known.Contains(number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers.ToImmutable();
    }

    private bool IsSubscribed(Client client, Listing listing) => !gateway.Options.NotSubscribed.Contains(listing.SecType)
        && gateway.Faults(GatewaySteps.Quotes, client.Id).First(GatewayFaults.NoSubscription) is null;

    private static string BboExchange(Listing listing) =>
        listing.SecType == "STK" && listing.Currency == "USD" ? ChainRequests.BboExchange : "";

    private void Send(QuoteLine line)
    {
        if (gateway.Exchange.Quote(line.Listing.Conid) is not { } quote)
            return;
        var kind = line.IsDelayed
            ? quote.IsOpen || line.Client.QuoteType != DelayedFrozen ? Delayed : DelayedFrozen
            : quote.IsOpen || line.Client.QuoteType is Live or Delayed ? Live : Frozen;
        if (kind != line.Kind)
        {
            line.Kind = kind;
            line.Client.Send(new QuoteType(line.RequestId, kind));
        }

        QuoteTicks.Send(line, line.IsDelayed ? Aged(line, quote) : quote);
    }

    // The figures of the day stay those of now; they hardly differ.
    private Quote Aged(QuoteLine line, Quote quote)
    {
        var points = gateway.Exchange.SecondsBefore(line.Listing.Conid, gateway.Now - Delay, 1, regularOnly: false);
        if (points.IsEmpty)
            return quote;
        var point = points[0];
        return quote with
        {
            Bid = point.Bid,
            BidSize = point.BidSize,
            Ask = point.Ask,
            AskSize = point.AskSize,
            Last = point.Last,
            LastAt = point.Second,
        };
    }
}
