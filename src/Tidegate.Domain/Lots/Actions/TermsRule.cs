namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// A person said how the event moves cost: what arrives takes shares of the cost that leaves or stays behind. An event that realizes has
/// proceeds less the cost that nothing took as its result; one that does not carries that cost, less the proceeds, on.
/// </summary>
internal sealed class TermsRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var terms = action.Terms!;
        var legs = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        var leaving = legs.FindAll(leg => Exchanges.IsOut(action, leg, ledger));
        var arriving = legs.FindAll(leg => !leaving.Contains(leg));
        if (leaving.Count == 0)
        {
            Remain(action, arriving, ledger);
            return;
        }

        if (arriving.Count == 0)
        {
            DisposalRule.Dispose(action, leaving, ledger);
            return;
        }

        var taken = arriving.Sum(leg => terms.Shares.GetValueOrDefault(leg.Instrument));
        var parcel = Exchanges.Remove(action, leaving, ledger);
        var cost = parcel.Sum(lot => lot.Cost);
        var units = parcel.Sum(lot => Math.Abs(lot.Quantity));
        if (terms.Realizes && units != 0)
            Realize(action, parcel, action.Proceeds, 1m - taken, ledger);

        foreach (var leg in arriving)
        {
            var share = terms.Shares.GetValueOrDefault(leg.Instrument);
            // Without a result all cost goes on: to those that were named, or to all alike.
            if (!terms.Realizes)
                share = taken == 0 ? 1m / arriving.Count : share / taken;
            Exchanges.Arrive(action, leg, parcel, parcel.ConvertAll(lot => share * (terms.Realizes
                ? lot.Cost
                : lot.Cost - (action.Proceeds * (cost == 0 ? Math.Abs(lot.Quantity) / units : lot.Cost / cost)))), ledger);
        }
    }

    private static void Remain(ActionEvent action, List<ActionLeg> arriving, LotLedger ledger)
    {
        var parent = ParentOf.Event(action, ledger);
        var cost = parent is { } of ? ledger.Of(of).Cost : 0m;
        foreach (var leg in arriving)
        {
            var share = action.Terms!.Shares.GetValueOrDefault(leg.Instrument);
            if (parent is { } held && held != leg.Instrument)
                SpinOffRule.Move(action, ledger, held, leg, cost * share, estimated: false);
            else if (!ledger.Of(leg.Instrument).IsEmpty)
                Exchanges.Scale(action, leg, ledger);
            else
                Exchanges.Open(action, leg, -leg.Proceeds, LotConfidence.Exact, ledger);
        }
    }

    private static void Realize(ActionEvent action, List<Lot> parcel, decimal proceeds, decimal share, LotLedger ledger)
    {
        var units = parcel.Sum(lot => Math.Abs(lot.Quantity));
        var slices = parcel.ConvertAll(lot =>
        {
            var paid = proceeds * Math.Abs(lot.Quantity) / units;
            return new ClosedSlice(lot with { Origin = null }, 0m, lot.Cost * share, paid, paid - (lot.Cost * share));
        });
        var paying = action.Paying;
        ledger.Close(new(paying.Entry, 0m, slices.Sum(slice => slice.Cost), slices.Sum(slice => slice.Realized))
        {
            Instrument = paying.Instrument,
            Day = action.Day,
            Slices = slices,
        });
    }
}
