using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads realized results, one for each closing.</summary>
public sealed class GetGains
{
    private readonly Portfolios portfolios;

    internal GetGains(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Closings with a report day from <paramref name="from"/> to <paramref name="to"/>; null for no limit.</summary>
    public Task<ScopedAnswer<GainsView>> RunAsync(AccountScope scope, DateOnly? from, DateOnly? to, CancellationToken cancel) =>
        portfolios.ShowBooksAsync(
            scope,
            books =>
            {
                var rows = GainViews.Of(books, closing => !(closing.Day < from) && !(closing.Day > to));
                return new GainsView(
                    PortfolioViews.Frame(books.Portfolio),
                    from,
                    to,
                    rows,
                    Sum(rows, sign: 1),
                    Sum(rows, sign: -1),
                    PortfolioViews.Sum(rows.Select(row => row.Converted)));
            },
            cancel);

    // A row without a rate could be of either sign, so it leaves both sums unknown.
    private static decimal? Sum(IEnumerable<GainView> rows, int sign) =>
        PortfolioViews.Sum(rows.Select(row => row.Converted).Where(amount => amount is null || Math.Sign(amount.Value) == sign));
}
