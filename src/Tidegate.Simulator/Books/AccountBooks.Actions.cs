using System.Collections.Immutable;
using System.Diagnostics;

namespace Tidegate.Simulator.Books;

/// <content>Corporate actions.</content>
public sealed partial record AccountBooks
{
    private const int ScaledDigits = 4;
    private const int MovedCostDigits = 6;

    private Booking ApplyAction(BookEvent.CorporateActionTaken taken)
    {
        var action = taken.Action;
        if (!Positions.TryGetValue(action.Instrument.Conid, out var position) || position.Quantity == 0)
            throw new InvalidOperationException(
                $"{action.Instrument.Symbol} is not held; corporate action {action.ActionId} has nothing to act on.");

        return action.Kind switch
        {
            CorporateActionKind.ForwardSplit or CorporateActionKind.StockDividend => Scale(taken, position),
            CorporateActionKind.CashMerger or CorporateActionKind.Delisting or CorporateActionKind.RightsExpiry
                or CorporateActionKind.BondMaturity or CorporateActionKind.BillMaturity => CashOut(taken, position),
            CorporateActionKind.ReverseSplit or CorporateActionKind.StockMerger or CorporateActionKind.Renaming
                or CorporateActionKind.Tender or CorporateActionKind.TenderReturn or CorporateActionKind.ChoiceDelivery
                or CorporateActionKind.ContractSplit => Exchange(taken, position),
            CorporateActionKind.MixedMerger => ExchangeAndCashOut(taken, position),
            CorporateActionKind.SpinOff => SpinOff(taken, position),
            CorporateActionKind.RightsIssue or CorporateActionKind.ChoiceDividend => Issue(taken, position),
            CorporateActionKind.Subscription => Subscribe(taken, position),
            CorporateActionKind.IdentifierChange => Rename(taken, position),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Oldest first; of equal age, what was there before comes first.</summary>
    private static ImmutableList<Lot> InOrder(ImmutableList<Lot> held, ImmutableList<Lot> arrived) =>
        [.. held.Concat(arrived).OrderBy(lot => lot.Opened)];

    private static ImmutableList<Lot> Scaled(ImmutableList<Lot> lots, CorporateAction action)
    {
        // The last lot takes what rounding leaves, so that the sum is the position's new quantity to the last digit.
        var target = decimal.Round(lots.Sum(lot => lot.Quantity) * action.New / action.Old, ScaledDigits);
        var scaled = lots.ConvertAll(lot => lot with { Quantity = decimal.Round(lot.Quantity * action.New / action.Old, ScaledDigits) });
        var rest = target - scaled.Sum(lot => lot.Quantity);
        return rest == 0 ? scaled : scaled.SetItem(scaled.Count - 1, scaled[^1] with { Quantity = scaled[^1].Quantity + rest });
    }

    private Booking With(BookEvent.CorporateActionTaken taken, ImmutableList<ActionLeg> legs, params ReadOnlySpan<Position> changed)
    {
        var positions = Positions.ToBuilder();
        foreach (var position in changed)
            positions[position.Instrument.Conid] = position;
        var money = legs.Sum(leg => leg.Proceeds);
        var booking = money == 0
            ? new Booking(taken, this, [])
            : Move(taken, legs[0].Currency, CashLine.Other, money, DateOnly.FromDateTime(taken.Action.At).AddDays(1));
        return booking with
        {
            After = booking.After with
            {
                Positions = positions.ToImmutable(),
                DayActionValues = Plus(DayActionValues, legs[0].Currency, legs.Sum(leg => leg.Value)),
            },
            Legs = legs,
        };
    }

    private Booking Scale(BookEvent.CorporateActionTaken taken, Position position)
    {
        var after = position.Transformed(Scaled(position.Lots, taken.Action));
        var leg = new ActionLeg(position.Instrument, taken.Action.TransactionId, after.Quantity - position.Quantity, 0, 0, 0, 0);
        return With(taken, [leg], after);
    }

    private Booking Exchange(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var old = position.Transformed([]) with { CloseValue = 0, DayFlow = 0 };
        var successor = PositionOf(action.Successor);
        var arrived = successor.Transformed(InOrder(successor.Lots, Scaled(position.Lots, action))) with
        {
            // Value and flows move along: the gain of the day belongs to the successor.
            CloseValue = successor.CloseValue + position.CloseValue,
            DayFlow = successor.DayFlow + position.DayFlow,
        };
        return With(
            taken,
            [
                new ActionLeg(action.Instrument, action.TransactionId, -position.Quantity, 0, -position.CloseValue, 0, -position.Cost),
                new ActionLeg(
                    action.Successor, action.TransactionId + 1, arrived.Quantity - successor.Quantity, 0, position.CloseValue, 0,
                    position.Cost),
            ],
            old,
            arrived);
    }

    private Booking CashOut(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var quantity = action.Part == 1 ? position.Quantity : decimal.Truncate(position.Quantity * action.Part);
        var (left, gone) = LotMatching.Take(position.Lots, -quantity);
        var cost = gone.Sum(lot => lot.Cost);
        var value = quantity == position.Quantity
            ? position.CloseValue
            : decimal.Round(position.CloseValue * quantity / position.Quantity, MovedCostDigits);
        var proceeds = action.Instrument.Money(quantity, action.CashPrice);
        // What the action gained stays with the rest of the position until the day is closed.
        var after = position.Transformed(left) with
        {
            CloseValue = position.CloseValue - value,
            DayFlow = position.DayFlow + proceeds - value,
        };
        var leg = new ActionLeg(action.Instrument, action.TransactionId, -quantity, proceeds, -value, proceeds - cost, -cost)
        {
            MarkToMarket = proceeds - value,
        };
        return With(taken, [leg], after);
    }

    /// <summary>
    /// Lot by lot: what the lot gained is recognised up to its money, and its loss is not, nor does it lessen the gain of another lot.
    /// </summary>
    private Booking ExchangeAndCashOut(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var scaled = Scaled(position.Lots, action);
        var quantity = scaled.Sum(lot => lot.Quantity);
        var cash = action.Instrument.Money(position.Quantity, action.CashPrice);
        var worth = action.Successor.Money(quantity, action.SuccessorPrice);
        decimal cashLeft = cash, worthLeft = worth, recognised = 0;
        var lots = ImmutableList.CreateBuilder<Lot>();
        for (var i = 0; i < scaled.Count; i++)
        {
            var (money, value) = (cashLeft, worthLeft);
            if (i < scaled.Count - 1)
            {
                var part = position.Lots[i].Quantity / position.Quantity;
                (money, value) = (decimal.Round(cash * part, MovedCostDigits), decimal.Round(worth * part, MovedCostDigits));
            }

            (cashLeft, worthLeft) = (cashLeft - money, worthLeft - value);
            var gain = Math.Max(0, Math.Min(money + value - scaled[i].Cost, money));
            recognised += gain;
            lots.Add(scaled[i] with { Cost = scaled[i].Cost - money + gain });
        }

        var gained = cash + worth - position.CloseValue;
        var successor = PositionOf(action.Successor);
        // The successor arrives at its market value; what the old shares gained by it stays with them until the day is closed.
        var old = position.Transformed([]) with { CloseValue = 0, DayFlow = gained };
        var arrived = successor.Transformed(InOrder(successor.Lots, lots.ToImmutable())) with
        {
            CloseValue = successor.CloseValue + worth,
            DayFlow = successor.DayFlow + position.DayFlow,
        };
        return With(
            taken,
            [
                new ActionLeg(
                    action.Instrument, action.TransactionId, -position.Quantity, cash, -position.CloseValue, recognised, -position.Cost)
                {
                    MarkToMarket = gained,
                },
                new ActionLeg(
                    action.Successor, action.TransactionId + 1, quantity, 0, worth, 0, position.Cost - cash + recognised),
            ],
            old,
            arrived);
    }

    private Booking SpinOff(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var moved = position.Lots.ConvertAll(lot => decimal.Round(lot.Cost * action.SpunShare, MovedCostDigits));
        var fresh = Scaled(position.Lots, action).Select((lot, i) => lot with { Cost = moved[i] }).ToImmutableList();
        var kept = position.Lots.Select((lot, i) => lot with { Cost = lot.Cost - moved[i] }).ToImmutableList();
        var cost = moved.Sum();
        var value = decimal.Round(position.CloseValue * action.SpunShare, MovedCostDigits);
        var child = PositionOf(action.Successor);
        var parent = position.Transformed(kept) with { CloseValue = position.CloseValue - value };
        var arrived = child.Transformed(InOrder(child.Lots, fresh)) with { CloseValue = child.CloseValue + value };
        return With(
            taken,
            [
                new ActionLeg(action.Instrument, action.TransactionId, 0, 0, -value, 0, -cost),
                new ActionLeg(action.Successor, action.TransactionId + 1, fresh.Sum(lot => lot.Quantity), 0, value, 0, cost),
            ],
            parent,
            arrived);
    }

    private Booking Issue(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var quantity = decimal.Truncate(position.Quantity * action.New / action.Old);
        var issued = PositionOf(action.Successor);
        var after = issued.Transformed(issued.Lots.Add(new Lot(action.TransactionId, 0, action.Opens, quantity, 0)));
        return With(taken, [new ActionLeg(action.Successor, action.TransactionId, quantity, 0, 0, 0, 0)], after);
    }

    private Booking Subscribe(BookEvent.CorporateActionTaken taken, Position rights)
    {
        var action = taken.Action;
        var used = decimal.Truncate(rights.Quantity * action.Part);
        var (left, gone) = LotMatching.Take(rights.Lots, -used);
        var cost = gone.Sum(lot => lot.Cost);
        var value = decimal.Round(rights.CloseValue * used / rights.Quantity, MovedCostDigits);
        var quantity = decimal.Round(used * action.New / action.Old, ScaledDigits);
        var price = action.Successor.Money(quantity, action.CashPrice);
        var shares = PositionOf(action.Successor);
        var bought = new Lot(action.TransactionId + 1, 0, action.Opens, quantity, price + cost);
        return With(
            taken,
            [
                new ActionLeg(action.Instrument, action.TransactionId, -used, 0, -value, 0, -cost),
                new ActionLeg(action.Successor, action.TransactionId + 1, quantity, -price, value + price, 0, price + cost),
            ],
            rights.Transformed(left) with { CloseValue = rights.CloseValue - value },
            shares.Transformed(InOrder(shares.Lots, [bought])) with { CloseValue = shares.CloseValue + value + price });
    }

    private Booking Rename(BookEvent.CorporateActionTaken taken, Position position)
    {
        var action = taken.Action;
        var renamed = position.Transformed(position.Lots) with { Instrument = action.Successor };
        return With(
            taken,
            [
                new ActionLeg(action.Instrument, action.TransactionId, -position.Quantity, 0, -position.CloseValue, 0, -position.Cost),
                new ActionLeg(action.Successor, action.TransactionId + 1, position.Quantity, 0, position.CloseValue, 0, position.Cost),
            ],
            renamed);
    }
}
