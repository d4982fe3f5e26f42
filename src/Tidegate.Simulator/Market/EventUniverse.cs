using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Market;

/// <summary>
/// Instruments that are only bought for something that happens to them, so that ordinary trading is the same with and without special
/// events. Companies, symbols and numbers are invented.
/// </summary>
internal static class EventUniverse
{
    /// <summary>Spins off <see cref="SpunOff"/>.</summary>
    public static Quotation SpinsOff { get; } = Stock(101, "GLDR", "GLADERUN MINING CO", 41.20m);

    public static Quotation SpunOff { get; } = Stock(102, "GLDX", "GLADERUN ROYALTY CORP", 12.60m);

    /// <summary>Pays a dividend in shares.</summary>
    public static Quotation PaysInShares { get; } = Stock(103, "FNWK", "FENWICK UTILITIES CO", 26.40m);

    /// <summary>Issues <see cref="Rights"/>.</summary>
    public static Quotation IssuesRights { get; } = Stock(104, "HRBR", "HARBOUR LINE HOLDINGS", 18.90m);

    public static Quotation Rights { get; } = Stock(105, "HRBR.RTS", "HARBOUR LINE HOLDINGS - RIGHTS", 0.85m, "RIGHT");

    /// <summary>Gets another symbol under another contract number.</summary>
    public static Quotation Renamed { get; } = Stock(106, "ASHM", "ASHMORE CABLE CO", 33.70m);

    public static Instrument RenamedTo { get; } = Stock(107, "ASHW", "ASHMORE WIRELESS CORP", 33.70m).Instrument;

    /// <summary>Gets another symbol and ISIN under the same contract number.</summary>
    public static Quotation Relabelled { get; } = Stock(108, "BLKF", "BLACKFEN LABS INC", 22.15m);

    public static Instrument RelabelledTo { get; } = Relabelled.Instrument with
    {
        Symbol = "BFLX",
        Description = "BLACKFEN LUX INC",
        Isin = Isin.Of("US", 900_000_000 + (109 * 7919L)),
    };

    /// <summary>Becomes worthless.</summary>
    public static Quotation Delisted { get; } = Stock(110, "DRWN", "DARROWAN STAR MINES", 9.35m);

    /// <summary>An offer is made for it.</summary>
    public static Quotation Tendered { get; } = Stock(111, "TRNT", "TRENTHAM STEEL CO", 29.80m);

    public static Instrument TenderLine { get; } = Stock(112, "TRNT.TEN", "TRENTHAM STEEL CO - TENDER", 29.80m).Instrument;

    /// <summary>Is bought for shares and money.</summary>
    public static Quotation BoughtForBoth { get; } = Stock(113, "MXLY", "MAXLEY RETAIL CORP", 37.45m);

    public static Quotation Buyer { get; } = Stock(114, "ONTR", "ONTARA GROUP INC", 58.10m);

    /// <summary>Lets its holders choose the form of a dividend.</summary>
    public static Quotation Chosen { get; } = Stock(115, "CHRT", "CHARTWELL SHIPPING CO", 24.30m);

    public static Quotation ChoiceLine { get; } = Stock(116, "CHRT.CHD", "CHARTWELL SHIPPING CO - CHOICE DIVIDEND", 0.90m, "RIGHT");

    /// <summary>Splits three for two while options on it are held.</summary>
    public static Quotation OptionStock { get; } = Stock(117, "ZPHR", "ZEPHYR ROBOTICS INC", 74.60m);

    /// <summary>Delivered out of the account, free of payment.</summary>
    public static Quotation SentAway { get; } = Stock(118, "WLDR", "WILDER FOODS CO", 31.25m);

    /// <summary>Comes from elsewhere without its cost.</summary>
    public static Quotation OfUnknownCost { get; } = Stock(119, "ELDN", "ELDON PAPER CO", 16.55m);

    /// <summary>Granted to the owner of the account.</summary>
    public static Quotation Granted { get; } = Stock(120, "IBRX", "INTERBRANCH EXCHANGE GROUP", 88.40m);

    /// <summary>Lent out while it is held.</summary>
    public static Quotation Lent { get; } = Stock(121, "SQZE", "SQUEEZEBOX AUDIO INC", 14.70m);

    /// <summary>All with a price of their own.</summary>
    public static ImmutableArray<Quotation> All { get; } =
    [
        SpinsOff, SpunOff, PaysInShares, IssuesRights, Rights, Renamed, Relabelled, Delisted, Tendered, BoughtForBoth, Buyer, Chosen,
        ChoiceLine, OptionStock, SentAway, OfUnknownCost, Granted, Lent,
    ];

    /// <summary>A bond that is repaid on a day.</summary>
    public static Quotation MaturingBond(DateOnly maturity) => Debt(
        131, AssetClass.Bond, "TLWD 3.75", "TALLWOOD TIMBER TRUST 3.75", "Corp", 3.75m, maturity, 99.40m, 0.0008m);

    /// <summary>A treasury bill that is repaid on a day; without coupon.</summary>
    public static Quotation MaturingBill(DateOnly maturity) => Debt(
        132, AssetClass.Bill, "TG B", "TIDEGATE TREASURY BILL", "Govt", 0, maturity, 98.90m, 0.0002m);

    /// <summary>The contract that an option becomes when its stock splits: other strike and multiplier, the same value.</summary>
    public static Instrument Adjusted(Instrument option, decimal factor) => option with
    {
        Conid = option.Conid + 100_000_000,
        Symbol = option.Symbol.Replace("ZPHR  ", "ZPHR1 ", StringComparison.Ordinal),
        Description = option.Description + " (ADJ)",
        Strike = decimal.Round(option.Strike!.Value / factor, 2),
        Multiplier = option.Multiplier * factor,
    };

    private static Quotation Stock(int number, string symbol, string name, decimal start, string subCategory = "COMMON") =>
        Universe.Stock(number, symbol, name, Universe.Usd, "NYSE", "US", start, 0.013m, subCategory: subCategory);

    private static Quotation Debt(
        int number, AssetClass assetClass, string symbol, string name, string kind, decimal coupon, DateOnly maturity, decimal start,
        decimal volatility)
    {
        var end = maturity.ToString("MM/dd/yy", CultureInfo.InvariantCulture);
        return new Quotation(
            new Instrument
            {
                Conid = 900_000_000 + number,
                Class = assetClass,
                SubCategory = kind,
                Symbol = $"{symbol} {end}",
                Description = $"{name} {end}",
                Currency = Universe.Usd,
                Multiplier = 0.01m,
                Isin = Isin.Of("US", 900_000_000 + (number * 7919L)),
                Country = "US",
                CouponPercent = coupon,
                Maturity = maturity,
            },
            start, volatility, 0);
    }
}
