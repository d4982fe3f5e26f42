using System.Globalization;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>Corporate actions in the broker's terms: ratio, money, and the sentence (flex.md §10).</summary>
internal static class ActionTerms
{
    /// <summary>The action as an account books it; its numbers are its own, the action id is that of the market.</summary>
    public static CorporateAction Of(PlannedAction planned, MarketSchedule schedule, DateOnly before, long transactionId)
    {
        var stock = planned.Holding;
        var name = NameOf(stock);
        decimal Price(Instrument instrument) => schedule.Close(instrument, planned.Day);
        var action = Begun(planned, before, transactionId);
        return planned.Kind switch
        {
            CorporateActionKind.ForwardSplit => Split(
                action, name, stock.Conid == EventUniverse.OptionStock.Instrument.Conid ? 3 : MarketSchedule.SplitFactor,
                stock.Conid == EventUniverse.OptionStock.Instrument.Conid ? 2 : 1),
            CorporateActionKind.ReverseSplit =>
                Split(action with { Successor = Universe.ReverseSplitSuccessor.Instrument }, name, 1, MarketSchedule.ReverseFactor),
            CorporateActionKind.CashMerger => Bought(action, name, Price(stock)),
            CorporateActionKind.StockMerger => Into(
                action, Universe.MergerSuccessor.Instrument, decimal.Round(Price(stock) / Price(Universe.MergerSuccessor.Instrument), 4),
                name, "MERGED(Acquisition)  WITH"),
            CorporateActionKind.MixedMerger => Both(action, name, Price(stock), Price(EventUniverse.Buyer.Instrument)),
            CorporateActionKind.SpinOff => Spun(action, name, Price(stock), Price(EventUniverse.SpunOff.Instrument)),
            CorporateActionKind.StockDividend => action with
            {
                New = 21,
                Old = 20,
                Sentence = $"{name} STOCK DIVIDEND {stock.Isin} 1 FOR 20",
            },
            CorporateActionKind.RightsIssue => action with
            {
                Successor = EventUniverse.Rights.Instrument,
                Sentence = $"{name} SUBSCRIBABLE RIGHTS ISSUE  1 FOR 1",
            },
            CorporateActionKind.Subscription => action with
            {
                Successor = EventUniverse.IssuesRights.Instrument,
                Old = 4,
                Part = 0.75m,
                CashPrice = decimal.Round(Price(EventUniverse.IssuesRights.Instrument) * 0.8m, 2),
                Sentence = $"{name} SUBSCRIBES TO {EventUniverse.IssuesRights.Instrument.Isin} 1 FOR 4",
            },
            CorporateActionKind.RightsExpiry => action with { Sentence = $"{name} EXPIRED" },
            CorporateActionKind.Renaming => Renamed(action, name, EventUniverse.RenamedTo),
            CorporateActionKind.IdentifierChange => Renamed(action, name, EventUniverse.RelabelledTo),
            CorporateActionKind.Delisting => action with { Sentence = $"{name} DELISTED" },
            CorporateActionKind.Tender => Into(action, EventUniverse.TenderLine, 1, name, "TENDERED TO"),
            CorporateActionKind.TenderReturn =>
                Into(action, EventUniverse.Tendered.Instrument, 1, name, "MERGED(Voluntary Offer Return)  WITH"),
            CorporateActionKind.ChoiceDividend => action with
            {
                Successor = EventUniverse.ChoiceLine.Instrument,
                Sentence = $"{name} CHOICE DIVIDEND  1 FOR 1",
            },
            CorporateActionKind.ChoiceDelivery => Into(
                action, EventUniverse.Chosen.Instrument, decimal.Round(Price(stock) / Price(EventUniverse.Chosen.Instrument), 4), name,
                "CHOICE DIVIDEND DELIVERED AS"),
            CorporateActionKind.BondMaturity => Repaid(action, "BOND MATURITY"),
            CorporateActionKind.BillMaturity => Repaid(action, "TBILL MATURITY"),
            CorporateActionKind.ContractSplit => action with
            {
                Successor = EventUniverse.Adjusted(stock, MarketSchedule.ContractFactor),
                Sentence = $"{EventUniverse.OptionStock.Instrument.Symbol}({EventUniverse.OptionStock.Instrument.Isin}) SPLIT 3 FOR 2",
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A forward split.</summary>
    /// <param name="planned">When and of what.</param>
    /// <param name="before">The trading day before.</param>
    /// <param name="transactionId">Of its row.</param>
    /// <param name="fresh">New units.</param>
    /// <param name="old">For so many old ones.</param>
    public static CorporateAction Split(PlannedAction planned, DateOnly before, long transactionId, decimal fresh, decimal old) =>
        Split(Begun(planned, before, transactionId), NameOf(planned.Holding), fresh, old);

    /// <summary>The sale of the fraction of a share that an action left. Its numbers are the caller's.</summary>
    /// <param name="stock">What is held.</param>
    /// <param name="fraction">What is sold of it.</param>
    /// <param name="price">Price of a share.</param>
    /// <param name="day">The day of the action.</param>
    public static TradeFill FractionSale(Instrument stock, decimal fraction, decimal price, DateOnly day) => new()
    {
        Instrument = stock,
        TransactionId = 0,
        TradeId = 0,
        Kind = TradeKind.Fraction,
        At = day.ToDateTime(new TimeOnly(8, 5)),
        OrderTime = day.ToDateTime(new TimeOnly(8, 5)),
        SettleDate = TradingCalendar.Later(day, 1),
        Quantity = -fraction,
        Price = price,
        CommissionCurrency = stock.Currency,
        Notes = "FP",
    };

    private static string NameOf(Instrument stock) => stock.Isin.Length == 0 ? stock.Symbol : $"{stock.Symbol}({stock.Isin})";

    private static CorporateAction Begun(PlannedAction planned, DateOnly before, long transactionId) => new()
    {
        Kind = planned.Kind,
        ActionId = 160_000_000 + (planned.Day.DayNumber * 10L) + planned.Number,
        TransactionId = transactionId,
        Instrument = planned.Holding,
        Successor = planned.Holding,
        Sentence = "",
        At = before.ToDateTime(new TimeOnly(20, 25)),
        Day = planned.Day,
    };

    private static CorporateAction Split(CorporateAction action, string name, decimal fresh, decimal old) =>
        action with { New = fresh, Old = old, Sentence = Text($"{name} SPLIT {fresh:0.####} FOR {old:0.####}") };

    private static CorporateAction Into(CorporateAction action, Instrument successor, decimal fresh, string name, string words) =>
        action with { Successor = successor, New = fresh, Sentence = Text($"{name} {words} {successor.Isin} {fresh:0.####} FOR 1") };

    private static CorporateAction Bought(CorporateAction action, string name, decimal price)
    {
        var offered = action.Instrument.Conid == EventUniverse.TenderLine.Conid;
        var cash = decimal.Round(price * 1.18m, 2);
        var kind = offered ? "Voluntary Offer Allocation" : "Acquisition";
        return action with
        {
            CashPrice = cash,
            Part = offered ? 0.6m : 1,
            Sentence = Text($"{name} MERGED({kind})  FOR {action.Instrument.Currency} {cash:0.00000000} PER SHARE"),
        };
    }

    /// <summary>Some 60 per cent of an offer above the price in shares, the rest in money.</summary>
    private static CorporateAction Both(CorporateAction action, string name, decimal price, decimal buyer)
    {
        var fresh = decimal.Round(price * 0.7m / buyer, 4);
        var cash = decimal.Round(price * 0.45m, 2);
        var successor = EventUniverse.Buyer.Instrument;
        return action with
        {
            Successor = successor,
            New = fresh,
            CashPrice = cash,
            SuccessorPrice = buyer,
            Sentence = Text($"{name} MERGED(Acquisition)  WITH {successor.Isin} {fresh:0.####} FOR 1")
                + Text($" AND {action.Instrument.Currency} {cash:0.00} PER SHARE"),
        };
    }

    private static CorporateAction Spun(CorporateAction action, string name, decimal price, decimal child)
    {
        // What the parent lost is what the child is worth; the issuer states the share of cost that goes with it.
        var lost = price / (1 - MarketSchedule.SpunPart) * MarketSchedule.SpunPart;
        var fresh = decimal.Round(lost / child, 4);
        return action with
        {
            Successor = EventUniverse.SpunOff.Instrument,
            New = fresh,
            SpunShare = decimal.Round(fresh * child / ((fresh * child) + price), 6),
            Sentence = Text($"{name} SPINOFF  {fresh:0.####} FOR 1"),
        };
    }

    private static CorporateAction Renamed(CorporateAction action, string name, Instrument successor) =>
        action with { Successor = successor, Sentence = $"{name} CUSIP/ISIN CHANGE TO ({successor.Isin})" };

    private static CorporateAction Repaid(CorporateAction action, string words) => action with
    {
        CashPrice = 100,
        Sentence = Text($"({action.Instrument.Isin}) {words} FOR {action.Instrument.Currency} 1.00000000 PER BOND"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
