using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Reconciliation;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Reconciliation;

/// <summary>Reads who told which execution.</summary>
internal sealed class ReconciliationStore(TidegateDb db)
{
    /// <summary>So many days later a statement may take back or correct an execution, or tell it under another day.</summary>
    private const int LaterDaysMax = 30;

    private const short Provisional = (short)EntryStrength.Provisional;

    /// <summary>The accounts of which gateways told executions: live ones, or paper ones where there are no others.</summary>
    public async Task<IReadOnlyList<AccountId>> ToldAsync(CancellationToken cancel)
    {
        var names = await db.Set<VersionRow>().AsNoTracking().Where(version => version.Element == LiveOrigin.Element)
            .Select(version => version.AccountId).Distinct().ToListAsync(cancel);
        var accounts = names.ConvertAll(name => new AccountId(name));
        return accounts.Exists(account => !account.IsPaper) ? accounts.FindAll(account => !account.IsPaper) : accounts;
    }

    /// <summary>The first day of which a gateway told an execution; null when none did.</summary>
    public Task<DateOnly?> FirstLiveDayAsync(AccountId account, CancellationToken cancel) =>
        Versions(account).Where(pair => pair.Entry.Strength == Provisional && pair.Version.Element == LiveOrigin.Element)
            .MinAsync(pair => (DateOnly?)pair.Version.Day, cancel);

    /// <summary>
    /// All that is told of executions from a day to a day, and for a while before and later, where their other parts may stand.
    /// </summary>
    public async Task<IReadOnlyList<ToldExecution>> ReadAsync(AccountId account, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var first = from.AddDays(-LaterDaysMax);
        var last = to < DateOnly.MaxValue.AddDays(-LaterDaysMax) ? to.AddDays(LaterDaysMax) : to;
        var rows = await Versions(account)
            .Where(pair => pair.Version.Day >= first && pair.Version.Day <= last && !pair.Version.Coarse)
            .Where(pair => pair.Version.ExecutionId != "" || pair.Version.OriginalTransactionId != "" || pair.Version.OriginalTradeId != "")
            .Where(pair => pair.Entry.Strength == Provisional
                ? !pair.Version.Joined
                : !pair.Entry.Shadowed && !pair.Version.Manual && pair.Version.Content == pair.Entry.CurrentContent)
            .OrderBy(pair => pair.Version.EntryId).ThenBy(pair => pair.Version.LatestGenerated).ThenBy(pair => pair.Version.Content)
            .Select(pair => new
            {
                pair.Entry.Strength,
                pair.Entry.Shadowed,
                pair.Version.Element,
                pair.Version.EntryId,
                pair.Version.LatestGenerated,
                pair.Version.Day,
                pair.Version.Instant,
                pair.Version.InstrumentId,
                pair.Version.Symbol,
                pair.Version.ExecutionId,
                pair.Version.TransactionId,
                pair.Version.TradeId,
                pair.Version.OriginalTransactionId,
                pair.Version.OriginalTradeId,
                pair.Version.Type,
                pair.Version.Side,
                pair.Version.Quantity,
                pair.Version.Price,
                pair.Version.Amount,
                pair.Version.Currency,
                pair.Version.Commission,
                pair.Version.CommissionCurrency,
                pair.Version.Lacking,
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(row =>
        {
            var isCancel = row.Type is "TradeCancel" or "FracShareCancel" || row.Side.Contains("(Ca.)", StringComparison.Ordinal);
            var currency = Currency.Parse(row.Currency);
            var knowsCommission = !((LackingColumns)row.Lacking).HasFlag(LackingColumns.Commission);
            return new ToldExecution
            {
                By = row.Element == LiveOrigin.Element ? ToldBy.Gateway
                    : row.Strength == Provisional ? ToldBy.Confirmation : ToldBy.Activity,
                Entry = row.EntryId,
                Told = row.LatestGenerated,
                Account = account,
                Day = row.Day,
                Instant = row.Instant,
                Instrument = new(row.InstrumentId),
                Symbol = row.Symbol,
                ExecutionId = isCancel ? "" : row.ExecutionId,
                TransactionId = row.TransactionId,
                TradeId = row.TradeId,
                OriginalTransactionId = row.OriginalTransactionId,
                OriginalTradeId = row.OriginalTradeId,
                Replaced = row.Shadowed,
                Figures = new(
                    row.Quantity ?? 0m,
                    row.Price ?? 0m,
                    row.Amount,
                    currency,
                    knowsCommission ? row.Commission ?? 0m : null,
                    Currency.TryParse(row.CommissionCurrency, out var paid) ? paid : currency),
            };
        });
    }

    /// <summary>Days of activity statements that have trades.</summary>
    public async Task<IReadOnlyList<DaySpan>> StatementsAsync(AccountId account, CancellationToken cancel)
    {
        var windows = await db.Set<Statement>().AsNoTracking()
            .Where(s => s.Accounts.Contains(account.Value) && s.QueryType != Statement.ConfirmationType && s.Sections.Contains("Trades"))
            .Select(s => new { s.FromDay, s.ToDay }).ToListAsync(cancel);
        return DaySpan.Join(windows.Select(window => new DaySpan(window.FromDay, window.ToDay)));
    }

    private IQueryable<VersionOfEntry> Versions(AccountId account) =>
        from version in db.Set<VersionRow>().AsNoTracking()
        join entry in db.Set<EntryRow>() on new { version.WorkspaceId, version.EntryId } equals new { entry.WorkspaceId, entry.EntryId }
        where entry.AccountId == account.Value && version.AccountId == account.Value
            && entry.Kind == (short)EntryKind.Trade && version.Kind == (short)EntryKind.Trade
        select new VersionOfEntry { Entry = entry, Version = version };

    private sealed class VersionOfEntry
    {
        public required EntryRow Entry { get; init; }

        public required VersionRow Version { get; init; }
    }
}
