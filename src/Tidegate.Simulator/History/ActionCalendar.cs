using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// The corporate actions of a history, the same for all accounts, and what the accounts trade around them. Days are counted from the first
/// day of the history, never from its last.
/// </summary>
internal sealed class ActionCalendar
{
    private const int FirstAt = 30;
    private const int BoughtBefore = 15;
    private const int AddedBefore = 5;
    private const int SoldAfter = 8;
    private readonly Dictionary<DateOnly, List<PlannedAction>> actions = [];
    private readonly Dictionary<DateOnly, List<PlannedTrade>> trades = [];
    private readonly DateOnly start;
    private readonly int daysApart;
    private int planned;

    public ActionCalendar(HistoryOptions options, SimulatedMarket market)
    {
        var events = options.Events;
        start = market.Days[0];
        daysApart = events.DaysApart;
        if (events.Splits)
            Next(CorporateActionKind.ForwardSplit, Find("QVRA"));
        if (events.SpinOffs)
            Traded(
                Next(CorporateActionKind.SpinOff, EventUniverse.SpinsOff), EventUniverse.SpinsOff, EventUniverse.SpunOff.Instrument, 6);
        if (events.Splits)
            Next(CorporateActionKind.ReverseSplit, Find("PLDR"));
        if (events.Mergers)
        {
            Next(CorporateActionKind.CashMerger, Find("KSTL"));
            Next(CorporateActionKind.StockMerger, Find("CRWB"));
        }

        if (events.Renamings)
        {
            Traded(Next(CorporateActionKind.Renaming, EventUniverse.Renamed), EventUniverse.Renamed, EventUniverse.RenamedTo, 30);
            Traded(
                Next(CorporateActionKind.IdentifierChange, EventUniverse.Relabelled), EventUniverse.Relabelled, EventUniverse.RelabelledTo,
                30);
        }

        if (events.Delistings)
            Traded(Next(CorporateActionKind.Delisting, EventUniverse.Delisted), EventUniverse.Delisted);
        if (events.MixedMergers)
            Traded(
                Next(CorporateActionKind.MixedMerger, EventUniverse.BoughtForBoth), EventUniverse.BoughtForBoth,
                EventUniverse.Buyer.Instrument, 10);
        if (events.StockDividends)
            Traded(
                Next(CorporateActionKind.StockDividend, EventUniverse.PaysInShares), EventUniverse.PaysInShares,
                EventUniverse.PaysInShares.Instrument, 30);
        if (events.Rights)
            PlanRights();
        if (events.Tenders)
            PlanTender();
        if (events.ChoiceDividends)
            PlanChoice();
        if (events.Maturities)
            PlanMaturities();
        if (events.ContractSplits)
            PlanContractSplit(market);
    }

    /// <summary>When the option's stock splits; null when it does not.</summary>
    public DateOnly? ContractSplit { get; private set; }

    /// <summary>The option that the split finds; null when there is none, or the history ends before it is bought.</summary>
    public Instrument? Option { get; private set; }

    /// <summary>Bond and bill that are repaid; they have no other price.</summary>
    public List<Quotation> Debts { get; } = [];

    /// <summary>The actions that take effect on a day.</summary>
    public IReadOnlyList<PlannedAction> On(DateOnly day) => actions.GetValueOrDefault(day) ?? [];

    /// <summary>What the accounts trade on a day because of an action.</summary>
    public IReadOnlyList<PlannedTrade> TradesOn(DateOnly day) => trades.GetValueOrDefault(day) ?? [];

    /// <summary>All of them.</summary>
    public IEnumerable<PlannedAction> Actions => actions.Values.SelectMany(day => day).OrderBy(action => action.Day);

    /// <summary>The day of an action; null when there is none.</summary>
    public DateOnly? DayOf(CorporateActionKind kind, Instrument holding) =>
        Actions.FirstOrDefault(action => action.Kind == kind && action.Holding.Conid == holding.Conid)?.Day;

    private static Quotation Find(string symbol) => Universe.Stocks.First(quotation => quotation.Instrument.Symbol == symbol);

    private DateOnly Next(CorporateActionKind kind, Quotation holding)
    {
        var day = TradingCalendar.Later(start, FirstAt + (daysApart * planned++));
        Plan(day, kind, holding.Instrument);
        return day;
    }

