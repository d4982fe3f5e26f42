using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Lots;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>Reads what the figures of an account are a function of.</summary>
internal sealed class PortfolioStore(TidegateDb db)
{
    // Sections whose rows move positions or cash; a row of them that is kept as it is was not booked.
    private static readonly string[] Moving =
    [
        "Trades", "CashTransactions", "CorporateActions", "Transfers", "TradeTransfers", "StockGrantActivities", "UnbookedTrades",
        "DebitCardActivities", "CFDCharges", "IBGNoteTransactions", "Adjustments", "HKIPOSubscriptionActivity",
    ];

    /// <summary>All facts of an account.</summary>
    public Task<AccountFacts> ReadAsync(Account account, CancellationToken cancel) => ReadAsync(account, null, cancel);

    /// <summary>The facts of an account as they were reported up to a day; entries and windows are all there.</summary>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The day; null for the newest.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<AccountFacts> ReadAsync(Account account, DateOnly? asOf, CancellationToken cancel)
    {
        // One point in time for all reads, though an import may commit between them.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var id = new AccountId(account.AccountId);
        var last = asOf ?? DateOnly.MaxValue;
        var entries = await LedgerStore.ReadCurrentAsync(connection, account.WorkspaceId, id, cancel);
        var (positions, rates) = await ReadPositionsAsync(account.AccountId, last, cancel);
        var reports = db.Set<SnapshotHeader>().AsNoTracking()
            .Where(s => s.AccountId == account.AccountId && s.Section == EvidenceWriter.CashReport && s.ToDay <= last);
        var navDays = await db.Set<NavDayRow>().AsNoTracking().Where(n => n.AccountId == account.AccountId && n.Day <= last)
            .OrderBy(n => n.Day).ToListAsync(cancel);
        var navPeriods = await db.Set<NavPeriodRow>().AsNoTracking().Where(n => n.AccountId == account.AccountId && n.ToDay <= last)
            .OrderBy(n => n.ToDay).ThenBy(n => n.FromDay).ToListAsync(cancel);
        var quoted = await db.Set<RateRow>().AsNoTracking().ToListAsync(cancel);
        var statements = await db.Set<Statement>().AsNoTracking().Where(s => s.Accounts.Contains(account.AccountId)).ToListAsync(cancel);
        var elements = await ReadElementsAsync(statements, cancel);
        var baseCurrency = Currency.TryParse(account.BaseCurrency, out var told) ? told : LikelyBase(entries, positions);
        var evidence = new EvidenceStore(db, account.AccountId, last);
        return new()
        {
            Account = id,
            BaseCurrency = baseCurrency,
            Opened = account.Opened,
            Entries = entries,
            Instruments = await InstrumentStore.ReadAsync(db, cancel),
            Positions = positions,
            NewestPositions = asOf is null ? null : (await ReadPositionsAsync(account.AccountId, DateOnly.MaxValue, cancel)).Snapshot,
            Cash = await ReadCashAsync(await reports.OrderByDescending(s => s.ToDay).ThenBy(s => s.FromDay).FirstOrDefaultAsync(cancel),
                cancel),
            FirstCash = await ReadCashAsync(await reports.OrderBy(s => s.FromDay).ThenBy(s => s.ToDay).FirstOrDefaultAsync(cancel), cancel),
            NavDays = navDays.ConvertAll(n => new NavDay(n.Day, n.Total, n.Cash, ModelRows.Add(n.DividendAccruals, n.InterestAccruals))
            {
                Classes = NumberJson.Read(n.Classes),
            }),
            NavPeriods = navPeriods.ConvertAll(n => new NavPeriod(new(n.FromDay, n.ToDay), n.Starting, n.Ending)
            {
                Items = NumberJson.Read(n.Items),
                TimeWeightedReturn = n.TimeWeighted,
            }),
            Windows = statements.ConvertAll(s => Window(s, elements)),
            Unbooked = await ReadUnbookedAsync(account.AccountId, cancel),
            ClosedLots = await evidence.ReadClosedLotsAsync(cancel),
            Prices = await evidence.ReadPricesAsync(entries, cancel),
            Results = await evidence.ReadResultsAsync(cancel),
            InterestAccruals = await evidence.ReadInterestAsync(cancel),
            Funds = await evidence.ReadFundsAsync(cancel),
            OpeningEdits = await LotEditStore.ReadEditsAsync(db, id, cancel),
            ActionTerms = await LotEditStore.ReadTermsAsync(db, id, cancel),
            Rates = new(Rates(baseCurrency, quoted, rates, entries)),
            Withdrawn = WithdrawnEntries.CanBe(statements)
                ? WithdrawnEntries.Of(
                    statements, elements, await LedgerStore.ReadPlacesAsync(connection, account.WorkspaceId, id, cancel))
                : [],
        };
    }

