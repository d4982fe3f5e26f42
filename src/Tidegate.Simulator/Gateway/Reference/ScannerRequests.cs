using System.Collections.Immutable;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Scanners;

namespace Tidegate.Simulator.Gateway.Reference;

/// <summary>Ranks the listed stocks by what moved today, and again every half minute for as long as a scan is open.</summary>
internal sealed class ScannerRequests(GatewayState gateway) : IRequestHandler
{
    private const int RowsMax = 50;
    private const int ScansMax = 10;
    private const int NotScanned = 162;
    private const string UnitedStates = "STK.US";

    private static readonly TimeSpan ScanInterval = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, Func<Quote, decimal>> Codes = new(StringComparer.Ordinal)
    {
        ["TOP_PERC_GAIN"] = quote => Change(quote),
        ["TOP_PERC_LOSE"] = quote => -Change(quote),
        ["MOST_ACTIVE"] = quote => quote.Volume,
        ["TOP_TRADE_COUNT"] = quote => quote.TradeCount,
        ["MOST_ACTIVE_USD"] = quote => quote.Volume * quote.Last,
    };

    private readonly OpenRequests<Scan> scans = [];
    private DateTimeOffset scanned;

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Reference, (in RequestScannerParameters m) => client.Send(new ScannerParameters(Parameters())));
        client.On(GatewaySteps.Reference, (in RequestScanner m) => Open(client, m));
        client.On(GatewaySteps.Reference, (in CancelScanner m) =>
        {
            if (!scans.Remove((client, m.RequestId)))
                client.Tell(m.RequestId, Refusal.NoScanner(m.RequestId));
        });
    }

    /// <inheritdoc/>
    public void Leave(Client client) => scans.Leave(client);

    /// <inheritdoc/>
    public void LoseStreams(Client client) => Leave(client);

    /// <inheritdoc/>
    public void Pulse()
    {
        if (!gateway.HasBroker || (gateway.Now - scanned).Duration() < ScanInterval)
            return;
        scanned = gateway.Now;
        foreach (var ((client, id), scan) in scans)
            Send(client, id, scan);
    }

    private void Open(Client client, RequestScanner request)
    {
        if (Problem(client, request) is { } refusal)
        {
            client.Tell(request.RequestId, refusal);
            return;
        }

        var scan = new Scan(request.Subscription);
        scans[(client, request.RequestId)] = scan;
        Send(client, request.RequestId, scan);
    }

    private Refusal? Problem(Client client, RequestScanner request)
    {
        var wanted = request.Subscription;
        if (!Codes.ContainsKey(wanted.ScanCode)
            || wanted.Instrument != "STK"
            || !wanted.LocationCode.StartsWith(UnitedStates, StringComparison.Ordinal))
        {
            return new Refusal(NotScanned, $"Historical Market Data Service error message:Scanner type {wanted.ScanCode} of "
                + $"{wanted.Instrument} in {wanted.LocationCode} is not simulated; "
                + $"there are {string.Join(", ", Codes.Keys)} of STK in {UnitedStates}.");
        }

        if (scans.ContainsKey((client, request.RequestId)))
            return Refusal.DuplicateTicker;
        return scans.Count < ScansMax
            ? null
            : new Refusal(NotScanned, $"Historical Market Data Service error message:Only {ScansMax} scanners may run at a time.");
    }

    // A list that is the same is not told again.
    private void Send(Client client, int id, Scan scan)
    {
        var rows = Rows(scan.Wanted);
        var order = rows.Select(row => row.Contract.ConId).ToList();
        if (scan.Sent is { } sent && sent.SequenceEqual(order))
            return;
        scan.Sent = order;
        client.Send(new ScannerAnswer(id, rows));
    }

    private ImmutableArray<ScannerRow> Rows(ScannerSubscription wanted)
    {
        var rank = Codes[wanted.ScanCode];
        var found = from listing in gateway.Exchange.Listings.Lasting
                    where listing is { SecType: "STK", Currency: "USD" }
                    let quote = gateway.Exchange.Quote(listing.Conid)
                    where quote is { Last: > 0 }
                        && (wanted.AbovePrice is null || quote.Last >= wanted.AbovePrice)
                        && (wanted.BelowPrice is null || quote.Last <= wanted.BelowPrice)
                        && (wanted.AboveVolume is null || quote.Volume >= wanted.AboveVolume)
                    orderby rank(quote) descending, listing.Symbol
                    select listing;
        return [.. found.Take(Math.Clamp(wanted.Rows ?? RowsMax, 1, RowsMax)).Select((listing, place) => Row(listing, place))];
    }

    private static ScannerRow Row(Listing listing, int place) => new()
    {
        Rank = place,
        Contract = WireContract.Of(listing),
        MarketName = listing.MarketName,
    };

    private static decimal Change(Quote quote) => quote.PreviousClose == 0 ? 0 : (quote.Last / quote.PreviousClose) - 1;

    private static string Parameters() => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ScanParameterResponse>
          <InstrumentList><Instrument><name>US Stocks</name><type>STK</type></Instrument></InstrumentList>
          <LocationTree><Location><displayName>US Stocks</displayName><locationCode>STK.US.MAJOR</locationCode></Location></LocationTree>
          <ScanTypeList>{string.Concat(Codes.Keys.Select(code => $"<ScanType><scanCode>{code}</scanCode></ScanType>"))}</ScanTypeList>
        </ScanParameterResponse>
        """;

    private sealed class Scan(ScannerSubscription wanted)
    {
        public ScannerSubscription Wanted => wanted;

        public List<int>? Sent { get; set; }
    }
}
