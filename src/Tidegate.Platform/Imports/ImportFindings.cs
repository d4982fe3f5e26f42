using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>
/// Tells which findings the files of a job opened and closed. Findings are computed once for all files of a job, so what an account's
/// findings changed is one file's doing only where no other file of the job has the account; else it is the job's.
/// </summary>
internal sealed class ImportFindings
{
    private readonly List<FindingRow> rows;
    private readonly List<DateTimeOffset> ends;

    private ImportFindings(List<FindingRow> rows, List<DateTimeOffset> ends)
    {
        this.rows = rows;
        this.ends = ends;
    }

    /// <summary>What findings name the files by that changed them; empty when none was imported.</summary>
    public static string NameOf(IReadOnlyList<string> imported) => imported.Count switch
    {
        0 => "",
        1 => imported[0],
        _ => string.Create(CultureInfo.InvariantCulture, $"{imported[0]} and {imported.Count - 1} more"),
    };

    /// <summary>Reads what jobs need, with two queries for all of them.</summary>
    public static async Task<ImportFindings> ReadAsync(
        TidegateDb db, IReadOnlyList<ImportJob> jobs, IReadOnlyList<ImportFile> files, CancellationToken cancel)
    {
        string[] names = [.. jobs.Where(job => job.Finished is not null).Select(job => NameOf(Imported(job, files))).Distinct()];
        names = [.. names.Where(name => name.Length > 0)];
        if (names.Length == 0)
            return new([], []);

        var first = jobs.Min(job => job.Created);
        var changed = await db.Set<FindingRow>().AsNoTracking()
            .Where(f => (names.Contains(f.FirstFile) && f.FirstSeen >= first) || (names.Contains(f.HealedBy) && f.HealedAt >= first))
            .OrderBy(f => f.FindingId).ToListAsync(cancel);
        var finished = await db.Set<ImportJob>().Where(job => job.Finished >= first).Select(job => job.Finished!.Value).ToListAsync(cancel);
        return new(changed, finished);
    }

    /// <summary>What the job's files changed together: those of accounts that several of them have.</summary>
    public FindingChanges Together(ImportJob job, IReadOnlyList<ImportFile> files) =>
        Of(job, files, account => files.Count(file => Has(file, account)) != 1);

    /// <summary>What one file of the job changed: those of accounts that it alone has.</summary>
    public FindingChanges Of(ImportJob job, IReadOnlyList<ImportFile> files, ImportFile file) =>
        Of(job, files, account => Has(file, account) && files.Count(other => Has(other, account)) == 1);

    private FindingChanges Of(ImportJob job, IReadOnlyList<ImportFile> files, Func<string, bool> isAccount)
    {
        if (rows.Count == 0 || job.Finished is not { } end || NameOf(Imported(job, files)) is not { Length: > 0 } name)
            return FindingChanges.None;

        // Jobs run one after the other, so the end of the one before tells two files of the same name apart.
        var begin = ends.Where(other => other < end).Append(job.Created).Max();
        bool IsIn(DateTimeOffset? at) => at >= begin && at <= end;
        return new(
            [.. rows.Where(row => row.FirstFile == name && IsIn(row.FirstSeen) && isAccount(row.AccountId)).Select(Mark)],
            [.. rows.Where(row => row.HealedBy == name && IsIn(row.HealedAt) && isAccount(row.AccountId)).Select(Mark)]);
    }

    private static string[] Imported(ImportJob job, IReadOnlyList<ImportFile> files) =>
    [
        .. files.Where(file => file.JobId == job.JobId && file.Outcome == ImportOutcome.Imported).OrderBy(file => file.Position)
            .Select(file => file.Name),
    ];

    private static bool Has(ImportFile file, string account) =>
        file.Outcome == ImportOutcome.Imported && file.Accounts.Contains(account, StringComparer.Ordinal);

    private static FindingMark Mark(FindingRow row) =>
        new(row.FindingId, new AccountId(row.AccountId), row.Kind, row.Subject, row.Status);
}
