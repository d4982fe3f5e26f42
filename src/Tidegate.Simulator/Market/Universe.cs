using System.Collections.Immutable;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Market;

/// <summary>The instruments of the simulated exchange. Companies, symbols and numbers are invented.</summary>
public static class Universe
{
    /// <summary>US dollar.</summary>
    public static Currency Usd { get; } = Currency.Parse("USD");

    /// <summary>Euro.</summary>
    public static Currency Eur { get; } = Currency.Parse("EUR");

    /// <summary>Swiss franc.</summary>
    public static Currency Chf { get; } = Currency.Parse("CHF");

    /// <summary>The currencies of the market.</summary>
    public static ImmutableArray<Currency> Currencies { get; } = [Chf, Eur, Usd];

    /// <summary>Stocks and ETFs.</summary>
    public static ImmutableArray<Quotation> Stocks { get; } =
    [
        Stock(1, "NRLT", "NORTHLIGHT SYSTEMS INC", Usd, "NASDAQ", "US", 182.40m, 0.017m, 0.32m),
        Stock(2, "QVRA", "QUAVERA SOFTWARE CORP", Usd, "NASDAQ", "US", 94.15m, 0.023m),
        Stock(3, "BRHM", "BRIGHTHELM ENERGY CO", Usd, "NYSE", "US", 61.80m, 0.014m, 0.58m),
        Stock(4, "TLWD", "TALLWOOD TIMBER TRUST", Usd, "NYSE", "US", 33.25m, 0.012m, 0.41m, subCategory: "REIT"),
        Stock(5, "OXMR", "OXMOOR PHARMA INC", Usd, "NYSE", "US", 121.55m, 0.019m, 0.22m),
        Stock(6, "KSTL", "KESTREL FREIGHT LINES", Usd, "NASDAQ", "US", 74.90m, 0.016m, 0.18m),
        Stock(7, "VDLA", "VANDALIA FOODS CO", Usd, "NYSE", "US", 48.35m, 0.009m, 0.44m),
        Stock(8, "HXRB", "HEXAGONAL ROBOTICS INC", Usd, "NASDAQ", "US", 212.70m, 0.026m),
        Stock(9, "LMNW", "LUMENWAY OPTICS CORP", Usd, "NASDAQ", "US", 57.60m, 0.021m),
        Stock(10, "CRWB", "CROWBRIDGE BANCORP", Usd, "NYSE", "US", 39.05m, 0.013m, 0.27m),
        Stock(11, "TGMK", "TIDEGATE MARKET ETF", Usd, "ARCA", "US", 408.20m, 0.009m, 1.55m, subCategory: "ETF"),
        Stock(12, "TGGB", "TIDEGATE GLOBAL BOND ETF", Usd, "ARCA", "US", 51.10m, 0.003m, 0.36m, subCategory: "ETF"),
        Stock(21, "RHNM", "RHEINMARK MASCHINEN AG", Eur, "IBIS", "DE", 138.20m, 0.016m, 0.71m, 0.26375m),
        Stock(22, "ALDS", "ALDERSEE VERSICHERUNG SE", Eur, "IBIS", "DE", 244.60m, 0.011m, 2.30m, 0.26375m),
        Stock(23, "VLNT", "VALENTIERE LUXE SA", Eur, "SBF", "FR", 512.30m, 0.017m, 1.60m, 0.25m, 0.003m),
        Stock(24, "PLDR", "POLDERWIND NV", Eur, "AEB", "NL", 27.84m, 0.018m, 0.21m),
        Stock(25, "TGEU", "TIDEGATE EUROPE UCITS ETF", Eur, "IBIS", "IE", 72.45m, 0.008m, 0, 0, subCategory: "ETF"),
        Stock(31, "ALPM", "ALPENMILCH HOLDING AG", Chf, "EBS", "CH", 96.35m, 0.010m, 0.75m, 0.35m),
        Stock(32, "SNTS", "SANTIS PHARMA AG", Chf, "EBS", "CH", 284.10m, 0.013m, 2.35m, 0.35m),
        Stock(33, "UHRW", "UHRENWERK GRENCHEN AG", Chf, "EBS", "CH", 188.50m, 0.015m, 1.05m, 0.35m),
    ];

    /// <summary>What a stock merger turns a holding into; not traded before.</summary>
    public static Quotation MergerSuccessor { get; } = Stock(
        41, "UNTD", "UNITED CROWBRIDGE GROUP INC", Usd, "NYSE", "US", 64.20m, 0.013m, 0.30m);

    /// <summary>What comes into an account by transfer; not traded there.</summary>
    public static Quotation TransferredStock { get; } = Stock(42, "MRDN", "MERIDIAN GLASS CORP", Usd, "NYSE", "US", 88.75m, 0.012m);

    /// <summary>The new contract of a reverse split; the old one is <c>PLDR</c>.</summary>
    public static Quotation ReverseSplitSuccessor { get; } = Stock(
        43, "PLDR", "POLDERWIND NV (NEW)", Eur, "AEB", "NL", 27.84m, 0.018m, 0.21m);

