using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the open lots of one position.</summary>
public sealed class GetLots
{
    private readonly Portfolios portfolios;

    internal GetLots(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Answers for one account and instrument; <paramref name="display"/> as in <see cref="AccountScope.Display"/>.</summary>
    /// <param name="account">Whose position.</param>
    /// <param name="instrument">What is held.</param>
    /// <param name="display">Currency of sums.</param>
    /// <param name="asOf">The day at whose end the figures hold; null for the newest.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<ScopedAnswer<LotsView>> RunAsync(
        AccountId account, InstrumentId instrument, Currency? display, DateOnly? asOf, CancellationToken cancel) =>
        portfolios.ShowAsync(
            new([account], display, asOf),
            found =>
            {
                var holding = found.Accounts.SelectMany(a => a.Holdings).FirstOrDefault(h => h.Instrument.Id == instrument);
                return new LotsView(
                    PortfolioViews.Frame(found),
                    PortfolioViews.Holdings(found).FirstOrDefault(h => h.Instrument.Id == instrument),
                    holding is null ? [] : PortfolioViews.Lots(holding),
                    holding is null ? [] : PortfolioViews.BrokerLots(holding));
            },
            cancel);
}
