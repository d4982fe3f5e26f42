using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>Searches the entries that count.</summary>
internal static class TransactionStore
{
    /// <summary>Days that a gateway and a statement may lie apart over an execution: a holiday with weekends about it.</summary>
    private const int EarlierDaysMax = 7;

    /// <summary>Entries of accounts with their current version.</summary>
    public static IQueryable<VersionRow> Current(TidegateDb db, string[] accounts) =>
        from version in db.Set<VersionRow>().AsNoTracking()
        join entry in db.Set<EntryRow>() on new { version.WorkspaceId, version.EntryId, version.Content }
            equals new { entry.WorkspaceId, entry.EntryId, Content = entry.CurrentContent }
        where !entry.Shadowed && accounts.Contains(version.AccountId)
        select version;

    /// <summary>Those of a filter.</summary>
    public static IQueryable<VersionRow> Filter(IQueryable<VersionRow> rows, TransactionFilter filter)
    {
        if (filter.From is { } from)
            rows = rows.Where(v => v.Day >= from);
        if (filter.To is { } to)
            rows = rows.Where(v => v.Day <= to);
        if (filter.Kind is { } kind)
            rows = rows.Where(v => v.Kind == (short)kind);
        if (!string.IsNullOrEmpty(filter.Type))
            rows = rows.Where(v => v.Type == filter.Type);
        if (filter.Instrument is { } instrument)
            rows = rows.Where(v => v.InstrumentId == instrument.Value);
        if (filter.Currency is { } currency)
            rows = rows.Where(v => v.Currency == currency.Code);
        return string.IsNullOrWhiteSpace(filter.Text) ? rows : Search(rows, filter.Text.Trim());
    }

    /// <summary>In the order of a list; the id last, so that pages do not overlap.</summary>
    public static IQueryable<VersionRow> Sort(IQueryable<VersionRow> rows, TransactionSort sort) => sort switch
    {
        TransactionSort.Oldest => rows.OrderBy(v => v.Day).ThenBy(v => v.Instant).ThenBy(v => v.EntryId),
        TransactionSort.Instrument => rows.OrderBy(v => v.Symbol).ThenByDescending(v => v.Instant).ThenBy(v => v.EntryId),
        TransactionSort.AmountDescending => rows.OrderByDescending(v => v.Amount).ThenBy(v => v.EntryId),
        TransactionSort.AmountAscending => rows.OrderBy(v => v.Amount).ThenBy(v => v.EntryId),
        _ => rows.OrderByDescending(v => v.Day).ThenByDescending(v => v.Instant).ThenBy(v => v.EntryId),
    };

    /// <summary>Sums by currency; a commission counts in its own.</summary>
    public static async Task<IReadOnlyList<TransactionTotal>> TotalsAsync(IQueryable<VersionRow> rows, CancellationToken cancel)
    {
        var amounts = await rows.GroupBy(v => v.Currency)
            .Select(g => new { Currency = g.Key, Amount = g.Sum(v => v.Amount), Taxes = g.Sum(v => v.Taxes ?? 0m) }).ToListAsync(cancel);
        var commissions = await rows.Where(v => v.CommissionCurrency != null && v.Commission != 0).GroupBy(v => v.CommissionCurrency!)
            .Select(g => new { Currency = g.Key, Commission = g.Sum(v => v.Commission ?? 0m) }).ToListAsync(cancel);
        return
        [
            .. amounts.Select(a => a.Currency).Union(commissions.Select(c => c.Currency)).Order(StringComparer.Ordinal)
                .Select(currency => new TransactionTotal(
                Domain.Instruments.Currency.Parse(currency),
                amounts.Find(a => a.Currency == currency)?.Amount ?? 0m,
                commissions.Find(c => c.Currency == currency)?.Commission ?? 0m,
                amounts.Find(a => a.Currency == currency)?.Taxes ?? 0m)),
        ];
    }

    /// <summary>The current version of an entry, whether it counts or not.</summary>
    public static Task<CurrentEntry?> FindAsync(TidegateDb db, Guid entry, CancellationToken cancel) => (
        from e in db.Set<EntryRow>().AsNoTracking()
        join v in db.Set<VersionRow>()
            .AsNoTracking() on new { e.WorkspaceId, e.EntryId, Content = e.CurrentContent } equals new
            {
                v.WorkspaceId,
                v.EntryId,
                v.Content
            }
        where e.EntryId == entry
        select new CurrentEntry(e, v)).FirstOrDefaultAsync(cancel);

    /// <summary>Entries that belong to the same story: cancel, original and booking again, the same order, the same action.</summary>
    public static IQueryable<VersionRow> Related(IQueryable<VersionRow> current, VersionRow row) => current.Where(v =>
        v.EntryId != row.EntryId
        && ((row.TransactionId != "" && v.OriginalTransactionId == row.TransactionId)
            || (row.OriginalTransactionId != "" && v.TransactionId == row.OriginalTransactionId)
            || (row.TradeId != "" && (v.TradeId == row.TradeId || v.OriginalTradeId == row.TradeId))
            || (row.OriginalTradeId != "" && (v.TradeId == row.OriginalTradeId || v.OriginalTradeId == row.OriginalTradeId))
            || (row.OrderId != "" && v.OrderId == row.OrderId)
            || (row.ActionId != "" && v.ActionId == row.ActionId)));

    /// <summary>What was told of an execution before an activity statement told it.</summary>
    public static IQueryable<VersionRow> Earlier(TidegateDb db, VersionRow row)
    {
        var (first, last) = (row.Day.AddDays(-EarlierDaysMax), row.Day.AddDays(EarlierDaysMax));
        return from version in db.Set<VersionRow>().AsNoTracking()
               join entry in db.Set<EntryRow>() on new { version.WorkspaceId, version.EntryId }
                   equals new { entry.WorkspaceId, entry.EntryId }
               where entry.Strength == (short)EntryStrength.Provisional && !version.Joined && version.EntryId != row.EntryId
                   && version.AccountId == row.AccountId && version.Day >= first && version.Day <= last
                   && row.ExecutionId != "" && version.ExecutionId == row.ExecutionId && version.Kind == row.Kind
                   && version.Quantity * row.Quantity > 0
               orderby version.LatestGenerated, version.Content
               select version;
    }

    /// <summary>What makes the row the same row, for a reader.</summary>
    public static string Key(EntryRow entry, VersionRow row) => entry.Strength switch
    {
        5 => "entered by hand",
        4 => $"transaction {row.TransactionId}",
        3 or -1 => $"execution {row.ExecutionId}",
        2 => row.ActionId.Length > 0 ? $"action {row.ActionId}" : $"trade {row.TradeId}",
        1 => "content, since the statement has no id",
        _ => entry.Kind == (short)EntryKind.Trade ? $"order {row.OrderId}" : "event, since the statement has the summary only",
    };

    private static IQueryable<VersionRow> Search(IQueryable<VersionRow> rows, string text)
    {
        var plain = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var pattern = $"%{plain}%";
        return rows.Where(v => EF.Functions.ILike(v.Symbol, pattern) || EF.Functions.ILike(v.Description, pattern)
            || EF.Functions.ILike(v.Type, pattern)
            || EF.Functions.ILike(v.Codes, pattern) || v.TransactionId == text || v.TradeId == text || v.OrderId == text
                || v.ExecutionId == text
            || v.OrderReference == text || v.ActionId == text);
    }
}
