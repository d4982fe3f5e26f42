using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the account at a glance.</summary>
public sealed class GetDashboard
{
    private const int TopMax = 10;
    private readonly Portfolios portfolios;

    internal GetDashboard(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Answers for a scope.</summary>
    public Task<ScopedAnswer<DashboardView>> RunAsync(AccountScope scope, CancellationToken cancel) => portfolios.ShowAsync(
        scope,
        found => new DashboardView(
            PortfolioViews.Frame(found),
            found.NetWorth,
            found.DayChange,
            found.TotalChange,
            found.Cash,
            PortfolioViews.Balances(found),
            found.Allocation,
            found.History,
            found.Broker,
            [.. PortfolioViews.Holdings(found).Take(TopMax)]),
        cancel);
}
