using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Instruments;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Executions;

/// <summary>
/// Puts what a gateway tells about executions into the ledger. Each is the same entry as in a trade confirmation, and stands until an
/// activity statement tells it; telling again, in any order, changes nothing but what was not known before.
/// </summary>
public sealed class RecordExecutions
{
    /// <summary>Below all descriptions by statements.</summary>
    private const short RankOfExecution = 0;

    /// <summary>A combination; the executions of its legs are told beside its own, and they move the positions.</summary>
    private static readonly AssetClass Combination = new("BAG");

    private readonly Database database;
    private readonly TidegateDb db;
    private readonly CurrentWorkspace workspace;
    private readonly NamedLocks locks;
    private readonly RefreshFindings findings;
    private readonly TimeProvider clock;

    internal RecordExecutions(
        Database database, TidegateDb db, CurrentWorkspace workspace, NamedLocks locks, RefreshFindings findings, TimeProvider clock)
    {
        this.database = database;
        this.db = db;
        this.workspace = workspace;
        this.locks = locks;
        this.findings = findings;
        this.clock = clock;
    }

    /// <summary>Records a batch, all of it or nothing. Waits while files are imported into the workspace.</summary>
    /// <param name="reports">Executions of any accounts, as the gateway tells them; repeated ones are fine.</param>
    /// <param name="cancel">Breaks off; nothing of the batch stays.</param>
    public async Task<RecordedExecutions> RunAsync(IReadOnlyList<ExecutionReport> reports, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var batch = reports.Where(report => report.Instrument.AssetClass != Combination)
            .Select(report => (Trade: ExecutionTrade.Of(report), report.Instrument)).ToList();
        if (batch.Count == 0)
            return RecordedExecutions.None;

        await using var held = await locks.HoldAsync(LedgerLock.NameOf(workspace.Id.Value), cancel);
        var counts = await WriteAsync(batch, cancel);
        if (counts.New + counts.Changed > 0)
            await RefreshAsync(batch.ConvertAll(told => told.Trade), cancel);
        return new(counts.New, counts.Known, counts.Changed);
    }

    private async Task<EntryCounts> WriteAsync(List<(Trade Trade, Instrument Instrument)> batch, CancellationToken cancel)
    {
        string[] names = [.. batch.Select(told => told.Trade.Account.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var known = await db.Set<Account>().Where(a => names.Contains(a.AccountId)).Select(a => a.AccountId).ToListAsync(cancel);
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await TouchAsync(connection, names.Except(known, StringComparer.Ordinal), cancel);
        await DescribeAsync(connection, batch, cancel);
        var ledger = new LedgerWriter(connection);
        await ledger.PrepareAsync(cancel);
        var counts = EntryCounts.None;
        foreach (var turn in Turns(batch.Select(told => IncomingEntry.Of(told.Trade, LiveOrigin.Element, 0, clock.GetUtcNow()))))
        {
            foreach (var entry in turn)
            {
                await ledger.AddAsync(entry, cancel);
            }

            counts = counts.Add(await ledger.FinishAsync(LiveOrigin.Stamp(workspace.Id.Value), names, cancel));
        }

        // Figures that were computed before are thrown away only when there is something new.
        if (counts.New + counts.Changed > 0)
            await TouchAsync(connection, names, cancel);
        await transaction.CommitAsync(cancel);
        return counts;
    }

    /// <summary>
    /// Equal keys of one statement are numbered, since it tells each row once. A gateway tells an execution as often as it is asked, so
    /// what is equal comes in turns.
    /// </summary>
    private static List<List<IncomingEntry>> Turns(IEnumerable<IncomingEntry> entries)
    {
        var turns = new List<(List<IncomingEntry> Entries, HashSet<(string Account, Guid? Key)> Keys)>();
        foreach (var entry in entries.DistinctBy(entry => (entry.Columns.Account, entry.Keys.Strongest, entry.Content)))
        {
            var account = entry.Columns.Account.Value;
            (string, Guid?)[] keys = [(account, entry.Keys.Execution), (account, entry.Keys.Content)];
            if (turns.Find(turn => !turn.Keys.Overlaps(keys)) is not { Entries: not null } free)
                turns.Add(free = ([], []));
            free.Entries.Add(entry);
            free.Keys.UnionWith(keys);
        }

        return turns.ConvertAll(turn => turn.Entries);
    }

    // Makes the accounts that are not there, and raises the revision of the others.
    private Task TouchAsync(NpgsqlConnection connection, IEnumerable<string> accounts, CancellationToken cancel)
    {
        var stamp = LiveOrigin.Stamp(workspace.Id.Value);
        return new AccountWriter(connection).MergeAsync(
            stamp.WorkspaceId,
            stamp.Generated,
            stamp.FileHash,
            accounts.Select(account => new AccountFinding(account, null, Described: false, null, null)),
            cancel);
    }

    private async Task DescribeAsync(
        NpgsqlConnection connection, List<(Trade Trade, Instrument Instrument)> batch, CancellationToken cancel)
    {
        var instruments = new InstrumentWriter(connection);
        foreach (var (trade, instrument) in batch)
        {
            instruments.Add(instrument, RankOfExecution, trade.Day);
        }

        var stamp = LiveOrigin.Stamp(workspace.Id.Value);
        await instruments.FinishAsync(stamp.WorkspaceId, stamp.Generated, stamp.FileHash, Statement.CurrentTranslation, cancel);
    }

    // What statements have not come to yet is in no finding.
    private async Task RefreshAsync(List<Trade> trades, CancellationToken cancel)
    {
        var told = new List<AccountId>();
        foreach (var ofAccount in trades.GroupBy(trade => trade.Account))
        {
            var first = ofAccount.Min(trade => trade.Day);
            if (await db.Set<Statement>().AnyAsync(s => s.Accounts.Contains(ofAccount.Key.Value) && s.ToDay >= first, cancel))
                told.Add(ofAccount.Key);
        }

        await findings.RunAsync(told, "", cancel);
    }
}
