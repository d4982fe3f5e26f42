using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Catalog;

/// <summary>
/// Instruments that exist outside of the simulation, with the contract numbers that every example program uses. Their prices are imagined.
/// </summary>
public static class KnownInstruments
{
    /// <summary>British pound.</summary>
    public static Currency Gbp { get; } = Currency.Parse("GBP");

    /// <summary>Japanese yen.</summary>
    public static Currency Jpy { get; } = Currency.Parse("JPY");

    /// <summary>Apple.</summary>
    public static Quotation Apple { get; } = Stock(265598, "AAPL", "APPLE INC", "NASDAQ", "US0378331005", 226, 0.016m, 0.26m);

    /// <summary>The ETF on the S&amp;P 500.</summary>
    public static Quotation Spy { get; } =
        Stock(756733, "SPY", "SS SPDR S&P 500 ETF TRUST-US", "ARCA", "US78462F1030", 578, 0.009m, 1.75m, "ETF");

    /// <summary>Stocks and ETFs.</summary>
    public static ImmutableArray<Quotation> Stocks { get; } =
    [
        Apple,
        Stock(272093, "MSFT", "MICROSOFT CORP", "NASDAQ", "US5949181045", 418, 0.014m, 0.83m),
        Stock(3691937, "AMZN", "AMAZON.COM INC", "NASDAQ", "US0231351067", 198, 0.018m),
        Stock(76792991, "TSLA", "TESLA INC", "NASDAQ", "US88160R1014", 262, 0.031m),
        Stock(4815747, "NVDA", "NVIDIA CORP", "NASDAQ", "US67066G1040", 134, 0.026m, 0.01m),
        Stock(8314, "IBM", "INTL BUSINESS MACHINES CORP", "NYSE", "US4592001014", 221, 0.012m, 1.67m),
        Spy,
        Stock(320227571, "QQQ", "INVESCO QQQ TRUST SERIES 1", "NASDAQ", "US46090E1038", 492, 0.012m, 0.68m, "ETF"),
        new(
            new Instrument
            {
                Conid = 14204,
                Class = AssetClass.Stock,
                SubCategory = "COMMON",
                Symbol = "SAP",
                Description = "SAP SE",
                Currency = Universe.Eur,
                Isin = "DE0007164600",
                Exchange = "IBIS",
                Country = "DE",
            },
            214, 0.014m, 0.0003m, 0.55m, 0.26375m),
    ];

    /// <summary>Industry and category of a company that is known; empty for all others.</summary>
    internal static (string Industry, string Category) IndustryOf(long conid) => conid switch
    {
        265598 => ("Technology", "Computers"),
        272093 => ("Technology", "Software"),
        3691937 => ("Communications", "Internet"),
        76792991 => ("Consumer, Cyclical", "Auto Manufacturers"),
        4815747 => ("Technology", "Semiconductors"),
        8314 => ("Technology", "Computers"),
        14204 => ("Technology", "Software"),
        _ => ("", ""),
    };

    /// <summary>The S&amp;P 500.</summary>
    public static Quotation Spx { get; } = new(
        new Instrument
        {
            Conid = 416904,
            Class = new AssetClass("IND"),
            Symbol = "SPX",
            Description = "S&P 500 STOCK INDEX",
            Currency = Universe.Usd,
            Exchange = "CBOE",
        },
        5790, 0.009m);

    /// <summary>Bitcoin against dollar.</summary>
    public static Quotation Bitcoin { get; } = new(
        new Instrument
        {
            Conid = 479624278,
            Class = AssetClass.Crypto,
            Symbol = "BTC.USD",
            Description = "BITCOIN CRYPTOCURRENCY",
            Currency = Universe.Usd,
            Exchange = "PAXOS",
        },
        64_500, 0.028m);

    /// <summary>Currency pairs.</summary>
    public static ImmutableArray<Instrument> Pairs { get; } =
    [
        Pair(12087792, Universe.Eur, Universe.Usd), Pair(12087797, Gbp, Universe.Usd), Pair(15016059, Universe.Usd, Jpy),
        Pair(12087820, Universe.Usd, Universe.Chf), Pair(14321016, Universe.Eur, Gbp),
    ];

    private static Quotation Stock(
        long conid, string symbol, string name, string exchange, string isin, decimal start, decimal volatility, decimal dividend = 0,
        string subCategory = "COMMON") => new(
            new Instrument
            {
                Conid = conid,
                Class = AssetClass.Stock,
                SubCategory = subCategory,
                Symbol = symbol,
                Description = name,
                Currency = Universe.Usd,
                Isin = isin,
                Exchange = exchange,
                Country = "US",
            },
            start, volatility, 0.0003m, dividend);

    private static Instrument Pair(long conid, Currency first, Currency second) => new()
    {
        Conid = conid,
        Class = AssetClass.Forex,
        Symbol = $"{first}.{second}",
        Description = $"{first}.{second}",
        Currency = second,
        PairCurrency = first,
        Exchange = "IDEALPRO",
    };
}
