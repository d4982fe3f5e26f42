using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Tries a connection once: asks for what is missing and for what the broker may have changed, and imports what comes.</summary>
public sealed class SyncConnection
{
    /// <summary>Why a try that found another one running did nothing.</summary>
    internal static readonly SyncProblem Running = new("running", "Another try of this connection is running; wait for its end.");

    private readonly TidegateDb db;
    private readonly SyncStore store;
    private readonly SyncLockStore locks;
    private readonly IEnumerable<IStatementDoor> doors;
    private readonly StartImport start;
    private readonly RunImports imports;
    private readonly GetImport jobs;
    private readonly TimeProvider clock;

    internal SyncConnection(
        TidegateDb db,
        SyncStore store,
        SyncLockStore locks,
        IEnumerable<IStatementDoor> doors,
        StartImport start,
        RunImports imports,
        GetImport jobs,
        TimeProvider clock)
    {
        this.db = db;
        this.store = store;
        this.locks = locks;
        this.doors = doors;
        this.start = start;
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// <summary>Tries it now. What came before something stopped it stays.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="progress">Told what happens, in sentences.</param>
    /// <param name="cancel">Stops at once; the statement at hand comes wholly or not at all.</param>
    /// <returns>How it ended; null when there is no such connection.</returns>
    public Task<SyncResult?> RunAsync(Guid connection, IProgress<string>? progress, CancellationToken cancel) =>
        RunAsync(connection, null, progress, cancel);

    /// <summary>The same with a statement that is at hand already: its days are not asked for again.</summary>
    internal async Task<SyncResult?> RunAsync(
        Guid connection, StatementArrival.File? atHand, IProgress<string>? progress, CancellationToken cancel)
    {
        if (await db.Set<Connection>().AsNoTracking().FirstOrDefaultAsync(c => c.ConnectionId == connection, cancel) is not { } link)
            return null;
        await using var held = await locks.TryHoldAsync(connection, cancel);
        if (held is null)
            return Result(link, new() { WorkspaceId = db.WorkspaceId, ConnectionId = connection }, new(), Running.Sentence);

        var run = new SyncRun
        {
            WorkspaceId = db.WorkspaceId,
            RunId = Guid.CreateVersion7(clock.GetUtcNow()),
            ConnectionId = connection,
            Started = clock.GetUtcNow(),
        };
        db.Add(run);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        var tally = new Tally();
        var outcome = await FetchAsync(link, atHand, tally, progress, cancel);
        var row = await store.ReadAsync(connection, cancel);
        SyncStore.Say(row, SyncStore.StateOf(row).After(outcome, clock.GetUtcNow()));
        if (outcome is SyncOutcome.Fetched)
            (row.LastDay, row.Parked) = (DoorOf(link).Times.LastDay(clock.GetUtcNow()), "");
        (run.Ended, run.Files, run.NewEntries) = (clock.GetUtcNow(), tally.Files, tally.NewEntries);
        (run.ProblemCode, run.Sentence) = (row.ProblemCode, Sentence(row, tally));
        db.Update(run);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return Result(link, row, tally, run.Sentence);
    }

    private async Task<SyncOutcome> FetchAsync(
        Connection link, StatementArrival.File? atHand, Tally tally, IProgress<string>? progress, CancellationToken cancel)
    {
        var door = DoorOf(link);
        var (coverage, row) = await StandAsync(link, cancel);
        DaySpan? days = atHand?.Days ?? SyncPeriod.Newest(coverage, door.Times.LastDay(clock.GetUtcNow()), row.LastDay);
        while (days is not null)
        {
            var arrivals = atHand is null ? door.ActivityAsync(link, days, row.Parked, progress, cancel) : One<StatementArrival>(atHand);
            atHand = null;
            await foreach (var arrival in arrivals)
            {
                if (await TakeAsync(link, arrival, tally, cancel) is { } stopped)
                    return stopped;
            }

            (coverage, row) = await StandAsync(link, cancel);
            var older = SyncPeriod.Older(coverage);
            days = older?.To < days.From ? older : null;
        }

        return await door.ConfirmationsAsync(link, row.Parked, progress, cancel) is { } today
            && await TakeAsync(link, today, tally, cancel) is { } ended
            ? ended
            : new SyncOutcome.Fetched();
    }

    private IStatementDoor DoorOf(Connection link) => doors.Single(door => door.Kind == link.Kind);

    private async Task<(SyncCoverage Coverage, SyncRow Row)> StandAsync(Connection link, CancellationToken cancel)
    {
        var row = await store.ReadAsync(link.ConnectionId, cancel);
        var coverage = await store.CoverageAsync(link, row, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return (coverage, row);
    }

    // Null as long as all goes well.
    private async Task<SyncOutcome?> TakeAsync(Connection link, StatementArrival arrival, Tally tally, CancellationToken cancel)
    {
        SyncOutcome? outcome = null;
        var row = await store.ReadAsync(link.ConnectionId, cancel);
        db.ChangeTracker.Clear();
        switch (arrival)
        {
            case StatementArrival.File file:
                outcome = await ImportAsync(link, file, tally, cancel);
                if (outcome is null && file.Days is { } days)
                    SyncStore.Cover(row, days);
                row.Parked = "";
                break;
            case StatementArrival.HistoryBegins begins:
                row.HistoryFrom = begins.From;
                break;
            case StatementArrival.PutOff later:
                row.Parked = later.Parked;
                outcome = later.Outcome;
                break;
            case StatementArrival.Ended ended:
                row.Parked = "";
                outcome = ended.Outcome;
                break;
        }

        db.Update(row);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private async Task<SyncOutcome?> ImportAsync(Connection link, StatementArrival.File file, Tally tally, CancellationToken cancel)
    {
        try
        {
            ImportStart started;
            await using (var stream = File.OpenRead(file.Path))
            {
                started = await start.RunAsync(One(new IncomingFile($"{link.Name}.xml", stream)), null, cancel);
            }

            if (started is not ImportStart.Started { Job: var job })
                return new SyncOutcome.Later(new("no-room", "The disk of the data folder is full. Make room there."), null);
            await imports.RunAsync(cancel);
            var imported = (await jobs.RunAsync(job, cancel))!.Files[0];
            if (!imported.IsIn)
                return new SyncOutcome.Stopped(new("not-imported", imported.Message));
            tally.Files++;
            tally.NewEntries += imported.Outcome == ImportOutcome.Imported ? imported.NewEntries : 0;
            link.Accounts = [.. link.Accounts.Union(imported.Accounts).Order(StringComparer.Ordinal)];
            await db.Set<Connection>().Where(c => c.ConnectionId == link.ConnectionId).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Accounts, link.Accounts), cancel);
            return file.Collapsed is { } collapsed ? new SyncOutcome.Stopped(collapsed) : null;
        }
        finally
        {
            File.Delete(file.Path);
        }
    }

    private static async IAsyncEnumerable<T> One<T>(T only)
    {
        await Task.CompletedTask;
        yield return only;
    }

    private SyncResult Result(Connection link, SyncRow row, Tally tally, string sentence)
    {
        var covered = SyncStore.CoveredOf(row);
        var to = covered.Count > 0 ? covered[^1].To : (DateOnly?)null;
        var schedule = new SyncSchedule(DoorOf(link).Times, SyncSpread.Of(link.ConnectionId));
        var next = schedule.NextDue(SyncStore.StateOf(row), to, clock.GetUtcNow());
        return new(link.Name, row.Status, tally.Files, tally.NewEntries, to, sentence, next);
    }

    private static string Sentence(SyncRow row, Tally tally) => row.ProblemSentence.Length > 0
        ? row.ProblemSentence
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Files} {(tally.Files == 1 ? "statement" : "statements")}, {tally.NewEntries} new entries.");

    private sealed class Tally
    {
        public int Files { get; set; }

        public long NewEntries { get; set; }
    }
}
