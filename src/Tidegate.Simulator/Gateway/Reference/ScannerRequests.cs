using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Scanners;

namespace Tidegate.Simulator.Gateway.Reference;

/// <summary>Ranks the listed stocks by what moved today.</summary>
internal sealed class ScannerRequests(GatewayState gateway) : IRequestHandler
{
    private const int RowsMax = 50;

    private static readonly Dictionary<string, Func<Quote, decimal>> Codes = new(StringComparer.Ordinal)
    {
        ["TOP_PERC_GAIN"] = quote => Change(quote),
        ["TOP_PERC_LOSE"] = quote => -Change(quote),
        ["MOST_ACTIVE"] = quote => quote.Volume,
        ["TOP_TRADE_COUNT"] = quote => quote.TradeCount,
        ["MOST_ACTIVE_USD"] = quote => quote.Volume * quote.Last,
    };

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Reference, (in RequestScannerParameters m) => client.Send(new ScannerParameters(Parameters())));
        client.On(GatewaySteps.Reference, (in RequestScanner m) => Scan(client, m));
        // A scan is one answer here, so none is ever open.
        client.On(GatewaySteps.Reference, (in CancelScanner m) => client.Tell(m.RequestId, Refusal.NoScanner(m.RequestId)));
    }

    private void Scan(Client client, RequestScanner request)
    {
        var wanted = request.Subscription;
        if (!Codes.TryGetValue(wanted.ScanCode, out var rank) || wanted.Instrument != "STK")
        {
            client.Tell(request.RequestId, 162, $"Historical Market Data Service error message:Scanner type {wanted.ScanCode} of "
                + $"{wanted.Instrument} is not simulated; there are {string.Join(", ", Codes.Keys)} of STK.");
            return;
        }

        var found = from listing in gateway.Exchange.Listings.Lasting
                    where listing.SecType == "STK"
                    let quote = gateway.Exchange.Quote(listing.Conid)
                    where quote is { Last: > 0 }
                        && (wanted.AbovePrice is null || quote.Last >= wanted.AbovePrice)
                        && (wanted.BelowPrice is null || quote.Last <= wanted.BelowPrice)
                        && (wanted.AboveVolume is null || quote.Volume >= wanted.AboveVolume)
                    orderby rank(quote) descending, listing.Symbol
                    select listing;
        client.Send(new ScannerAnswer(
            request.RequestId,
            [.. found.Take(Math.Clamp(wanted.Rows ?? RowsMax, 1, RowsMax)).Select((listing, place) => Row(listing, place))]));
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
}
