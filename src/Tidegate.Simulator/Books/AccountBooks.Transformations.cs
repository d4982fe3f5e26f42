using System.Collections.Immutable;
using System.Diagnostics;

namespace Tidegate.Simulator.Books;

/// <content>Corporate actions and transfers.</content>
public sealed partial record AccountBooks
{
    private Booking ApplyAction(BookEvent.CorporateActionTaken taken)
    {
        var action = taken.Action;
        if (!Positions.TryGetValue(action.Instrument.Conid, out var position) || position.Quantity == 0)
            throw new InvalidOperationException(
                $"{action.Instrument.Symbol} is not held; corporate action {action.ActionId} has nothing to act on.");

        return action.Kind switch
        {
            CorporateActionKind.ForwardSplit => Split(taken, position),
            CorporateActionKind.CashMerger => CashOut(taken, position),
            CorporateActionKind.ReverseSplit or CorporateActionKind.StockMerger => Exchange(taken, position),
            _ => throw new UnreachableException(),
        };
    }

    private static ImmutableList<Lot> Scaled(ImmutableList<Lot> lots, CorporateAction action)
    {
        // The last lot takes what rounding leaves, so that the sum is the position's new quantity to the last digit.
        var target = decimal.Round(lots.Sum(lot => lot.Quantity) * action.New / action.Old, 4);
        var scaled = lots.ConvertAll(lot => lot with { Quantity = decimal.Round(lot.Quantity * action.New / action.Old, 4) });
        var rest = target - scaled.Sum(lot => lot.Quantity);
        return rest == 0 ? scaled : scaled.SetItem(scaled.Count - 1, scaled[^1] with { Quantity = scaled[^1].Quantity + rest });
    }

    private Booking Split(BookEvent.CorporateActionTaken taken, Position position)
    {
        var after = position.With(Scaled(position.Lots, taken.Action)) with { LastTransactionId = 0, LotsBeforeLast = [] };
        var leg = new ActionLeg(position.Instrument, taken.Action.TransactionId, after.Quantity - position.Quantity, 0, 0, 0, 0);
        return new Booking(taken, this with { Positions = Positions.SetItem(position.Instrument.Conid, after) }, []) { Legs = [leg] };
    }

    private Booking Exchange(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var old = position.With([]) with { CloseValue = 0, DayFlow = 0, LastTransactionId = 0, LotsBeforeLast = [] };
        var successor = PositionOf(action.Successor);
        var arrived = successor.With(successor.Lots.AddRange(Scaled(position.Lots, action))) with
        {
            // Value and flows move along: the gain of the day belongs to the successor.
            CloseValue = successor.CloseValue + position.CloseValue,
            DayFlow = successor.DayFlow + position.DayFlow,
            LastTransactionId = 0,
            LotsBeforeLast = [],
        };
        var positions = Positions.SetItem(action.Instrument.Conid, old).SetItem(action.Successor.Conid, arrived);
        return new Booking(taken, this with { Positions = positions }, [])
        {
            Legs =
            [
                new ActionLeg(action.Instrument, action.TransactionId, -position.Quantity, 0, -position.CloseValue, 0, -position.Cost),
                new ActionLeg(
                    action.Successor, action.TransactionId + 1, arrived.Quantity - successor.Quantity, 0, position.CloseValue, 0,
                    position.Cost),
            ],
        };
    }

    private Booking CashOut(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var proceeds = action.Instrument.Money(position.Quantity, action.CashPrice);
        var booking = Move(taken, action.Instrument.Currency, CashLine.Other, proceeds, DateOnly.FromDateTime(action.At).AddDays(1));
        var after = position.With([]) with { DayFlow = position.DayFlow + proceeds, LastTransactionId = 0, LotsBeforeLast = [] };
        return booking with
        {
            After = booking.After with { Positions = Positions.SetItem(action.Instrument.Conid, after) },
            Legs =
            [
                new ActionLeg(
                    action.Instrument, action.TransactionId, -position.Quantity, proceeds, -position.CloseValue, proceeds - position.Cost,
                    -position.Cost),
            ],
        };
    }

    private Booking ApplyTransfer(BookEvent.Transferred transferred)
    {
        var transfer = transferred.Transfer;
        if (transfer.Instrument is not { } instrument)
        {
            var line = transfer.Type == "INTERNAL" ? CashLine.InternalTransfers : CashLine.AccountTransfers;
            return Move(transferred, transfer.Currency, line, transfer.Cash, DateOnly.FromDateTime(transfer.At));
        }

        var position = PositionOf(instrument);
        var (lots, moved) = transfer.Quantity > 0
            ? ([.. position.Lots.AddRange(transfer.Lots).OrderBy(lot => lot.Opened)], transfer.Lots)
            : LotMatching.Take(position.Lots, transfer.Quantity);
        if (transfer.Quantity < 0)
            moved = moved.ConvertAll(lot => lot with { Quantity = -lot.Quantity, Cost = -lot.Cost });
        var value = instrument.Money(transfer.Quantity, transfer.Price);
        var after = position.With(lots) with { DayFlow = position.DayFlow - value, LastTransactionId = 0, LotsBeforeLast = [] };
        return new Booking(transferred, this with
        {
            Positions = Positions.SetItem(instrument.Conid, after),
            DayAssetTransfers = Plus(DayAssetTransfers, instrument.Currency, value),
        }, [])
        {
            MovedLots = moved,
        };
    }
}
