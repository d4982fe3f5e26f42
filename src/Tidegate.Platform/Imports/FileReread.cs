using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>
/// Reads kept files again whose statements an older version translated, so that rows which it only kept become entries. One transaction a
/// file; entries keep their ids where their keys are the same, and what persons entered stays.
/// </summary>
internal sealed class FileReread(TidegateDb db, Database database, StatementArchive archive, FileImport files, ILogger<FileReread> log)
{
    /// <summary>Reads all such files of the workspace; the caller holds its import lock.</summary>
    /// <returns>The accounts of what was read again.</returns>
    public async Task<IReadOnlyList<AccountId>> RunAsync(Guid workspace, CancellationToken cancel)
    {
        var old = await db.Set<Statement>().AsNoTracking().Where(s => s.Translation < Statement.CurrentTranslation)
            .OrderBy(s => s.Generated).ToListAsync(cancel);
        if (old.Count == 0)
            return [];

        foreach (var file in old.DistinctBy(s => Convert.ToHexStringLower(s.FileHash)))
        {
            await ReadAsync(workspace, file, cancel);
        }

        await using (var connection = await database.Source.OpenConnectionAsync(cancel))
        await using (var transaction = await connection.BeginTransactionAsync(cancel))
        {
            await new TranslationWriter(connection).DropOldAsync(workspace, cancel);
            await transaction.CommitAsync(cancel);
        }

        return [.. old.SelectMany(s => s.Accounts).Distinct(StringComparer.Ordinal).Select(account => new AccountId(account))];
    }

    private async Task ReadAsync(Guid workspace, Statement file, CancellationToken cancel)
    {
        var name = Convert.ToHexStringLower(file.FileHash);
        try
        {
            await using var stream = await archive.OpenForWorkAsync(file.FileHash, cancel);
            var pattern = file.DatePattern.Length == 0 ? null : file.DatePattern;
            var imported = await files.RunAsync(workspace, file.FileHash, pattern, stream, _ => Task.CompletedTask, cancel);
            if (imported is FileImported.Refused { Refusal: var refusal })
                ImportsLog.NotReadAgain(log, name, refusal.Message);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // What it brought stays as the older version made it.
            ImportsLog.NotReadAgain(log, name, "It is gone from the data folder.");
        }
        finally
        {
            archive.EndWork(file.FileHash);
        }
    }
}
