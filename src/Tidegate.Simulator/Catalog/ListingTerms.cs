using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Catalog;

/// <summary>Turns instruments into listings: exchanges, hours, price rules and names go by class and currency.</summary>
internal static class ListingTerms
{
    private static readonly ImmutableArray<string> AmericanExchanges =
        ["SMART", "AMEX", "NYSE", "CBOE", "PHLX", "ISE", "CHX", "ARCA", "NASDAQ", "DRCTEDGE", "BEX", "BATS", "EDGEA", "BYX", "IEX"];

    private static readonly ImmutableArray<string> OptionExchanges =
        ["SMART", "AMEX", "CBOE", "PHLX", "ISE", "BOX", "BATS", "PSE", "NASDAQOM", "MIAX", "EDGX", "MEMX"];

    private static readonly ImmutableArray<string> StockOrders =
    [
        "ACTIVETIM", "ALLOC", "CASHQTY", "DAY", "FOK", "GAT", "GTC", "GTD", "IOC", "LIT", "LMT", "LOC", "MIT", "MKT", "MOC", "MTL", "OCA",
        "OPG", "OUTSIDERTH", "STP", "STPLMT", "TRAIL", "TRAILLMT", "WHATIF",
    ];

    private static readonly ImmutableArray<string> FollowingOrders = ["MIDPX", "PEGMID", "PEGMKT", "REL"];

    private static readonly ImmutableArray<string> OptionOrders =
        ["AON", "DAY", "FOK", "GAT", "GTC", "GTD", "IOC", "LMT", "MIT", "LIT", "MKT", "OCA", "REL", "STP", "STPLMT", "TRAIL",
            "TRAILLMT", "WHATIF"];

    private static readonly ImmutableArray<string> CryptoOrders = ["CASHQTY", "DAY", "GTC", "IOC", "LMT", "MKT", "WHATIF"];

    /// <summary>A stock or ETF.</summary>
    public static Listing Stock(Instrument stock)
    {
        var american = stock.Currency == Universe.Usd;
        var (industry, category) = KnownInstruments.IndustryOf(stock.Conid);
        return new Listing
        {
            Instrument = stock,
            Symbol = stock.Symbol,
            LocalSymbol = stock.Symbol,
            TradingClass = american ? "NMS" : stock.Symbol,
            MarketName = american ? "NMS" : stock.Symbol,
            LongName = stock.Description,
            PrimaryExchange = stock.Exchange,
            ValidExchanges = american ? WithHome(AmericanExchanges, stock.Exchange) : WithHome(["SMART"], stock.Exchange),
            OrderTypes = american ? [.. StockOrders.Concat(FollowingOrders).Order(StringComparer.Ordinal)] : StockOrders,
            Schedule = american ? TradingSchedule.NewYorkStocks : TradingSchedule.EuropeanStocks,
            PriceRule = american ? PriceRule.Stocks : PriceRule.EuropeanStocks,
            SizeIncrement = american ? 0.0001m : 1,
            MinSize = american ? 0.0001m : 1,
            Industry = industry,
            Category = category,
            StockType = stock.SubCategory,
        };
    }

    /// <summary>An index.</summary>
    public static Listing Index(Instrument index) => new()
    {
        Instrument = index,
        Symbol = index.Symbol,
        LocalSymbol = index.Symbol,
        TradingClass = index.Symbol,
        MarketName = index.Symbol,
        LongName = index.Description,
        PrimaryExchange = index.Exchange,
        ValidExchanges = [index.Exchange],
        OrderTypes = [],
        Schedule = TradingSchedule.NewYorkOptions,
        PriceRule = PriceRule.Indices,
        Industry = "Indices",
        Category = "Broad Range Equity Index",
        Subcategory = "*",
    };

