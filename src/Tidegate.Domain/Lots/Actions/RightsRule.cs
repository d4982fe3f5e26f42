namespace Tidegate.Domain.Lots.Actions;

/// <summary>Rights that are issued (RI, DI): a new instrument without cost, unless the broker's row has one.</summary>
internal sealed class RightsRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        foreach (var leg in action.Legs.Where(leg => leg.Quantity != 0))
        {
            if (leg.BrokerCost is { } cost and not 0m && ParentOf.Event(action, ledger) is { } parent)
                SpinOffRule.Move(action, ledger, parent, leg, cost, estimated: false);
            else
                Exchanges.Open(action, leg, leg.BrokerCost ?? 0m, LotConfidence.Exact, ledger);
        }
    }
}
