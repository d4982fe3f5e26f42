namespace Tidegate.Domain.Lots.Actions;

/// <summary>Rights are used (SR): they leave with their cost, money is paid, and shares arrive at both, from this day.</summary>
internal sealed class SubscriptionRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var legs = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        var arriving = legs.FindAll(leg => !Exchanges.IsOut(action, leg, ledger));
        var parcel = Exchanges.Remove(action, legs.Except(arriving), ledger);
        if (arriving.Count == 0)
        {
            // The shares come under another event, and the money with them.
            ledger.Depart(parcel);
            Exchanges.Unresolved(action, ledger, "rights leave, and no shares arrive for them.");
            return;
        }

        var shares = CostShares.Of(action, arriving, ledger, out var estimated);
        var cost = parcel.Sum(lot => lot.Cost) - action.Proceeds;
        estimated |= parcel.Exists(lot => lot.Confidence == LotConfidence.Estimated);
        for (var i = 0; i < arriving.Count; i++)
        {
            Exchanges.Open(action, arriving[i], cost * shares[i], estimated ? LotConfidence.Estimated : LotConfidence.Exact, ledger);
        }
    }
}