    private static StatementWindow Window(Statement statement, ILookup<(string File, int Index), string> elements) => new(
        new(statement.FromDay, statement.ToDay),
        statement.Sections.Contains("Trades", StringComparer.Ordinal),
        statement.Sections.Contains("CashTransactions", StringComparer.Ordinal))
    {
        Sections = statement.Sections,
        Elements = [.. elements[(Convert.ToHexStringLower(statement.FileHash), statement.StatementIndex)]],
        IsConfirmation = statement.IsConfirmation,
    };

    private async Task<ILookup<(string File, int Index), string>> ReadElementsAsync(List<Statement> statements, CancellationToken cancel)
    {
        var hashes = statements.DistinctBy(s => Convert.ToHexStringLower(s.FileHash)).Select(s => s.FileHash).ToList();
        var counts = await db.Set<SectionCount>().AsNoTracking().Where(c => hashes.Contains(c.FileHash) && c.Rows > 0)
            .Select(c => new { c.FileHash, c.StatementIndex, c.Section, c.Element }).ToListAsync(cancel);
        return counts.ToLookup(c => (Convert.ToHexStringLower(c.FileHash), c.StatementIndex), c => $"{c.Section}/{c.Element}");
    }

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

    private async Task<(PositionSnapshot? Snapshot, IReadOnlyList<RateObservation> Rates)> ReadPositionsAsync(
        string account, DateOnly last, CancellationToken cancel)
    {
        var header = await db.Set<SnapshotHeader>().AsNoTracking()
            .Where(s => s.AccountId == account && s.Section == EvidenceWriter.Positions && s.ToDay <= last)
            .OrderByDescending(s => s.ToDay).FirstOrDefaultAsync(cancel);
        if (header is null)
            return (null, []);

        var rows = await db.Set<PositionRow>().AsNoTracking().Where(p => p.AccountId == account && p.Day == header.ToDay)
            .OrderBy(p => p.Number).ToListAsync(cancel);
        var positions = WithoutModelTotals(rows).Select(p => new BrokerPosition(
            new(p.InstrumentId), Currency.Parse(p.Currency), p.Quantity, p.Mark, p.Value, p.Cost, p.Unrealized, p.Opened, p.IsLot)
        {
            CostPrice = p.CostPrice,
        });
        var rates = rows.Where(p => p.RateToBase > 0)
            .Select(p => new RateObservation(p.Day, Currency.Parse(p.Currency), default, p.RateToBase!.Value)).Distinct().ToList();
        return (PositionSnapshot.Of(header.ToDay, positions), rates);
    }

    // Rows of models beside a row without model that is their sum say the same twice.
    private static IEnumerable<PositionRow> WithoutModelTotals(List<PositionRow> rows) => rows.Exists(row => row.Model.Length > 0)
        ? rows.GroupBy(row => (row.InstrumentId, row.IsLot)).SelectMany(same =>
        {
            var free = same.Where(row => row.Model.Length == 0).ToList();
            var models = same.Where(row => row.Model.Length > 0).ToList();
            var isTotal = free.Count > 0 && models.Count > 0 && free.Sum(row => row.Quantity) == models.Sum(row => row.Quantity);
            return isTotal ? free : [.. same];
        })
        : rows;

    private async Task<CashSnapshot?> ReadCashAsync(SnapshotHeader? header, CancellationToken cancel)
    {
        if (header is null)
            return null;

        var rows = await db.Set<CashReportRecord>().AsNoTracking()
            .Where(c => c.AccountId == header.AccountId && c.FromDay == header.FromDay && c.ToDay == header.ToDay).ToListAsync(cancel);
        var total = rows.Find(c => c.Currency.Length == 0);
        var currencies = rows.Where(c => c.Currency.Length > 0)
            .Select(c => new BrokerCash(Currency.Parse(c.Currency), c.Starting, c.Ending, c.EndingSettled)
            {
                Lines = NumberJson.Read(c.Lines),
            })
            .OrderBy(c => c.Currency)
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
