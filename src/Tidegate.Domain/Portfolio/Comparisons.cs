using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Counts how figures stand to the broker's.</summary>
public static class Comparisons
{
    /// <summary>Of one account.</summary>
    public static BrokerComparison Of(
        AccountId account, Currency? baseCurrency, IEnumerable<Holding> holdings, IEnumerable<CashBalance> cash, Figure netWorth)
    {
        var all = holdings
            .SelectMany(h => new FigureDifference[]
            {
                new(account, "quantity", h.Instrument.Symbol, h.Instrument.Id, null, h.Quantity),
                new(account, "cost", h.Instrument.Symbol, h.Instrument.Id, h.Instrument.Currency, h.Cost),
                new(account, "value", h.Instrument.Symbol, h.Instrument.Id, h.Instrument.Currency, h.Value),
                new(account, "unrealized", h.Instrument.Symbol, h.Instrument.Id, h.Instrument.Currency, h.Unrealized),
            })
            .Concat(cash.Select(c => new FigureDifference(account, "cash", c.Currency.Code, default, c.Currency, c.End)))
            .Append(new(account, "net worth", "", default, baseCurrency, netWorth));
        return Of(all);
    }

    /// <summary>Of several accounts.</summary>
    public static BrokerComparison Join(IEnumerable<BrokerComparison> comparisons)
    {
        var all = comparisons.ToList();
        return all.Count == 0
            ? BrokerComparison.Nothing
            : new(all.Sum(c => c.Compared), all.Sum(c => c.Matched), all.Max(c => c.Worst), Sorted(all.SelectMany(c => c.Differences)));
    }

    private static BrokerComparison Of(IEnumerable<FigureDifference> figures)
    {
        var compared = figures.Where(f => f.Figure.State != FigureState.Alone).ToList();
        return new(
            compared.Count,
            compared.Count(f => f.Figure.State == FigureState.Matched),
            compared.Count == 0 ? FigureState.Alone : compared.Max(f => f.Figure.State),
            Sorted(compared.Where(f => f.Figure.State != FigureState.Matched && !IsEqualEstimate(f))));
    }

    // Derived lots make the two equal: nothing to look at, and no match either.
    private static bool IsEqualEstimate(FigureDifference figure) =>
        figure.Figure.State == FigureState.Estimated
        && Math.Abs(figure.Figure.Difference ?? 0m)
            <= (figure.Currency is null ? FigureComparison.QuantityTolerance : FigureComparison.UnrealizedTolerance);

    private static List<FigureDifference> Sorted(IEnumerable<FigureDifference> figures) =>
    [
        .. figures.OrderByDescending(f => f.Figure.State)
            .ThenByDescending(f => Math.Abs(f.Figure.Difference ?? 0m))
            .ThenBy(f => f.Account.Value, StringComparer.Ordinal)
            .ThenBy(f => f.Subject, StringComparer.Ordinal)
            .ThenBy(f => f.Kind, StringComparer.Ordinal),
    ];
}
