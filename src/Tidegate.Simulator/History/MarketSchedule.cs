using System.Collections.Immutable;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>Prices that know of the corporate actions of a history, and what ordinary trading may do around them.</summary>
internal sealed class MarketSchedule
{
    /// <summary>New shares for one old in the split that finds an option.</summary>
    public const decimal ContractFactor = 1.5m;

    /// <summary>New shares for one old in the ordinary split.</summary>
    public const decimal SplitFactor = 2;

    /// <summary>Old shares for one new in the reverse split.</summary>
    public const decimal ReverseFactor = 4;

    /// <summary>Part of its price that a company loses with what it spins off.</summary>
    public const decimal SpunPart = 0.14m;

    private const decimal WorthlessPart = 0.03m;
    private readonly SimulatedMarket market;
    private readonly Dictionary<long, Quotation> quotations;
    private readonly DateOnly? split, spinOff, delisting;
    private readonly ImmutableArray<PlannedAction> ordinary;

    public MarketSchedule(HistoryOptions options, SimulatedMarket market)
    {
        this.market = market;
        Calendar = new ActionCalendar(options, market);
        quotations = Universe.Stocks.Concat(Universe.Bonds).Concat(EventUniverse.All).Concat(Calendar.Debts)
            .Concat([Universe.Index, Universe.MergerSuccessor, Universe.TransferredStock])
            .ToDictionary(quotation => quotation.Instrument.Conid);
        split = Calendar.DayOf(CorporateActionKind.ForwardSplit, Splitting);
        spinOff = Calendar.DayOf(CorporateActionKind.SpinOff, EventUniverse.SpinsOff.Instrument);
        delisting = Calendar.DayOf(CorporateActionKind.Delisting, EventUniverse.Delisted.Instrument);
        // A new contract has the price path of the one that it replaces.
        foreach (var (contract, origin) in new[]
        {
            (EventUniverse.RenamedTo, EventUniverse.Renamed), (EventUniverse.TenderLine, EventUniverse.Tendered),
        })
            quotations.Add(contract.Conid, origin);
        ordinary = [.. Calendar.Actions.Where(action => Universe.Stocks.Any(stock => stock.Instrument.Conid == action.Holding.Conid))];
    }

    /// <summary>What happens when.</summary>
    public ActionCalendar Calendar { get; }

    private static Instrument Splitting => Universe.Stocks.First(quotation => quotation.Instrument.Symbol == "QVRA").Instrument;

    private static Quotation ReverseSplitting => Universe.Stocks.First(quotation => quotation.Instrument.Symbol == "PLDR");

    /// <summary>What of the ordinarily traded stocks an account must hold so that an action a few days later finds something.</summary>
    public Instrument? WantedBefore(DateOnly day)
    {
        foreach (var action in ordinary)
        {
            if (day < action.Day && action.Day <= TradingCalendar.Later(day, 4))
                return action.Holding;
        }

        return null;
    }

    /// <summary>Whether a stock can be bought on a day: not after it left the market.</summary>
    public bool CanOpen(Instrument stock, DateOnly day)
    {
        foreach (var action in ordinary)
        {
            if (action.Holding.Conid == stock.Conid)
                return action.Kind == CorporateActionKind.ForwardSplit || day < action.Day;
        }

        return true;
    }

    /// <summary>Close of anything at all.</summary>
    public decimal Close(Instrument instrument, DateOnly day)
    {
        if (instrument.Class == AssetClass.Future)
            return market.FutureClose(instrument, day);
        if (instrument.Class == AssetClass.Option)
            return OptionClose(instrument, day);
        if (instrument.Class == AssetClass.Forex)
            return market.Rates(instrument.Currency, day)[instrument.PairCurrency];
        if (instrument.Conid == Universe.ReverseSplitSuccessor.Instrument.Conid)
            return market.Close(ReverseSplitting, day) * ReverseFactor;
        var close = market.Close(quotations[instrument.Conid], day);
        if (instrument.Conid == Splitting.Conid && day >= split)
            return decimal.Round(close / SplitFactor, 2);
        if (instrument.Conid == EventUniverse.OptionStock.Instrument.Conid && day >= Calendar.ContractSplit)
            return decimal.Round(close / ContractFactor, 2);
        if (instrument.Conid == EventUniverse.SpinsOff.Instrument.Conid && day >= spinOff)
            return decimal.Round(close * (1 - SpunPart), 2);
        if (instrument.Conid == EventUniverse.Delisted.Instrument.Conid && day >= delisting?.AddDays(-3))
            return Math.Max(0.01m, decimal.Round(close * WorthlessPart, 2));
        return close;
    }

    /// <summary>How an instrument's price behaves; null for what has no path of its own.</summary>
    public Quotation? QuotationOf(Instrument instrument) => quotations.GetValueOrDefault(instrument.Conid);

    private decimal OptionClose(Instrument option, DateOnly day)
    {
        var adjusted = Calendar.Option is { } original && EventUniverse.Adjusted(original, ContractFactor).Conid == option.Conid;
        var priced = adjusted ? Calendar.Option! : option;
        var close = market.OptionClose(quotations[priced.Underlying!.Conid], priced, day);
        return adjusted ? decimal.Round(close / ContractFactor, 2) : close;
    }
}
