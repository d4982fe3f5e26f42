using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads all positions.</summary>
public sealed class GetHoldings
{
    private readonly Portfolios portfolios;

    internal GetHoldings(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Answers for a scope.</summary>
    public Task<ScopedAnswer<HoldingsView>> RunAsync(AccountScope scope, CancellationToken cancel) => portfolios.ShowAsync(
        scope,
        found =>
        {
            var rows = PortfolioViews.Holdings(found);
            return new HoldingsView(
                PortfolioViews.Frame(found),
                rows,
                found.Cash,
                found.Weight(found.Cash.Value),
                found.Accruals,
                found.Weight(found.Accruals.Value),
                found.NetWorth,
                PortfolioViews.Sum(rows.Select(row => row.UnrealizedConverted)));
        },
        cancel);
}
