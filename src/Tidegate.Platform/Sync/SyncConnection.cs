using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Tries a connection once: asks for what is missing and for what the broker may have changed, and imports what comes.</summary>
public sealed class SyncConnection
{
    /// <summary>What is said of a try that found another one at work and did nothing.</summary>
    internal const string Running = "Another try of this connection is running; wait for its end.";


    private readonly TidegateDb db;
    private readonly Database database;
    private readonly SyncStore store;
    private readonly NamedLocks locks;
    private readonly LiveEvents live;
    private readonly StatementDoors doors;
    private readonly StartImport start;
    private readonly RunImports imports;
    private readonly GetImport jobs;
    private readonly SyncMeter meter;
    private readonly TimeProvider clock;

    internal SyncConnection(
        TidegateDb db,
        Database database,
        SyncStore store,
        NamedLocks locks,
        LiveEvents live,
        StatementDoors doors,
        StartImport start,
        RunImports imports,
        GetImport jobs,
        SyncMeter meter,
        TimeProvider clock)
    {
        this.db = db;
        this.database = database;
        this.store = store;
        this.locks = locks;
        this.live = live;
        this.doors = doors;
        this.start = start;
        this.imports = imports;
        this.jobs = jobs;
        this.meter = meter;
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
        if (await db.Set<Connection>().AsNoTracking().FirstOrDefaultAsync(
            c => c.ConnectionId == connection && c.Kind == ConnectionKind.Flex, cancel) is not { } link)
            return null;
        await using var held = await locks.TryHoldAsync(SyncStore.LockOf(connection), cancel);
        if (held is null)
            return Result(link, await store.ReadAsync(connection, cancel), null, Running);

        var run = await store.BeginAsync(connection, clock.GetUtcNow(), cancel);
        await live.AnnounceAsync(new(db.WorkspaceId), LiveTopic.Connections, cancel);
        SyncOutcome outcome;
        await using (var told = new SyncProgressWriter(database, live, run, progress))
        {
            outcome = await FetchAsync(link, atHand, run, told, cancel);
        }

        var row = await store.ReadAsync(connection, cancel);
        SyncStore.Say(row, SyncStore.StateOf(row).After(outcome, clock.GetUtcNow()));
        if (outcome is SyncOutcome.Fetched)
            (row.LastDay, row.Parked) = (doors.Of(link).Times.LastDay(clock.GetUtcNow()), "");
        run.Ended = clock.GetUtcNow();
        (run.ProblemCode, run.Sentence) = (row.ProblemCode, Sentence(row, run));
        db.Update(run);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await live.AnnounceAsync(new(db.WorkspaceId), LiveTopic.Connections, cancel);
        meter.Add(row.Status);
        return Result(link, row, run, run.Sentence);
    }

    private async Task<SyncOutcome> FetchAsync(
        Connection link, StatementArrival.File? atHand, SyncRun run, IProgress<string> progress, CancellationToken cancel)
    {
        var door = doors.Of(link);
        var (coverage, row) = await StandAsync(link, cancel);
        DaySpan? days = atHand?.Days ?? SyncPeriod.Newest(coverage, door.Times.LastDay(clock.GetUtcNow()), row.LastDay);
        while (days is not null)
        {
            var arrivals = atHand is null ? door.ActivityAsync(link, days, row.Parked, progress, cancel) : One<StatementArrival>(atHand);
            atHand = null;
            await foreach (var arrival in arrivals)
            {
                if (await TakeAsync(link, arrival, run, cancel) is { } stopped)
                    return stopped;
            }

            (coverage, row) = await StandAsync(link, cancel);
            var older = SyncPeriod.Older(coverage);
            days = older?.To < days.From ? older : null;
        }

        return await door.ConfirmationsAsync(link, row.Parked, progress, cancel) is { } today
            && await TakeAsync(link, today, run, cancel) is { } ended
            ? ended
            : new SyncOutcome.Fetched();
    }

    private async Task<(SyncCoverage Coverage, SyncRow Row)> StandAsync(Connection link, CancellationToken cancel)
    {
        var row = await store.ReadAsync(link.ConnectionId, cancel);
        var coverage = await store.CoverageAsync(link, row, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return (coverage, row);
    }

    // Null as long as all goes well.
    private async Task<SyncOutcome?> TakeAsync(Connection link, StatementArrival arrival, SyncRun run, CancellationToken cancel)
    {
        SyncOutcome? outcome = null;
        var row = await store.ReadAsync(link.ConnectionId, cancel);
        db.ChangeTracker.Clear();
        switch (arrival)
        {
            case StatementArrival.File file:
                outcome = await ImportAsync(link, file, run, cancel);
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

    private async Task<SyncOutcome?> ImportAsync(Connection link, StatementArrival.File file, SyncRun run, CancellationToken cancel)
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
            run.Files++;
            run.NewEntries += imported.Outcome == ImportOutcome.Imported ? imported.NewEntries : 0;
            await store.CountAsync(run, cancel);
            link.Accounts = [.. link.Accounts.Union(imported.Accounts).Order(StringComparer.Ordinal)];
            await db.Set<Connection>().Where(c => c.ConnectionId == link.ConnectionId).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Accounts, link.Accounts), cancel);
            // One day is all there is of an account that was opened on it.
            return file.Collapsed is { } collapsed
                && (await StandAsync(link, cancel)).Coverage.Opened is var opened && !(opened >= file.Days?.From)
                ? new SyncOutcome.Stopped(collapsed)
                : null;
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

    private SyncResult Result(Connection link, SyncRow row, SyncRun? run, string sentence) => new(
        link.Name, row.Status, run?.Files ?? 0, run?.NewEntries ?? 0, SyncStore.CoveredTo(row), sentence, doors.NextDue(link, row));

    private static string Sentence(SyncRow row, SyncRun run) => row.ProblemSentence.Length > 0
        ? row.ProblemSentence
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Files} {(run.Files == 1 ? "statement" : "statements")}, {run.NewEntries} new entries.");
}
