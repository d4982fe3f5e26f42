using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Turns figures into what pages and verbs show.</summary>
internal static class PortfolioViews
{
    public static ViewFrame Frame(ScopePortfolio scope) => new(
        [.. scope.Accounts.Select(a => a.Account)],
        scope.Accounts.Count > 0 && scope.Accounts.All(a => a.Account.IsPaper),
        scope.Currency,
        scope.AsOf,
        scope.Generated,
        scope.Notes);

    public static IReadOnlyList<HoldingView> Holdings(ScopePortfolio scope) =>
    [
        .. scope.Accounts.SelectMany(account => account.Holdings.Select(holding => Holding(scope, account, holding)))
            .OrderByDescending(h => Math.Abs(h.Converted ?? 0m))
            .ThenBy(h => h.Instrument.Symbol, StringComparer.Ordinal)
            .ThenBy(h => h.Account.Value, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<LotView> Lots(Holding holding) =>
    [
        .. holding.Lots.Select(lot => Lot(holding, lot.Day, lot.Quantity, lot.Cost, lot.Entry == Guid.Empty ? null : lot.Entry) with
        {
            Source = lot.Source,
            Confidence = lot.Confidence,
        }),
    ];

    public static IReadOnlyList<LotView> BrokerLots(Holding holding) =>
    [
        .. holding.BrokerLots.Select(lot => Lot(holding, lot.Opened, lot.Quantity, lot.Cost ?? 0m, null)),
    ];

    public static IReadOnlyList<CashRowView> Cash(ScopePortfolio scope) =>
    [
        .. scope.Accounts.SelectMany(account => account.Cash.Select(cash => new CashRowView(
            account.Account,
            cash.Currency,
            cash.Since,
            cash.Start,
            cash.Flows,
            cash.End,
            cash.Settled,
            scope.Convert(account, cash.End.Value, cash.Currency)))),
    ];

    public static IReadOnlyList<CurrencyBalance> Balances(ScopePortfolio scope) =>
    [
        .. scope.Accounts.SelectMany(account => account.Cash.Select(cash => (Account: account, Cash: cash)))
            .GroupBy(c => c.Cash.Currency)
            .OrderBy(c => c.Key)
            .Select(c => new CurrencyBalance(
                c.Key,
                c.Count() == 1 ? c.Single().Cash.End
                    : FigureComparison.Sum([.. c.Select(part => (part.Cash.End, (decimal?)1m))],
                    FigureComparison.MoneyTolerance * c.Count()),
                Sum(c.Select(part => scope.Convert(part.Account, part.Cash.End.Value, c.Key))))),
    ];

    /// <summary>The sum, unknown as soon as one part is.</summary>
    public static decimal? Sum(IEnumerable<decimal?> parts) => parts.Aggregate((decimal?)0m, (sum, part) => sum + part);

    private static HoldingView Holding(ScopePortfolio scope, AccountPortfolio account, Holding holding)
    {
        var converted = scope.Convert(account, holding.Contribution.Value, holding.Instrument.Currency);
        return new(
            account.Account,
            holding.Instrument,
            holding.Quantity,
            holding.Price,
            holding.PriceDay,
            holding.AverageCost,
            holding.Cost,
            holding.Value,
            holding.Unrealized,
            holding.Realized,
            converted,
            scope.Convert(account, holding.Unrealized.Value, holding.Instrument.Currency),
            scope.Weight(converted),
            holding.Quantity.Lead == FigureLead.Ours ? holding.Lots.Count : holding.BrokerLots.Count);
    }

    private static LotView Lot(Holding holding, DateOnly? opened, decimal quantity, decimal cost, Guid? entry)
    {
        var multiplier = holding.Instrument.EffectiveMultiplier;
        var value = quantity * holding.Price.Value * multiplier;
        return new(opened, quantity, quantity == 0 ? 0m : cost / (quantity * multiplier), cost, value, value - cost, entry);
    }
}
