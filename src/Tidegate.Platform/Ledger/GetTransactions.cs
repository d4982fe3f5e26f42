using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>Reads ledger entries that count, a page at a time.</summary>
public sealed class GetTransactions(TidegateDb db)
{
    /// <summary>The page of a filter; with <paramref name="all"/> all entries in one page, for an export.</summary>
    public async Task<ScopedAnswer<TransactionsView>> RunAsync(TransactionFilter filter, bool all, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return await ScopeChoice.MakeAsync(db, filter.Accounts, cancel) switch
        {
            ScopeChoice.Unknown unknown => new ScopedAnswer<TransactionsView>.UnknownAccount(unknown.Account, unknown.Known),
            ScopeChoice.Mixed mixed => new ScopedAnswer<TransactionsView>.PaperWithLive(mixed.Paper, mixed.Live),
            ScopeChoice.Chosen chosen => new ScopedAnswer<TransactionsView>.Shown(
                await ShowAsync([.. chosen.Accounts.Select(a => a.AccountId)], filter, all, cancel)),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no choice of accounts."),
        };
    }

    private async Task<TransactionsView> ShowAsync(string[] accounts, TransactionFilter filter, bool all, CancellationToken cancel)
    {
        var current = TransactionStore.Current(db, accounts);
        var rows = TransactionStore.Filter(current, filter);
        var count = await rows.CountAsync(cancel);
        var sorted = TransactionStore.Sort(rows, filter.Sort);
        var page = Math.Max(1, filter.Page);
        var found = await (all ? sorted : sorted.Skip((page - 1) * TransactionFilter.PageSize).Take(TransactionFilter.PageSize))
            .ToListAsync(cancel);
        var ids = all ? null : found.ConvertAll(v => v.EntryId);
        var several = await db.Set<VersionRow>().Where(v => !v.Joined && accounts.Contains(v.AccountId))
            .Where(v => ids == null || ids.Contains(v.EntryId))
            .GroupBy(v => v.EntryId).Where(g => g.Count() > 1).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var types = await current.Select(v => v.Type).Where(type => type != "").Distinct().OrderBy(type => type).ToListAsync(cancel);
        return new(
            accounts,
            [.. found.Select(v => EntryViews.Of(v, several.GetValueOrDefault(v.EntryId, 1)))],
            count,
            all ? 1 : page,
            all ? 1 : Math.Max(1, (count + TransactionFilter.PageSize - 1) / TransactionFilter.PageSize),
            await TransactionStore.TotalsAsync(rows, cancel),
            types);
    }
}
