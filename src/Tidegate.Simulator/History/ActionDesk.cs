using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>Books the corporate actions of a day for one account, sells the fractions that they leave, and trades around them.</summary>
internal sealed class ActionDesk
{
    private readonly AccountRun run;
    private readonly OrderDesk desk;

    public ActionDesk(AccountRun run)
    {
        this.run = run;
        desk = new OrderDesk(run);
        foreach (var quotation in EventUniverse.All.Concat(run.Schedule.Calendar.Debts))
            run.Reserved.Add(quotation.Instrument.Conid);
        run.Reserved.Add(EventUniverse.RenamedTo.Conid);
        run.Reserved.Add(EventUniverse.TenderLine.Conid);
        if (run.Schedule.Calendar.Option is { } option)
        {
            run.Reserved.Add(option.Conid);
            run.Reserved.Add(EventUniverse.Adjusted(option, MarketSchedule.ContractFactor).Conid);
        }
    }

    /// <summary>Before anything else of the day; what is repaid waits for its last coupon.</summary>
    public void Morning()
    {
        foreach (var planned in run.Schedule.Calendar.On(run.Day).Where(action => !IsMaturity(action)))
            Take(planned);
    }

    /// <summary>After the income of the day: bonds and bills are repaid.</summary>
    public void Repay()
    {
        foreach (var planned in run.Schedule.Calendar.On(run.Day).Where(IsMaturity))
            Take(planned);
    }

    /// <summary>At the open of the exchange.</summary>
    public void Trade()
    {
        var at = run.At(9, 31);
        if (run.Schedule.WantedBefore(run.Day) is { } wanted && run.Books.Held(wanted) == 0)
            // An odd number, so that a reverse split leaves a fraction.
            at = desk.Execute(wanted, 101, at).At;
        foreach (var planned in run.Schedule.Calendar.TradesOn(run.Day))
        {
            var listed = planned.Instrument.Class == AssetClass.Bill ? AssetClass.Bond : planned.Instrument.Class;
            if (run.Options.Classes.Contains(listed) && (planned.Quantity > 0 || run.Books.Held(planned.Instrument) > -planned.Quantity))
                at = desk.Execute(planned.Instrument, planned.Quantity, at).At;
        }
    }

    private static bool IsMaturity(PlannedAction action) =>
        action.Kind is CorporateActionKind.BondMaturity or CorporateActionKind.BillMaturity;

    private void Take(PlannedAction planned)
    {
        if (run.Books.Held(planned.Holding) == 0)
            return;
        // An action has up to two rows, each with a number of its own.
        var first = run.NextTransaction();
        run.NextTransaction();
        var action = ActionTerms.Of(planned, run.Schedule, run.DayBefore, first);
        run.Book(new BookEvent.CorporateActionTaken(action));
        var held = run.Books.Held(action.Successor);
        if (action.Successor.Class == AssetClass.Stock && held != decimal.Truncate(held))
            SellFraction(action.Successor, held - decimal.Truncate(held));
    }

    private void SellFraction(Instrument stock, decimal fraction) =>
        run.Book(new BookEvent.Traded(ActionTerms.FractionSale(stock, fraction, run.Close(stock), run.Day) with
        {
            TransactionId = run.NextTransaction(),
            TradeId = run.NextTrade(),
        }));
}
