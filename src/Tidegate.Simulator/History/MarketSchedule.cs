using System.Collections.Immutable;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>The corporate actions of a history, the same for all accounts, and prices that know of them.</summary>
internal sealed class MarketSchedule
{
    private const decimal SplitFactor = 2;
    private const decimal ReverseFactor = 4;
    private readonly SimulatedMarket market;
    private readonly Dictionary<long, Quotation> quotations;
    private readonly DateOnly? split, reverseSplit, cashMerger, stockMerger;

    public MarketSchedule(HistoryOptions options, SimulatedMarket market)
    {
        this.market = market;
        quotations = Universe.Stocks.Concat(Universe.Bonds)
            .Concat([Universe.Index, Universe.MergerSuccessor, Universe.TransferredStock])
            .ToDictionary(quotation => quotation.Instrument.Conid);
        // Each action at its part of the range; too short a range has none.
        DateOnly? At(bool wanted, int percent) =>
            wanted && market.Days.Length >= 60 ? market.Days[market.Days.Length * percent / 100] : null;
        split = At(options.Events.Splits, 40);
        reverseSplit = At(options.Events.Splits, 52);
        cashMerger = At(options.Events.Mergers, 64);
        stockMerger = At(options.Events.Mergers, 76);
    }

    private static Quotation Splitting => Find("QVRA");

    private static Quotation ReverseSplitting => Find("PLDR");

    private static Quotation BoughtOut => Find("KSTL");

    private static Quotation Merging => Find("CRWB");

    /// <summary>The action that takes effect on a day, and the holding that it acts on.</summary>
    public (Instrument Holding, CorporateActionKind Kind)? On(DateOnly day) =>
        day == split ? (Splitting.Instrument, CorporateActionKind.ForwardSplit)
        : day == reverseSplit ? (ReverseSplitting.Instrument, CorporateActionKind.ReverseSplit)
        : day == cashMerger ? (BoughtOut.Instrument, CorporateActionKind.CashMerger)
        : day == stockMerger ? (Merging.Instrument, CorporateActionKind.StockMerger)
        : null;

    /// <summary>What an account must hold so that an action a few days later finds something.</summary>
    public Quotation? WantedBefore(DateOnly day)
    {
        for (var ahead = 1; ahead <= 4; ahead++)
        {
            if (On(TradingCalendar.Later(day, ahead)) is { } action)
                return quotations[action.Holding.Conid];
        }

        return null;
    }

    /// <summary>The action in the broker's terms.</summary>
    public CorporateAction Describe(Instrument holding, CorporateActionKind kind, DateOnly day, long transactionId)
    {
        var (successor, fresh, old, cash) = kind switch
        {
            CorporateActionKind.ForwardSplit => (holding, SplitFactor, 1m, 0m),
            CorporateActionKind.ReverseSplit => (Universe.ReverseSplitSuccessor.Instrument, 1m, ReverseFactor, 0m),
            CorporateActionKind.CashMerger => (holding, 0m, 1m, decimal.Round(market.Close(BoughtOut, day) * 1.18m, 2)),
            _ => (
                Universe.MergerSuccessor.Instrument,
                decimal.Round(market.Close(Merging, day) / market.Close(Universe.MergerSuccessor, day), 4), 1m, 0m),
        };
        var name = $"{holding.Symbol}({holding.Isin})";
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return new CorporateAction
        {
            Kind = kind,
            ActionId = 160_000_000 + day.DayNumber,
            TransactionId = transactionId,
            Instrument = holding,
            Successor = successor,
            New = fresh,
            Old = old,
            CashPrice = cash,
            Sentence = kind switch
            {
                CorporateActionKind.ForwardSplit or CorporateActionKind.ReverseSplit =>
                    string.Create(invariant, $"{name} SPLIT {fresh:0.####} FOR {old:0.####}"),
                CorporateActionKind.CashMerger =>
                    string.Create(invariant, $"{name} MERGED(Acquisition)  FOR {holding.Currency} {cash:0.00000000} PER SHARE"),
                _ => string.Create(invariant, $"{name} MERGED(Acquisition)  WITH {successor.Isin} {fresh:0.####} FOR {old:0.####}"),
            },
            At = market.Days[market.Days.IndexOf(day) - 1].ToDateTime(new TimeOnly(20, 25)),
        };
    }

    /// <summary>Whether a stock can be bought on a day: not after it left the market, and not around an action.</summary>
    public bool CanOpen(Instrument stock, DateOnly day)
    {
        foreach (var date in new[] { split, reverseSplit, cashMerger, stockMerger })
        {
            if (date is { } effective && On(effective)!.Value.Holding.Conid == stock.Conid)
                return On(effective)!.Value.Kind == CorporateActionKind.ForwardSplit || day < effective;
        }

        return true;
    }

    /// <summary>Close of anything at all.</summary>
    public decimal Close(Instrument instrument, DateOnly day)
    {
        if (instrument.Class == Domain.Instruments.AssetClass.Future)
            return market.FutureClose(instrument, day);
        if (instrument.Class == Domain.Instruments.AssetClass.Option)
            return market.OptionClose(quotations[instrument.Underlying!.Conid], instrument, day);
        if (instrument.Class == Domain.Instruments.AssetClass.Forex)
            return market.Rates(instrument.Currency, day)[instrument.PairCurrency];
        if (instrument.Conid == Universe.ReverseSplitSuccessor.Instrument.Conid)
            return market.Close(ReverseSplitting, day) * ReverseFactor;
        var close = market.Close(quotations[instrument.Conid], day);
        return instrument.Conid == Splitting.Instrument.Conid && day >= split ? decimal.Round(close / SplitFactor, 2) : close;
    }

    /// <summary>How an instrument's price behaves; null for what has no path of its own.</summary>
    public Quotation? QuotationOf(Instrument instrument) => quotations.GetValueOrDefault(instrument.Conid);

    private static Quotation Find(string symbol) => Universe.Stocks.First(quotation => quotation.Instrument.Symbol == symbol);
}
