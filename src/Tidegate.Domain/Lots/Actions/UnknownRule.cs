namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// A code that is not known. One instrument out and one in, without money, is an exchange: cost moves in proportion. Anything else
/// changes quantities as told, without cost, until a person says how; money alone changes no lot.
/// </summary>
internal sealed class UnknownRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var legs = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        if (legs.Count == 0)
            return;
        if (legs is [_, _] && action.Proceeds == 0 && legs.Count(leg => Exchanges.IsOut(action, leg, ledger)) == 1)
        {
            new ExchangeRule().Apply(action, ledger);
            return;
        }

        Exchanges.Unresolved(action, ledger, "this kind of corporate action is not known, and its rows do not tell how cost moves.");
        foreach (var leg in legs)
        {
            if (Exchanges.IsOut(action, leg, ledger))
            {
                DisposalRule.Dispose(action with { Legs = [leg] }, [leg], ledger);
            }
            else
            {
                var cost = leg.BrokerCost ?? 0m;
                Exchanges.Open(action, leg, cost, LotConfidence.Estimated, ledger);
            }

            Exchanges.Doubt(leg, ledger);
        }
    }
}
