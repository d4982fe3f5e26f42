namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// A spin-off (SO): new shares take a part of the parent's cost and its days. The part is the broker's cost of the row, else that of the
/// position that the next statement shows, else the ratio of market values, which is a guess.
/// </summary>
internal sealed class SpinOffRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var arriving = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        if (arriving.Count == 0)
            return;
        if (arriving.Exists(leg => Exchanges.IsOut(action, leg, ledger)))
        {
            new ExchangeRule().Apply(action, ledger);
            return;
        }

        var parent = ParentOf.Event(action, ledger);
        foreach (var child in arriving)
        {
            if (parent is { } held)
                Split(action, ledger, held, child);
            else
                Alone(action, ledger, child);
        }
    }

    /// <summary>Moves a cost from the parent's lots to the child's, in proportion to the cost of each.</summary>
    public static void Move(
        ActionEvent action, LotLedger ledger, Instruments.InstrumentId parent, ActionLeg child, decimal cost, bool estimated)
    {
        var book = ledger.Of(parent);
        var lots = book.TakeAll();
        var (all, units) = (lots.Sum(lot => lot.Cost), lots.Sum(lot => lot.Quantity));
        var given = lots.Select(lot => cost * (all == 0 ? lot.Quantity / units : lot.Cost / all)).ToList();
        foreach (var (lot, part) in lots.Zip(given))
        {
            book.Append(lot with
            {
                Cost = lot.Cost - part,
                Confidence = estimated ? LotConfidence.Estimated : lot.Confidence,
            });
        }

        var parts = lots.Select(lot => lot with { Origin = null, OriginQuantity = 0m, Source = Source(lot) }).ToList();
        Exchanges.Arrive(action, child, parts, given, ledger, estimated);
    }

    private static LotSource Source(Lot lot) => lot.Origin is null ? lot.Source : LotSource.CorporateAction;

    private static void Split(ActionEvent action, LotLedger ledger, Instruments.InstrumentId parent, ActionLeg child)
    {
        if (Told(ledger, child) is { } cost)
        {
            Move(action, ledger, parent, child, cost, estimated: false);
            return;
        }

        var held = ledger.Of(parent);
        var ofChild = child.Value is not (null or 0m) ? child.Value
            : ledger.Input.MarketValueOf(child.Instrument, child.Quantity, action.Day);
        var ofParent = ledger.Input.MarketValueOf(parent, held.Quantity, action.Day);
        if (ofChild is { } part && ofParent is { } rest && part + rest != 0)
        {
            Move(action, ledger, parent, child, held.Cost * part / (part + rest), estimated: true);
        }
        else
        {
            Move(action, ledger, parent, child, 0m, estimated: true);
            Exchanges.Unresolved(action, ledger, "nothing tells which part of the parent's cost the new shares take.");
        }
    }

    private static void Alone(ActionEvent action, LotLedger ledger, ActionLeg child)
    {
        var told = Told(ledger, child);
        Exchanges.Open(action, child, told ?? 0m, told is null ? LotConfidence.Estimated : LotConfidence.CostExact, ledger);
        if (told is null)
            Exchanges.Unresolved(action, ledger, "nothing tells whose cost the new shares take.");
    }

    private static decimal? Told(LotLedger ledger, ActionLeg child) =>
        child.BrokerCost is not (null or 0m) ? child.BrokerCost
        : ledger.Of(child.Instrument).IsEmpty ? ledger.Input.BrokerCostOf(child.Instrument, child.Quantity) : null;
}
