namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// What ends at the money that it pays, or at nothing: maturities (BM, TM), delisting (DW), expired rights (ED), ended contracts for
/// difference (CT). The day of the closing is that of the event.
/// </summary>
internal sealed class DisposalRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var legs = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        if (legs.Exists(leg => !Exchanges.IsOut(action, leg, ledger)))
        {
            new ExchangeRule().Apply(action, ledger);
            return;
        }

        Dispose(action, legs, ledger);
    }

    /// <summary>Closes the legs at the event's proceeds; several without money of their own share it by quantity.</summary>
    public static void Dispose(ActionEvent action, IReadOnlyList<ActionLeg> legs, LotLedger ledger)
    {
        var own = legs.Sum(leg => leg.Proceeds);
        var rest = action.Proceeds - own;
        var all = legs.Sum(leg => Math.Abs(leg.Quantity));
        foreach (var leg in legs)
        {
            var held = ledger.Of(leg.Instrument).Quantity;
            var proceeds = leg.Proceeds + (rest == 0 ? 0m : rest * Math.Abs(leg.Quantity) / all);
            var closing = Math.Sign(leg.Quantity) * Math.Min(Math.Abs(held), Math.Abs(leg.Quantity));
            if (closing != 0)
            {
                ledger.Post(new(
                    leg.Entry, leg.Instrument, action.Day, action.At, action.OpenDay, closing, proceeds * closing / leg.Quantity, 0m,
                    LotSource.CorporateAction, LotConfidence.Exact));
            }

            Exchanges.Remove(action, [leg with { Quantity = leg.Quantity - closing }], ledger);
        }
    }
}