    /// <summary>Bonds: quantity is face value, price is per cent.</summary>
    public static ImmutableArray<Quotation> Bonds { get; } =
    [
        Bond(51, "CRWB 4.25 05/15/31", "CROWBRIDGE BANCORP 4.25 05/15/31", Usd, "US", "Corp", 4.25m, new(2031, 5, 15), 97.85m),
        Bond(52, "BRHM 5 11/15/29", "BRIGHTHELM ENERGY 5 11/15/29", Usd, "US", "Corp", 5m, new(2029, 11, 15), 101.30m),
        Bond(53, "RHNM 2.5 02/15/33", "RHEINMARK 2.5 02/15/33", Eur, "DE", "Corp", 2.5m, new(2033, 2, 15), 94.40m),
    ];

    /// <summary>The index under options and futures.</summary>
    public static Quotation Index { get; } = new(
        new Instrument
        {
            Conid = 900_000_061,
            Class = new AssetClass("IND"),
            Symbol = "TGX",
            Description = "TIDEGATE 100 INDEX",
            Currency = Usd,
            Exchange = "CBOE",
        },
        2410m, 0.009m);

    /// <summary>Currency pairs that are traded.</summary>
    public static ImmutableArray<Instrument> Pairs { get; } =
    [
        Pair(71, Eur, Usd), Pair(72, Usd, Chf), Pair(73, Eur, Chf),
    ];

    /// <summary>Strikes are multiples of it.</summary>
    public const decimal StrikeStep = 2.5m;

    /// <summary>An option that ends in the month of its expiry. Its number follows from its terms.</summary>
    public static Instrument Option(Quotation underlying, DateOnly expiry, decimal strike, string putCall)
    {
        ArgumentNullException.ThrowIfNull(underlying);
        var below = underlying.Instrument;
        var cents = (long)(strike * 1000);
        var months = (((expiry.Year - 2000) * 12) + expiry.Month) % 300;
        return new Instrument
        {
            Conid = 300_000_000
                + ((((((below.Conid % 100) * 300) + months) * 2000) + (long)(strike / StrikeStep % 2000)) * 2) + (putCall == "C" ? 0 : 1),
            Class = AssetClass.Option,
            SubCategory = putCall,
            Symbol = string.Create(Invariant, $"{below.Symbol,-6}{expiry:yyMMdd}{putCall}{cents:D8}"),
            Description = string.Create(Invariant, $"{below.Symbol} {expiry:ddMMMyy} {strike:0.###} {putCall}").ToUpperInvariant(),
            Currency = below.Currency,
            Multiplier = 100,
            Exchange = "CBOE",
            Underlying = below,
            Strike = strike,
            Expiry = expiry,
            PutCall = putCall,
        };
    }

    /// <summary>The index future that ends in a month.</summary>
    public static Instrument Future(DateOnly expiry)
    {
        var letter = "FGHJKMNQUVXZ"[expiry.Month - 1];
        return new Instrument
        {
            Conid = 800_000_000 + expiry.DayNumber,
            Class = AssetClass.Future,
            Symbol = string.Create(Invariant, $"TGF{letter}{expiry.Year % 10}"),
            Description = string.Create(Invariant, $"TGF {expiry:ddMMMyy}").ToUpperInvariant(),
            Currency = Usd,
            Multiplier = 20,
            Exchange = "CME",
            Underlying = Index.Instrument,
            Expiry = expiry,
        };
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    internal static Quotation Stock(
        int number, string symbol, string name, Currency currency, string exchange, string country, decimal start, decimal volatility,
        decimal dividend = 0, decimal withholding = 0.15m, decimal purchaseTax = 0, string subCategory = "COMMON") => new(
            new Instrument
            {
                Conid = 900_000_000 + number,
                Class = AssetClass.Stock,
                SubCategory = subCategory,
                Symbol = symbol,
                Description = name,
                Currency = currency,
                Isin = Isin.Of(country, 900_000_000 + (number * 7919L)),
                Exchange = exchange,
                Country = country,
            },
            start, volatility, 0.0003m, dividend, withholding, purchaseTax);

    private static Quotation Bond(
        int number, string symbol, string name, Currency currency, string country, string kind, decimal coupon, DateOnly maturity,
        decimal start) => new(
            new Instrument
            {
                Conid = 900_000_000 + number,
                Class = AssetClass.Bond,
                SubCategory = kind,
                Symbol = symbol,
                Description = name,
                Currency = currency,
                Multiplier = 0.01m,
                Isin = Isin.Of(country, 900_000_000 + (number * 7919L)),
                Exchange = "",
                Country = country,
                CouponPercent = coupon,
                Maturity = maturity,
            },
            start, 0.0018m, 0);

    private static Instrument Pair(int number, Currency first, Currency second) => new()
    {
        Conid = 900_000_000 + number,
        Class = AssetClass.Forex,
        Symbol = $"{first}.{second}",
        Description = $"{first}.{second}",
        Currency = second,
        PairCurrency = first,
        Exchange = "IDEALFX",
    };
}
