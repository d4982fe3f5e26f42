using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Imports files again that were refused because nothing in them tells how their dates are written; a person says it.</summary>
public sealed class ChooseDates
{
    private readonly TidegateDb db;
    private readonly StatementArchive archive;
    private readonly StartImport startImport;

    internal ChooseDates(TidegateDb db, StatementArchive archive, StartImport startImport)
    {
        this.db = db;
        this.archive = archive;
        this.startImport = startImport;
    }

    /// <summary>The formats of which one is meant when a file is refused for its dates; a year of two digits is read by them too.</summary>
    public static IReadOnlyList<string> Patterns { get; } = InspectFile.UndecidedPatterns;

    /// <summary>Opens a job of the kept files; they need not be sent again.</summary>
    /// <param name="job">The job in which the file was refused.</param>
    /// <param name="fileHash">SHA-256 of the file in hexadecimal.</param>
    /// <param name="datePattern">One of <see cref="Patterns"/>.</param>
    /// <param name="alike">Whether the job's other files that were refused for the same reason are imported with it.</param>
    /// <param name="cancel">Ends the request; nothing is imported.</param>
    public async Task<DatesChoice> RunAsync(Guid job, string fileHash, string datePattern, bool alike, CancellationToken cancel)
    {
        if (!await db.Set<ImportJob>().AnyAsync(each => each.JobId == job, cancel))
            return new DatesChoice.NotFound();
        if (!Patterns.Contains(datePattern, StringComparer.Ordinal))
        {
            return new DatesChoice.Refused(
                "dates", $"'{datePattern}' is no date format that fits this file. Choose {string.Join(" or ", Patterns)}.");
        }

        var unclear = await db.Set<ImportFile>().AsNoTracking()
            .Where(file => file.JobId == job && file.Outcome == ImportOutcome.AmbiguousDates).OrderBy(file => file.Position)
            .ToListAsync(cancel);
        var chosen = unclear.Where(file => Convert.ToHexStringLower(file.FileHash) == fileHash).ToList();
        if (chosen.Count == 0)
        {
            return new DatesChoice.Refused(
                "file", $"'{fileHash}' is no file of this import whose dates are unclear. Choose the format on the file's own card.");
        }

        var wanted = (alike ? unclear : chosen).DistinctBy(file => Convert.ToHexStringLower(file.FileHash)).ToList();
        if (wanted.Find(file => !archive.Keeps(file.FileHash)) is { } gone)
        {
            return new DatesChoice.Refused(
                "file", $"{gone.Name} is gone from the data folder, so it cannot be read again. Import it once more, then choose.");
        }

        return new DatesChoice.Started(await startImport.OpenAsync(
            wanted.ConvertAll(file => new ReceivedFile(file.Name, file.Bytes, file.FileHash, null)), datePattern, cancel));
    }
}
