using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads everything about one contract over its names.</summary>
public sealed class GetInstrument
{
    /// <summary>Entries shown at most; the list of transactions has them all.</summary>
    public const int TransactionsMax = 500;
    private readonly TidegateDb db;
    private readonly Portfolios portfolios;

    internal GetInstrument(TidegateDb db, Portfolios portfolios)
    {
        this.db = db;
        this.portfolios = portfolios;
    }

    /// <summary>The instrument in the accounts of a scope; null when no statement of the workspace names it.</summary>
    public Task<ScopedAnswer<InstrumentView?>> RunAsync(InstrumentId instrument, AccountScope scope, CancellationToken cancel) =>
        portfolios.AnswerAsync<InstrumentView?>(
            scope,
            async chosen =>
            {
                var books = await portfolios.BooksAsync(chosen, scope.Display, scope.AsOf, cancel);
                var described = books.Facts.Select(facts => facts.Instruments.GetValueOrDefault(instrument))
                    .FirstOrDefault(known => known is not null);
                return described is null ? null : await ViewAsync(described, books, cancel);
            },
            cancel);

    private async Task<InstrumentView> ViewAsync(Instrument instrument, ScopeBooks books, CancellationToken cancel)
    {
        var scope = books.Portfolio;
        var frame = PortfolioViews.Frame(scope);
        var holdings = PortfolioViews.Holdings(scope).Where(holding => holding.Instrument.Id == instrument.Id).ToList();
        string[] accounts = [.. scope.Accounts.Select(account => account.Account.Value)];
        return new(
            frame,
            instrument,
            await NamesAsync(instrument.Id, cancel),
            InstrumentRelatives.Of(instrument, books.Facts),
            holdings,
            [
                .. holdings.Select(view =>
                {
                    var own = scope.Accounts.First(account => account.Account == view.Account).Holdings
                        .First(holding => holding.Instrument.Id == instrument.Id);
                    return new LotsView(frame, view, PortfolioViews.Lots(own), PortfolioViews.BrokerLots(own));
                }),
            ],
            GainViews.Of(books, closing => closing.Instrument == instrument.Id),
            [.. scope.Accounts.SelectMany(account => account.Lots.Opening.Where(lot => lot.Instrument == instrument.Id))],
            await TransactionsAsync(accounts, instrument.Id, cancel),
            [
                .. books.Facts.SelectMany(facts => facts.Prices).Where(price => price.Instrument == instrument.Id)
                    .GroupBy(price => price.Day).OrderBy(day => day.Key).Select(day => new PricePoint(day.Key, day.First().Price)),
            ]);
    }

    // A name that several sections tell is one.
    private async Task<IReadOnlyList<InstrumentName>> NamesAsync(InstrumentId instrument, CancellationToken cancel)
    {
        var all = await db.Set<InstrumentDescription>().AsNoTracking().Where(d => d.InstrumentId == instrument.Value).ToListAsync(cancel);
        return
        [
            .. all.GroupBy(d => (d.Symbol, d.Description, d.Isin))
                .Select(d => new InstrumentName(
                    d.Key.Symbol, d.Key.Description, d.Key.Isin, d.Min(each => each.FirstDay), d.Max(each => each.LastDay)))
                .OrderByDescending(name => name.Last)
                .ThenByDescending(name => name.First)
                .ThenBy(name => name.Symbol, StringComparer.Ordinal)
                .ThenBy(name => name.Description, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<TransactionView>> TransactionsAsync(
        string[] accounts, InstrumentId instrument, CancellationToken cancel)
    {
        var rows = TransactionStore.Filter(TransactionStore.Current(db, accounts), new() { Instrument = instrument });
        var found = await TransactionStore.Sort(rows, TransactionSort.Newest).Take(TransactionsMax).ToListAsync(cancel);
        var ids = found.ConvertAll(v => v.EntryId);
        var versions = await db.Set<VersionRow>().Where(v => ids.Contains(v.EntryId)).GroupBy(v => v.EntryId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. found.Select(v => EntryViews.Of(v, versions[v.EntryId]))];
    }
}