    private void Plan(DateOnly day, CorporateActionKind kind, Instrument holding)
    {
        if (!actions.TryGetValue(day, out var list))
            actions.Add(day, list = []);
        list.Add(new PlannedAction(day, kind, holding, list.Count));
    }

    /// <summary>Two purchases before the action, so that it meets two lots, and a sale after it, which uses the cost it left.</summary>
    private void Traded(DateOnly day, Quotation bought, Instrument? sold = null, decimal quantity = 0)
    {
        Trade(day, -BoughtBefore, bought.Instrument, 47);
        Trade(day, -AddedBefore, bought.Instrument, 33);
        if (sold is not null)
            Trade(day, SoldAfter, sold, -quantity);
    }

    private void Trade(DateOnly day, int days, Instrument instrument, decimal quantity)
    {
        var at = days > 0 ? TradingCalendar.Later(day, days) : Earlier(day, -days);
        if (!trades.TryGetValue(at, out var list))
            trades.Add(at, list = []);
        list.Add(new PlannedTrade(at, instrument, quantity));
    }

    private void PlanRights()
    {
        var issued = Next(CorporateActionKind.RightsIssue, EventUniverse.IssuesRights);
        Traded(issued, EventUniverse.IssuesRights, EventUniverse.IssuesRights.Instrument, 60);
        Trade(issued, 2, EventUniverse.Rights.Instrument, -8);
        Plan(TradingCalendar.Later(issued, 5), CorporateActionKind.Subscription, EventUniverse.Rights.Instrument);
        Plan(TradingCalendar.Later(issued, 7), CorporateActionKind.RightsExpiry, EventUniverse.Rights.Instrument);
    }

    private void PlanTender()
    {
        var offered = Next(CorporateActionKind.Tender, EventUniverse.Tendered);
        Traded(offered, EventUniverse.Tendered, EventUniverse.Tendered.Instrument, 12);
        var paid = TradingCalendar.Later(offered, 6);
        Plan(paid, CorporateActionKind.CashMerger, EventUniverse.TenderLine);
        Plan(paid, CorporateActionKind.TenderReturn, EventUniverse.TenderLine);
    }

    private void PlanChoice()
    {
        var issued = Next(CorporateActionKind.ChoiceDividend, EventUniverse.Chosen);
        Traded(issued, EventUniverse.Chosen, EventUniverse.Chosen.Instrument, 40);
        Plan(TradingCalendar.Later(issued, 5), CorporateActionKind.ChoiceDelivery, EventUniverse.ChoiceLine.Instrument);
    }

    private void PlanMaturities()
    {
        Repay(CorporateActionKind.BondMaturity, EventUniverse.MaturingBond);
        Repay(CorporateActionKind.BillMaturity, EventUniverse.MaturingBill);

        void Repay(CorporateActionKind kind, Func<DateOnly, Quotation> make)
        {
            var day = TradingCalendar.Later(start, FirstAt + (daysApart * planned++));
            var debt = make(day);
            Debts.Add(debt);
            Plan(day, kind, debt.Instrument);
            Trade(day, -BoughtBefore, debt.Instrument, 4_000);
        }
    }

    private void PlanContractSplit(SimulatedMarket market)
    {
        var day = Next(CorporateActionKind.ForwardSplit, EventUniverse.OptionStock);
        ContractSplit = day;
        Traded(day, EventUniverse.OptionStock, EventUniverse.OptionStock.Instrument, 45);
        var bought = Earlier(day, AddedBefore);
        if (bought > market.Days[^1])
            return;
        var month = day.AddMonths(2);
        var strike = decimal.Round(market.Close(EventUniverse.OptionStock, bought) / 7.5m) * 7.5m;
        Option = Universe.Option(EventUniverse.OptionStock, TradingCalendar.ThirdFriday(month.Year, month.Month), strike, "C");
        Plan(day, CorporateActionKind.ContractSplit, Option);
        Trade(day, -AddedBefore, Option, 2);
        Trade(day, 3, EventUniverse.Adjusted(Option, MarketSchedule.ContractFactor), -1);
    }

    private static DateOnly Earlier(DateOnly day, int tradingDays)
    {
        for (; tradingDays > 0; tradingDays--)
            day = TradingCalendar.OnOrBefore(day.AddDays(-1));
        return day;
    }
}
