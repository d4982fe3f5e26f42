using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>Reads jobs with their files and what the files held.</summary>
internal static class ImportStore
{
    public static async Task<IReadOnlyList<ImportJobView>> ReadAsync(TidegateDb db, IQueryable<ImportJob> jobs, CancellationToken cancel)
    {
        var found = await jobs.AsNoTracking().ToListAsync(cancel);
        var ids = found.ConvertAll(job => job.JobId);
        var files = await db.Set<ImportFile>().AsNoTracking().Where(f => ids.Contains(f.JobId)).OrderBy(f => f.Position)
            .ToListAsync(cancel);
        var hashes = files.Where(f => f.FileHash.Length > 0).Select(f => f.FileHash).ToList();
        var sections = await db.Set<SectionCount>().AsNoTracking().Where(s => hashes.Contains(s.FileHash)).ToListAsync(cancel);
        var byFile = sections.ToLookup(s => Convert.ToHexStringLower(s.FileHash));
        var findings = await ImportFindings.ReadAsync(db, found, files, cancel);
        return [.. found.Select(job => View(job, [.. files.Where(f => f.JobId == job.JobId)], byFile, findings))];
    }

    private static ImportJobView View(
        ImportJob job, List<ImportFile> files, ILookup<string, SectionCount> sections, ImportFindings findings)
    {
        var views = files.ConvertAll(file => View(file, sections, findings.Of(job, files, file)));
        var bytes = files.Sum(f => Math.Max(1, f.Bytes));
        var progress = job.State == ImportState.Done || files.Count == 0 ? 1 : files.Sum(f => f.Progress * Math.Max(1, f.Bytes)) / bytes;
        return new(job.JobId, job.State, job.Created, job.Finished, progress, views, findings.Together(job, files));
    }

    private static ImportFileView View(ImportFile file, ILookup<string, SectionCount> sections, FindingChanges findings)
    {
        var hash = Convert.ToHexStringLower(file.FileHash);
        return new(
            file.Name,
            file.Bytes,
            hash,
            file.Outcome,
            file.Message,
            file.Progress,
            file.QueryName,
            file.Accounts,
            file.FromDay,
            file.ToDay,
            file.Statements,
            file.NewEntries,
            file.KnownEntries,
            file.ChangedEntries,
            [
                .. sections[hash].GroupBy(s => (s.Section, s.Element)).OrderBy(s => s.Key.Section, StringComparer.Ordinal)
                    .ThenBy(s => s.Key.Element, StringComparer.Ordinal)
                    .Select(s => new ImportSectionView(
                        s.Key.Section,
                        s.Key.Element,
                        s.Sum(part => part.Rows),
                        s.First().Use,
                        [.. s.SelectMany(part => part.UnknownColumns).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
            ],
            JsonSerializer.Deserialize<List<ImportNoteView>>(file.Notes) ?? [],
            findings)
        {
            Query = file.Checklist is { } query ? JsonSerializer.Deserialize<QueryReport>(query) : null,
        };
    }
}
