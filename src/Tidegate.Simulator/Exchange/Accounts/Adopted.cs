using Tidegate.Simulator.Catalog;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>Listings of instruments that no list has and an account's past does: invented options, futures and successors.</summary>
internal static class Adopted
{
    /// <summary>A listing by class, with the terms that the class has elsewhere.</summary>
    public static Listing Listing(Instrument instrument) => instrument.Class.Code switch
    {
        "OPT" => ListingTerms.Stock(instrument) with
        {
            Symbol = instrument.Underlying!.Symbol,
            TradingClass = instrument.Underlying.Symbol,
            MarketName = instrument.Underlying.Symbol,
            LongName = instrument.Underlying.Description,
            ValidExchanges = ["SMART", "CBOE"],
            Schedule = TradingSchedule.NewYorkOptions,
            PriceRule = PriceRule.CentOptions,
            StockType = "",
            MinSize = 1,
            SizeIncrement = 1,
        },
        "FUT" => ListingTerms.Future(
            new FutureFamily(instrument.Symbol[..^2], instrument.Description, Market.Universe.Index, instrument.Multiplier,
                instrument.Conid),
            instrument),
        "CASH" => ListingTerms.Pair(instrument),
        "BOND" or "BILL" => ListingTerms.Bond(instrument),
        _ => ListingTerms.Stock(instrument),
    };
}
