using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads the open lots of all positions.</summary>
public sealed class GetOpenLots
{
    private readonly Portfolios portfolios;

    internal GetOpenLots(Portfolios portfolios) => this.portfolios = portfolios;

    /// <summary>Answers for a scope and one instrument, or all of them.</summary>
    public Task<ScopedAnswer<OpenLotsView>> RunAsync(AccountScope scope, InstrumentId? instrument, CancellationToken cancel) =>
        portfolios.ShowAsync(
            scope,
            found => new OpenLotsView(
                PortfolioViews.Frame(found),
                [
                    .. found.Accounts.SelectMany(account => account.Holdings
                        .Where(holding => instrument is null || holding.Instrument.Id == instrument)
                        .OrderBy(holding => holding.Instrument.Symbol, StringComparer.Ordinal)
                        .SelectMany(holding => PortfolioViews.Lots(holding)
                            .Select(lot => new OpenLotView(account.Account, holding.Instrument, lot)))),
                ]),
            cancel);
}
