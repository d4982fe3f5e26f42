namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// Dividends with a choice and what is issued for them (CD, CH, CI, HD, HI, PI): the money comes in cash transactions; shares arrive at
/// the broker's cost, else at their value as a guess that a person confirms.
/// </summary>
internal sealed class ChoiceRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var legs = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        var leaving = legs.FindAll(leg => Exchanges.IsOut(action, leg, ledger));
        var arriving = legs.FindAll(leg => !leaving.Contains(leg));
        if (leaving.Count > 0 && arriving.Count > 0)
        {
            // The line that stood for the choice gives way to what was chosen.
            new ExchangeRule().Apply(action with { Legs = legs.ConvertAll(leg => leg with { Proceeds = 0m }) }, ledger);
            return;
        }

        if (leaving.Count > 0)
            DisposalRule.Dispose(action with { Legs = leaving.ConvertAll(leg => leg with { Proceeds = 0m }) }, leaving, ledger);
        foreach (var leg in arriving)
        {
            var cost = leg.BrokerCost
                ?? (leg.Value is not (null or 0m) ? leg.Value : ledger.Input.MarketValueOf(leg.Instrument, leg.Quantity, action.Day));
            Exchanges.Open(action, leg, cost ?? 0m, leg.BrokerCost is null ? LotConfidence.Estimated : LotConfidence.Exact, ledger);
            if (leg.BrokerCost is null)
                Exchanges.Unresolved(action, ledger, "shares arrive by choice, and the rows do not tell at what cost.");
        }
    }
}
