namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// A dividend in shares (SD): the lots grow and their cost stays. A cost in the row means that the broker taxed it: then the shares are a
/// lot of their own. Shares of another instrument are one too, without cost unless the broker tells one.
/// </summary>
internal sealed class StockDividendRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        foreach (var leg in action.Legs.Where(leg => leg.Quantity != 0))
        {
            var cost = leg.BrokerCost ?? 0m;
            if (cost == 0 && !ledger.Of(leg.Instrument).IsEmpty)
                Exchanges.Scale(action, leg, ledger);
            else
                Exchanges.Open(action, leg, cost, LotConfidence.Exact, ledger);
        }
    }
}
