using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Imports;

/// <summary>Keeps files and opens a job for them; the job is run by the host, or by <see cref="RunImports"/>.</summary>
public sealed class StartImport
{
    private readonly TidegateDb db;
    private readonly CurrentWorkspace workspace;
    private readonly ImportLimits limits;
    private readonly TimeProvider clock;
    private readonly StatementArchive archive;
    private readonly ImportSignal signal;

    internal StartImport(
        TidegateDb db, CurrentWorkspace workspace, StatementArchive archive, ImportLimits limits, ImportSignal signal, TimeProvider clock)
    {
        this.db = db;
        this.workspace = workspace;
        this.archive = archive;
        this.limits = limits;
        this.signal = signal;
        this.clock = clock;
    }

    /// <summary>Streams the files into the data folder, one after the other. Each is kept before the job is there.</summary>
    /// <param name="files">The files.</param>
    /// <param name="datePattern">One of <see cref="InspectFile.DatePatterns"/>; null when the files tell it themselves.</param>
    /// <param name="cancel">Ends the upload; nothing is imported.</param>
    /// <exception cref="ArgumentException">The pattern is none of the known ones.</exception>
    public async Task<ImportStart> RunAsync(IAsyncEnumerable<IncomingFile> files, string? datePattern, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (datePattern is not null && !InspectFile.DatePatterns.Contains(datePattern))
            throw new ArgumentException($"{datePattern} is none of {string.Join(", ", InspectFile.DatePatterns)}.", nameof(datePattern));

        var intake = new FileIntake(archive, limits);
        try
        {
            await foreach (var file in files.WithCancellation(cancel))
            {
                await intake.TakeAsync(file, cancel);
            }
        }
        catch (Exception cause) when (cause is IOException && DiskIsFull.Says(cause.Message))
        {
            return new ImportStart.NoRoom("The disk of the data folder is full. Make room there, or move it with --data; then upload "
                + "again. Nothing was imported.");
        }

        return intake.Received.Count == 0 ? new ImportStart.NoFile() : new ImportStart.Started(
            await OpenAsync(intake.Received, datePattern ?? "", cancel));
    }

    /// <summary>Opens a job for files that are kept or refused already.</summary>
    internal async Task<Guid> OpenAsync(IReadOnlyList<ReceivedFile> received, string datePattern, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var job = Guid.CreateVersion7(now);
        db.Add(new ImportJob
        {
            WorkspaceId = workspace.Id.Value,
            JobId = job,
            State = ImportState.Waiting,
            Created = now,
            DatePattern = datePattern,
        });
        db.AddRange(received.Select((file, position) => new ImportFile
        {
            WorkspaceId = workspace.Id.Value,
            JobId = job,
            Position = position,
            Name = file.Name,
            Bytes = file.Bytes,
            FileHash = file.Hash,
            Outcome = file.Refusal?.Outcome ?? ImportOutcome.Pending,
            Message = file.Refusal?.Message ?? "",
            Progress = file.Refusal is null ? 0 : 1,
        }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        signal.Wake(workspace.Id);
        return job;
    }
}
