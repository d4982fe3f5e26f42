using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Imports;

/// <summary>
/// Runs all jobs of the workspace that have no end yet, oldest first; what another process works on is waited for. Before them kept files
/// are read again that an older version translated.
/// </summary>
public sealed class RunImports
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(500);

    private readonly TidegateDb db;
    private readonly CurrentWorkspace workspace;
    private readonly StatementArchive archive;
    private readonly NamedLocks locks;
    private readonly FileImport files;
    private readonly FileReread reread;
    private readonly RefreshFindings findings;
    private readonly ImportMeter meter;
    private readonly TimeProvider clock;
    private readonly ILogger<RunImports> log;

    internal RunImports(
        TidegateDb db,
        CurrentWorkspace workspace,
        StatementArchive archive,
        NamedLocks locks,
        FileImport files,
        FileReread reread,
        RefreshFindings findings,
        ImportMeter meter,
        TimeProvider clock,
        ILogger<RunImports> log)
    {
        this.db = db;
        this.workspace = workspace;
        this.archive = archive;
        this.locks = locks;
        this.files = files;
        this.reread = reread;
        this.findings = findings;
        this.meter = meter;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Returns when no job is left.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var held = await locks.HoldAsync(LedgerLock.NameOf(workspace.Id.Value), cancel);
        if (await reread.RunAsync(workspace.Id.Value, cancel) is { Count: > 0 } again)
            await findings.RunAsync(again, "", cancel);
        while (await db.Set<ImportJob>().OrderBy(j => j.JobId).FirstOrDefaultAsync(j => j.State != ImportState.Done, cancel) is { } job)
        {
            job.State = ImportState.Running;
            await db.SaveChangesAsync(cancel);
            var pending = await db.Set<ImportFile>().Where(f => f.JobId == job.JobId && f.Outcome == ImportOutcome.Pending)
                .OrderBy(f => f.Position).ToListAsync(cancel);
            foreach (var file in pending)
            {
                await RunAsync(job, file, cancel);
                await db.SaveChangesAsync(cancel);
                archive.EndWork(file.FileHash);
                meter.Add(file);
                ImportsLog.FileDone(log, file.Name, file.JobId, file.Outcome);
            }

            await RefreshAsync(job, cancel);
            job.State = ImportState.Done;
            job.Finished = clock.GetUtcNow();
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    // Once for all files of a job: what one file breaks and the next one heals is no finding.
    private async Task RefreshAsync(ImportJob job, CancellationToken cancel)
    {
        var imported = await db.Set<ImportFile>().AsNoTracking().Where(f => f.JobId == job.JobId && f.Outcome == ImportOutcome.Imported)
            .OrderBy(f => f.Position).Select(f => new { f.Name, f.Accounts }).ToListAsync(cancel);
        if (imported.Count == 0)
            return;

        await findings.RunAsync(
            [.. imported.SelectMany(f => f.Accounts).Distinct(StringComparer.Ordinal).Select(a => new AccountId(a))],
            ImportFindings.NameOf([.. imported.Select(f => f.Name)]),
            cancel);
    }

    private async Task RunAsync(ImportJob job, ImportFile file, CancellationToken cancel)
    {
        var earlier = await db.Set<ImportFile>().AsNoTracking()
            .Where(f => f.FileHash == file.FileHash && f.Outcome == ImportOutcome.Imported)
            .OrderBy(f => f.JobId).FirstOrDefaultAsync(cancel);
        if (earlier is not null)
        {
            Recognise(file, earlier);
            return;
        }

        await using var stream = await archive.OpenForWorkAsync(file.FileHash, cancel);
        var progress = new Throttle(clock);
        var imported = await files.RunAsync(
            file.WorkspaceId,
            file.FileHash,
            job.DatePattern.Length == 0 ? null : job.DatePattern,
            stream,
            position => progress.IsDue() ? SaveProgressAsync(file, position, cancel) : Task.CompletedTask,
            cancel);
        switch (imported)
        {
            case FileImported.Refused { Refusal: var refusal }:
                (file.Outcome, file.Message) = (refusal.Outcome, refusal.Message);
                break;
            case FileImported.Done { Summary: var summary, Counts: var counts }:
                Describe(file, summary, counts);
                (file.Outcome, file.Message) = (ImportOutcome.Imported, Message(summary, file));
                break;
        }

        file.Progress = 1;
    }

    private async Task SaveProgressAsync(ImportFile file, long position, CancellationToken cancel)
    {
        file.Progress = (double)position / Math.Max(1, file.Bytes);
        await db.SaveChangesAsync(cancel);
    }

    private static void Describe(ImportFile file, FileSummary summary, EntryCounts counts)
    {
        (file.NewEntries, file.KnownEntries, file.ChangedEntries) = (counts.New, counts.Known, counts.Changed);
        file.Notes = JsonSerializer.Serialize(summary.Notes);
        file.Checklist = summary.Query is { } query ? JsonSerializer.Serialize(query) : null;
        file.QueryName = summary.QueryName;
        file.Accounts = [.. summary.Accounts];
        (file.FromDay, file.ToDay, file.Statements) = (summary.From, summary.To, summary.Statements);
    }

    private static void Recognise(ImportFile file, ImportFile earlier)
    {
        (file.QueryName, file.Checklist) = (earlier.QueryName, earlier.Checklist);
        file.Accounts = earlier.Accounts;
        (file.FromDay, file.ToDay, file.Statements) = (earlier.FromDay, earlier.ToDay, earlier.Statements);
        file.KnownEntries = earlier.NewEntries + earlier.KnownEntries + earlier.ChangedEntries;
        (file.Outcome, file.Progress) = (ImportOutcome.AlreadyImported, 1);
        file.Message = $"The very same file was imported before as {earlier.Name}, so nothing changed.";
    }

    private static string Message(FileSummary summary, ImportFile file)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Statements} {(summary.Statements == 1 ? "statement" : "statements")} of {string.Join(", ", summary.Accounts)}, "
                + $"{summary.From:yyyy-MM-dd} to {summary.To:yyyy-MM-dd}: {file.NewEntries} new entries, {file.KnownEntries} known, "
                + $"{file.ChangedEntries} with other content than before.");
        return summary.ProblemCount == 0
            ? text
            : string.Create(
                CultureInfo.InvariantCulture,
                    $"{text} Kept as they are and not booked: {summary.ProblemCount} rows, such as {string.Join("; ", summary.Problems)}");
    }

    private sealed class Throttle(TimeProvider clock)
    {
        private long last = clock.GetTimestamp();

        public bool IsDue()
        {
            if (clock.GetElapsedTime(last) < ProgressEvery)
                return false;
            last = clock.GetTimestamp();
            return true;
        }
    }
}
