using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads what the figures of an account are a function of.</summary>
internal sealed class PortfolioStore(TidegateDb db)
{
    // Sections whose rows move positions or cash and are kept without being booked.
    private static readonly string[] Moving =
    [
        "CorporateActions", "OptionEAE", "Transfers", "TradeTransfers", "StockGrantActivities", "UnbookedTrades", "TransactionTaxes",
            "DebitCardActivities",
        "CFDCharges", "SalesTaxes", "IBGNoteTransactions", "Adjustments", "HKIPOSubscriptionActivity", "Trades", "CashTransactions",
    ];

    /// <summary>All facts of an account.</summary>
    public async Task<AccountFacts> ReadAsync(Account account, CancellationToken cancel)
    {
        // One point in time for all reads, though an import may commit between them.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var entries = await LedgerStore.ReadCurrentAsync(connection, account.WorkspaceId, new(account.AccountId), cancel);
        var (positions, rates) = await ReadPositionsAsync(account.AccountId, cancel);
        var reports = db.Set<SnapshotHeader>().AsNoTracking()
            .Where(s => s.AccountId == account.AccountId && s.Section == EvidenceWriter.CashReport);
        var navDays = await db.Set<NavDayRow>().AsNoTracking().Where(n => n.AccountId == account.AccountId).OrderBy(n => n.Day)
            .ToListAsync(cancel);
        var navPeriods = await db.Set<NavPeriodRow>().AsNoTracking().Where(n => n.AccountId == account.AccountId).OrderBy(n => n.ToDay)
            .ToListAsync(cancel);
        var quoted = await db.Set<RateRow>().AsNoTracking().ToListAsync(cancel);
        var windows = await db.Set<Statement>().AsNoTracking().Where(s => s.Accounts.Contains(account.AccountId))
            .Select(s => new { s.FromDay, s.ToDay, s.Sections }).ToListAsync(cancel);
        var baseCurrency = Currency.TryParse(account.BaseCurrency, out var told) ? told : LikelyBase(entries, positions);
        return new()
        {
            Account = new(account.AccountId),
            BaseCurrency = baseCurrency,
            Opened = account.Opened,
            Entries = entries,
            Instruments = await InstrumentStore.ReadAsync(db, cancel),
            Positions = positions,
            Cash = await ReadCashAsync(await reports.OrderByDescending(s => s.ToDay).ThenBy(s => s.FromDay).FirstOrDefaultAsync(cancel),
                cancel),
            FirstCash = await ReadCashAsync(await reports.OrderBy(s => s.FromDay).ThenBy(s => s.ToDay).FirstOrDefaultAsync(cancel), cancel),
            NavDays = navDays.ConvertAll(n => new NavDay(n.Day, n.Total, n.Cash, Add(n.DividendAccruals, n.InterestAccruals))),
            NavPeriods = navPeriods.ConvertAll(n => new NavPeriod(new(n.FromDay, n.ToDay), n.Starting, n.Ending)),
            Windows = windows.ConvertAll(w => new StatementWindow(
                new(w.FromDay, w.ToDay), w.Sections.Contains("Trades", StringComparer.Ordinal),
                    w.Sections.Contains("CashTransactions", StringComparer.Ordinal))),
            Unbooked = await ReadUnbookedAsync(account.AccountId, cancel),
            Rates = new(Rates(baseCurrency, quoted, rates, entries)),
        };
    }

    private static decimal? Add(decimal? left, decimal? right) => left is null && right is null ? null : (left ?? 0m) + (right ?? 0m);

    // Statements without account information and net asset value: the currency whose rate to base is one, or the only one there is.
    private static Currency? LikelyBase(IReadOnlyList<LedgerEntry> entries, PositionSnapshot? positions)
    {
        var atPar = entries.Where(e => e.RateToBase == 1m).CountBy(e => e.Currency).OrderByDescending(c => c.Value).ThenBy(c => c.Key)
            .Select(c => c.Key).ToList();
        if (atPar.Count > 0)
            return atPar[0];

        var currencies = entries.Select(e => e.Currency).Concat(positions?.Positions.Values.Select(p => p.Currency) ?? []).Distinct()
            .Take(2).ToList();
        return currencies is [var only] ? only : null;
    }