    /// <summary>A currency pair.</summary>
    public static Listing Pair(Instrument pair) => new()
    {
        Instrument = pair,
        Symbol = pair.PairCurrency.Code,
        LocalSymbol = pair.Symbol,
        TradingClass = pair.Symbol,
        MarketName = pair.Symbol,
        LongName = $"{pair.PairCurrency} against {pair.Currency}",
        PrimaryExchange = "IDEALPRO",
        ValidExchanges = ["IDEALPRO"],
        OrderTypes = StockOrders.RemoveRange(["LOC", "MOC", "OPG", "OUTSIDERTH"]),
        Schedule = TradingSchedule.Forex,
        PriceRule = pair.Currency == KnownInstruments.Jpy ? PriceRule.YenPips : PriceRule.HalfPips,
        SizeIncrement = 0.01m,
    };

    /// <summary>A crypto currency against dollar.</summary>
    public static Listing Crypto(Instrument coin) => new()
    {
        Instrument = coin,
        Symbol = coin.Symbol.Split('.')[0],
        LocalSymbol = coin.Symbol,
        TradingClass = coin.Symbol.Split('.')[0],
        MarketName = coin.Symbol,
        LongName = coin.Description,
        PrimaryExchange = coin.Exchange,
        ValidExchanges = [coin.Exchange],
        OrderTypes = CryptoOrders,
        Schedule = TradingSchedule.Crypto,
        PriceRule = PriceRule.Crypto,
        MinSize = 0.00001m,
        SizeIncrement = 0.00000001m,
    };

    /// <summary>A bond: sizes are face value.</summary>
    public static Listing Bond(Instrument bond) => new()
    {
        Instrument = bond,
        Symbol = bond.Symbol.Split(' ')[0],
        LocalSymbol = bond.Symbol,
        TradingClass = bond.Symbol.Split(' ')[0],
        MarketName = bond.Symbol.Split(' ')[0],
        LongName = bond.Description,
        PrimaryExchange = "SMART",
        ValidExchanges = ["SMART"],
        OrderTypes = ["DAY", "GTC", "LMT", "MKT", "WHATIF"],
        Schedule = TradingSchedule.NewYorkBonds,
        PriceRule = PriceRule.Bonds,
        MinSize = 1000,
        SizeIncrement = 1000,
        Industry = bond.SubCategory,
    };

    /// <summary>An option of a chain.</summary>
    public static Listing Option(OptionFamily family, Instrument option) => new()
    {
        Instrument = option,
        Symbol = family.Underlying.Instrument.Symbol,
        LocalSymbol = option.Symbol,
        TradingClass = option.Symbol[..6].TrimEnd(),
        MarketName = option.Symbol[..6].TrimEnd(),
        LongName = family.Underlying.Instrument.Description,
        PrimaryExchange = family.IsOnIndex ? "CBOE" : "",
        ValidExchanges = family.IsOnIndex ? ["SMART", "CBOE"] : OptionExchanges,
        OrderTypes = OptionOrders,
        Schedule = TradingSchedule.NewYorkOptions,
        PriceRule = family.PriceRule,
    };

    /// <summary>A future of an index.</summary>
    public static Listing Future(FutureFamily family, Instrument future) => new()
    {
        Instrument = future,
        Symbol = family.Symbol,
        LocalSymbol = future.Symbol,
        TradingClass = family.Symbol,
        MarketName = family.Symbol,
        LongName = family.LongName,
        PrimaryExchange = "CME",
        ValidExchanges = ["CME"],
        OrderTypes = StockOrders.RemoveRange(["CASHQTY", "LOC", "MOC", "OPG"]),
        Schedule = TradingSchedule.ChicagoFutures,
        PriceRule = PriceRule.QuarterPoints,
        Industry = "Indices",
        Category = "Broad Range Equity Index",
        Subcategory = "*",
    };

    /// <summary>A day as the broker writes it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static ImmutableArray<string> WithHome(ImmutableArray<string> exchanges, string home) =>
        exchanges.Contains(home) ? exchanges : exchanges.Add(home);
}
