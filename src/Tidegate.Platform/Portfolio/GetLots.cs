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
    public Task<ScopedAnswer<LotsView>> RunAsync(AccountId account, InstrumentId instrument, Currency? display, CancellationToken cancel) =>
        portfolios.ShowAsync(
            new([account], display),
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
