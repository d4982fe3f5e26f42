using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads cash by account and currency.</summary>
public sealed class GetCash
{
    private readonly Portfolios portfolios;

    internal GetCash(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Answers for a scope.</summary>
    public Task<ScopedAnswer<CashView>> RunAsync(AccountScope scope, CancellationToken cancel) => portfolios.ShowAsync(
        scope, found => new CashView(PortfolioViews.Frame(found), PortfolioViews.Cash(found), found.Cash), cancel);
}
