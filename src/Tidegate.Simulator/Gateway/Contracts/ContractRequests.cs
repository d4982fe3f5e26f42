using System.Globalization;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Contracts;

namespace Tidegate.Simulator.Gateway.Contracts;

/// <summary>Contract details: of one contract, or of all that fit.</summary>
internal sealed class ContractRequests(GatewayState gateway) : IRequestHandler
{
    private const int HoursDays = 6;
    private const int AggregateGroup = 1;

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Contracts, (in RequestContractDetails m) => Describe(client, m.RequestId, m.Contract));
        // The answer is complete as soon as the request is read, so there is nothing left to cancel.
        client.On(GatewaySteps.Contracts, (in CancelContractDetails m) => client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId)));
    }

    private void Describe(Client client, int id, Contract asked)
    {
        var found = gateway.Exchange.Listings.Find(WireContract.Query(asked));
        if (found.IsEmpty)
        {
            client.Tell(id, Listings.NoDefinition, Listings.NoDefinitionText);
            return;
        }

        foreach (var listing in found)
        {
            var contract = Described(listing, asked);
            if (listing.SecType is "BOND" or "BILL")
                client.Send(new BondDescribed { RequestId = id, Contract = contract, Details = Bond(listing) });
            else
                client.Send(new ContractDescribed { RequestId = id, Contract = contract, Details = Details(listing) });
        }

        client.Send(new ContractDetailsEnd(id));
    }

    private static Contract Described(Listing listing, Contract asked) => WireContract.Of(listing, asked.Exchange) with
    {
        PrimaryExchange = listing.SecType == "STK" ? listing.PrimaryExchange : "",
        LastTradeDate = listing.LastTradeDate is { } day ? GatewayTime.Text(day) : "",
    };

    private ContractDetails Bond(Listing listing)
    {
        var maturity = listing.Instrument.Maturity;
        return Details(listing) with
        {
            Bond = new()
            {
                Coupon = (double)listing.Instrument.CouponPercent,
                BondType = listing.Instrument.SubCategory,
                CouponType = "FIXED",
                DescriptionAppended = listing.LongName,
            },
            ContractMonth = maturity?.ToString("yyyyMM", CultureInfo.InvariantCulture) ?? "",
        };
    }

    private ContractDetails Details(Listing listing)
    {
        var schedule = listing.Schedule;
        var today = schedule.DateAt(gateway.Now);
        var underlying = listing.Instrument.Underlying;
        return new()
        {
            MarketName = listing.MarketName,
            MinTick = listing.PriceRule.Smallest,
            OrderTypes = string.Join(',', listing.OrderTypes),
            ValidExchanges = string.Join(',', listing.ValidExchanges),
            PriceMagnifier = 1,
            UnderlyingConId = checked((int)listing.UnderlyingConid),
            LongName = listing.LongName,
            ContractMonth = listing.ContractMonth,
            Industry = listing.Industry,
            Category = listing.Category,
            Subcategory = listing.Subcategory,
            TimeZoneId = schedule.ZoneId,
            TradingHours = schedule.HoursText(today, HoursDays, regularOnly: false),
            LiquidHours = schedule.HoursText(today, HoursDays, regularOnly: true),
            SecurityIds = listing.Instrument.Isin.Length > 0 ? [new("ISIN", listing.Instrument.Isin)] : [],
            AggregateGroup = AggregateGroup,
            UnderlyingSymbol = underlying?.Symbol ?? "",
            UnderlyingSecurityType = underlying?.Class.Code ?? "",
            // Both lists run side by side.
            MarketRuleIds = string.Join(',', listing.ValidExchanges.Select(_ => listing.PriceRule.Id)),
            RealExpirationDate = listing.LastTradeDate is { } day ? GatewayTime.Text(day) : "",
            StockType = listing.StockType,
            MinSize = listing.MinSize,
            SizeIncrement = listing.SizeIncrement,
            SuggestedSizeIncrement = listing.SecType == "STK" ? 100 : listing.SizeIncrement,
        };
    }
}
