using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Depth;
using OptionChain = Tidegate.Tws.Contracts.OptionChain;
using SymbolSample = Tidegate.Tws.Contracts.SymbolSample;

namespace Tidegate.Simulator.Gateway.Contracts;

/// <summary>Option chains, symbol search, price steps, and what stands behind a combined quote.</summary>
internal sealed class ChainRequests(GatewayState gateway) : IRequestHandler
{
    /// <summary>What market data names as the source of a combined quote.</summary>
    public const string BboExchange = "9c0001";

    // Letters under which US exchanges stand in a combined quote.
    private static readonly ImmutableArray<SmartComponent> Components =
        [new(0, "AMEX", "A"), new(1, "ARCA", "P"), new(2, "BATS", "Z"), new(3, "ISLAND", "Q"), new(4, "NASDAQ", "T"), new(5, "NYSE", "N")];

    private static readonly ImmutableArray<DepthExchange> DepthExchanges =
    [
        new("ISLAND", "STK", "", "Deep2", null), new("ARCA", "STK", "", "Deep", null), new("NYSE", "STK", "", "Deep", null),
        new("IBIS", "STK", "", "Deep", null), new("CME", "FUT", "", "Deep", null), new("IDEALPRO", "CASH", "", "Deep", null),
        new("PAXOS", "CRYPTO", "", "Deep", null),
    ];

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Contracts, (in RequestOptionChain m) => SendChains(client, m));
        client.On(GatewaySteps.Contracts, (in RequestMatchingSymbols m) => Search(client, m));
        client.On(GatewaySteps.Contracts, (in RequestMarketRule m) => SendRule(client, m.RuleId));
        client.On(GatewaySteps.Contracts, (in RequestSmartComponents m) =>
        {
            if (m.BboExchange == BboExchange)
                client.Send(new SmartComponents(m.RequestId, Components));
            else
                client.Tell(m.RequestId, Refusal.Invalid($"Invalid BBO exchange: {m.BboExchange}"));
        });
        client.On(GatewaySteps.Contracts, (in RequestDepthExchanges m) => client.Send(new DepthExchanges(DepthExchanges)));
    }

    private void SendChains(Client client, RequestOptionChain request)
    {
        var underlying = gateway.Exchange.Listings.ByConid(request.UnderlyingConId);
        if (underlying is null || underlying.Symbol != request.UnderlyingSymbol || underlying.SecType != request.UnderlyingSecurityType)
        {
            client.Tell(request.RequestId, Refusal.Invalid("Invalid underlying of option chain."));
            return;
        }

        foreach (var chain in gateway.Exchange.Listings.OptionChains(underlying.Conid))
        {
            client.Send(new OptionChain(
                request.RequestId, chain.Exchange, request.UnderlyingConId, chain.TradingClass,
                chain.Multiplier.ToString(CultureInfo.InvariantCulture), [.. chain.Expirations.Select(GatewayTime.Text)], chain.Strikes));
        }

        client.Send(new OptionChainEnd(request.RequestId));
    }

    private void Search(Client client, RequestMatchingSymbols request) => client.Send(new SymbolSamples(
        request.RequestId,
        [
            .. gateway.Exchange.Listings.Search(request.Pattern).Select(sample => new SymbolSample
            {
                Contract = WireContract.Of(sample.Listing) with
                {
                    PrimaryExchange = sample.Listing.PrimaryExchange,
                    Description = sample.Listing.LongName,
                },
                DerivativeSecurityTypes = sample.DerivativeSecTypes,
            }),
        ]));

    private static void SendRule(Client client, int id)
    {
        if (PriceRule.All.FirstOrDefault(rule => rule.Id == id) is { } known)
            client.Send(new MarketRule(id, [.. known.Bands.Select(band => new PriceIncrement(band.LowEdge, band.Increment))]));
        else
            client.Tell(-1, Refusal.Invalid($"Unknown market rule {id}."));
    }
}
