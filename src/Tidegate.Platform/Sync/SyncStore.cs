using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Keeps how the tries of connections stand, and their story.</summary>
internal sealed class SyncStore(TidegateDb db, NamedLocks locks)
{
    /// <summary>So many tries of a connection are kept.</summary>
    public const int RunsMax = 400;

    private const int RunsShown = 50;

    /// <summary>The name of the lock that the one who tries a connection holds.</summary>
    public static string LockOf(Guid connection) => $"sync {connection}";

    /// <summary>The row of a connection that was never tried.</summary>
    public SyncRow New(Guid connection) => new() { WorkspaceId = db.WorkspaceId, ConnectionId = connection };

    /// <summary>The row of a connection; a new one when it was never tried.</summary>
    public async Task<SyncRow> ReadAsync(Guid connection, CancellationToken cancel) =>
        await db.Set<SyncRow>().FirstOrDefaultAsync(s => s.ConnectionId == connection, cancel) ?? db.Add(New(connection)).Entity;

    /// <summary>What a row says of the tries.</summary>
    public static SyncState StateOf(SyncRow row) => new()
    {
        Status = row.Status,
        LastTry = row.LastTry,
        LastSuccess = row.LastSuccess,
        Failures = row.Failures,
        NotBefore = row.NotBefore,
        IsWanted = row.IsWanted,
        Problem = row.ProblemCode.Length > 0 ? new(row.ProblemCode, row.ProblemSentence) : null,
    };

    /// <summary>Writes a state into its row.</summary>
    public static void Say(SyncRow row, SyncState state)
    {
        (row.Status, row.LastTry, row.LastSuccess) = (state.Status, state.LastTry, state.LastSuccess);
        (row.Failures, row.NotBefore, row.IsWanted) = (state.Failures, state.NotBefore, state.IsWanted);
        (row.ProblemCode, row.ProblemSentence) = (state.Problem?.Code ?? "", state.Problem?.Sentence ?? "");
    }

    /// <summary>The days that came by a connection.</summary>
    public static IReadOnlyList<DaySpan> CoveredOf(SyncRow row) => JsonSerializer.Deserialize<DaySpan[]>(row.Covered) ?? [];

    /// <summary>The last day that came by a connection; null for none.</summary>
    public static DateOnly? CoveredTo(SyncRow row) => new SyncCoverage(CoveredOf(row)).To;

    /// <summary>Adds days to those that came.</summary>
    public static void Cover(SyncRow row, DaySpan days) =>
        row.Covered = JsonSerializer.Serialize(DaySpan.Join([.. CoveredOf(row), days]));

    /// <summary>What is there, and how far back there can be any: the accounts of the connection tell when they were opened.</summary>
    public async Task<SyncCoverage> CoverageAsync(Connection connection, SyncRow row, CancellationToken cancel)
    {
        var opened = await db.Set<Account>().AsNoTracking().Where(a => connection.Accounts.Contains(a.AccountId))
            .Select(a => a.Opened).ToListAsync(cancel);
        return new(CoveredOf(row), opened.Count > 0 && opened.TrueForAll(day => day is not null) ? opened.Min() : null, row.HistoryFrom);
    }

    /// <summary>Notes that a try begins. Whoever holds the connection's lock calls it, so an open one is of a process that died.</summary>
    public async Task<SyncRun> BeginAsync(Guid connection, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Set<SyncRun>().Where(r => r.ConnectionId == connection && r.Ended == null).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Ended, now).SetProperty(r => r.ProblemCode, "broken-off")
                .SetProperty(r => r.Sentence, "The product was ended meanwhile. What had come stayed."),
            cancel);
        var kept = db.Set<SyncRun>().Where(r => r.ConnectionId == connection).OrderByDescending(r => r.RunId).Take(RunsMax - 1);
        await db.Set<SyncRun>().Where(r => r.ConnectionId == connection && !kept.Any(k => k.RunId == r.RunId)).ExecuteDeleteAsync(cancel);
        var run = new SyncRun
        {
            WorkspaceId = db.WorkspaceId,
            RunId = Guid.CreateVersion7(now),
            ConnectionId = connection,
            Started = now,
        };
        db.Add(run);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return run;
    }

    /// <summary>Writes how much a try has brought so far.</summary>
    public Task CountAsync(SyncRun run, CancellationToken cancel) => db.Set<SyncRun>().Where(r => r.RunId == run.RunId).ExecuteUpdateAsync(
        set => set.SetProperty(r => r.Files, run.Files).SetProperty(r => r.NewEntries, run.NewEntries), cancel);

    /// <summary>The tries that run now, by connection; one whose process died is none.</summary>
    public async Task<IReadOnlyDictionary<Guid, SyncRun>> RunningAsync(CancellationToken cancel)
    {
        var open = await db.Set<SyncRun>().AsNoTracking().Where(r => r.Ended == null).OrderBy(r => r.RunId).ToListAsync(cancel);
        var held = open.Count == 0 ? null : await locks.HeldAsync(open.Select(run => LockOf(run.ConnectionId)), cancel);
        return open.Where(run => held!.Contains(LockOf(run.ConnectionId)))
            .GroupBy(run => run.ConnectionId).ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>The latest tries of a connection, the newest first.</summary>
    public async Task<IReadOnlyList<SyncRunView>> RunsAsync(Guid connection, CancellationToken cancel) =>
    [
        .. (await db.Set<SyncRun>().AsNoTracking().Where(r => r.ConnectionId == connection)
            .OrderByDescending(r => r.RunId).Take(RunsShown).ToListAsync(cancel)).Select(ViewOf),
    ];

    /// <summary>A try as a person sees it.</summary>
    public static SyncRunView ViewOf(SyncRun run) => new(
        run.Started, run.Ended, run.Files, run.NewEntries, run.ProblemCode.Length > 0 ? run.ProblemCode : null, run.Sentence);
}