    // The table of rates first; where the query has none, the rates that stand in rows of the same day.
    private static IEnumerable<RateObservation> Rates(
        Currency? baseCurrency, List<RateRow> quoted, IReadOnlyList<RateObservation> ofPositions, IReadOnlyList<LedgerEntry> entries)
    {
        var table = quoted.Select(r => new RateObservation(r.Day, Currency.Parse(r.FromCurrency), Currency.Parse(r.ToCurrency), r.Rate));
        if (baseCurrency is not { } to)
            return table;

        var ofRows = entries.Where(e => e.RateToBase > 0 && e.Currency != to)
            .OrderBy(e => e.RateToBase)
            .Select(e => new RateObservation(e.Day, e.Currency, to, e.RateToBase!.Value));
        return table.Concat(ofPositions.Select(r => r with { To = to }).Where(r => r.From != to)).Concat(ofRows);
    }

    private async Task<(PositionSnapshot? Snapshot, IReadOnlyList<RateObservation> Rates)> ReadPositionsAsync(string account,
        CancellationToken cancel)
    {
        var header = await db.Set<SnapshotHeader>().AsNoTracking()
            .Where(s => s.AccountId == account && s.Section == EvidenceWriter.Positions)
            .OrderByDescending(s => s.ToDay).FirstOrDefaultAsync(cancel);
        if (header is null)
            return (null, []);

        var rows = await db.Set<PositionRow>().AsNoTracking().Where(p => p.AccountId == account && p.Day == header.ToDay)
            .OrderBy(p => p.Number).ToListAsync(cancel);
        var positions = rows.Select(p => new BrokerPosition(
            new(p.InstrumentId), Currency.Parse(p.Currency), p.Quantity, p.Mark, p.Value, p.Cost, p.Unrealized, p.Opened, p.IsLot));
        var rates = rows.Where(p => p.RateToBase > 0)
            .Select(p => new RateObservation(p.Day, Currency.Parse(p.Currency), default, p.RateToBase!.Value)).Distinct().ToList();
        return (PositionSnapshot.Of(header.ToDay, positions), rates);
    }

    private async Task<CashSnapshot?> ReadCashAsync(SnapshotHeader? header, CancellationToken cancel)
    {
        if (header is null)
            return null;

        var rows = await db.Set<CashReportRecord>().AsNoTracking()
            .Where(c => c.AccountId == header.AccountId && c.FromDay == header.FromDay && c.ToDay == header.ToDay).ToListAsync(cancel);
        var total = rows.Find(c => c.Currency.Length == 0);
        var currencies = rows.Where(c => c.Currency.Length > 0)
            .Select(c => new BrokerCash(Currency.Parse(c.Currency), c.Starting, c.Ending, c.EndingSettled)).OrderBy(c => c.Currency)
                .ToList();
        return new(new(header.FromDay, header.ToDay), currencies, total?.Starting, total?.Ending);
    }

    private async Task<IReadOnlyList<UnbookedRows>> ReadUnbookedAsync(string account, CancellationToken cancel)
    {
        var rows = await db.Set<RawRowRecord>().AsNoTracking()
            .Where(r => r.AccountId == account && Moving.Contains(r.Section))
            .GroupBy(r => new { r.Section, r.InstrumentId, r.Currency })
            .Select(g => new { g.Key.Section, g.Key.InstrumentId, g.Key.Currency, Count = g.Count() })
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new UnbookedRows(
            r.Section, new(r.InstrumentId), Currency.TryParse(r.Currency, out var currency) ? currency : null, r.Count));
    }
}
