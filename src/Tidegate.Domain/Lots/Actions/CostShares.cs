namespace Tidegate.Domain.Lots.Actions;

/// <summary>How the cost of what leaves is shared among several instruments that arrive: by the broker's cost, else by value.</summary>
internal static class CostShares
{
    public static IReadOnlyList<decimal> Of(ActionEvent action, IReadOnlyList<ActionLeg> arriving, LotLedger ledger, out bool estimated)
    {
        estimated = false;
        if (arriving.Count == 1)
            return [1m];

        if (Shares(arriving, leg => leg.BrokerCost) is { } told)
            return told;

        estimated = true;
        var byValue = Shares(arriving, leg =>
            leg.Value is not (null or 0m) ? leg.Value : ledger.Input.MarketValueOf(leg.Instrument, leg.Quantity, action.Day));
        if (byValue is not null)
            return byValue;

        Exchanges.Unresolved(action, ledger, "several instruments arrive, and nothing tells how they share the cost.");
        return [1m, .. Enumerable.Repeat(0m, arriving.Count - 1)];
    }

    private static decimal[]? Shares(IReadOnlyList<ActionLeg> arriving, Func<ActionLeg, decimal?> part)
    {
        var parts = arriving.Select(leg => Math.Abs(part(leg) ?? 0m)).ToArray();
        var all = parts.Sum();
        if (arriving.Any(leg => part(leg) is null) || all == 0)
            return null;
        var shares = Array.ConvertAll(parts, amount => amount / all);
        shares[^1] = 1m - shares[..^1].Sum();
        return shares;
    }
}
