using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Platform.Storage.Backups;

namespace Tidegate.Platform.Storage;

/// <summary>
/// Brings the tables to this version at the start: one process at a time (an advisory lock of the server), and after a backup when there is
/// anything to lose.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="folder">Where the backup goes.</param>
/// <param name="clock">The clock.</param>
/// <param name="context">How to make a context; null for the product's own. Tests give one with other migrations.</param>
public sealed class Migrator(Database database, DataFolder folder, TimeProvider clock, Func<TidegateDb>? context = null)
{
    /// <summary>So many of the backups made here are kept.</summary>
    public const int KeptBackups = 10;

    /// <summary>Any number, as long as all versions use the same: "tidegate" read as bytes.</summary>
    private const long LockNumber = 0x7469646567617465;

    internal const string BackupPrefix = "before-";

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="StorageException">The database belongs to a newer version, or the backup failed.</exception>
    public async Task<MigrationOutcome> RunAsync(CancellationToken cancel)
    {
        await using var locked = await database.Source.OpenConnectionAsync(cancel);
        await ExecuteAsync(locked, $"select pg_advisory_lock({LockNumber})", cancel);
        try
        {
            return await MigrateAsync(locked, cancel);
        }
        finally
        {
            await ExecuteAsync(locked, $"select pg_advisory_unlock({LockNumber})", CancellationToken.None);
        }
    }

    /// <summary>Names of the steps that the database lacks, and of those it has and this version does not know.</summary>
    public async Task<(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)> CompareAsync(CancellationToken cancel)
    {
        await using var db = Context();
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return (known.Except(applied, StringComparer.Ordinal).ToList(), applied.Except(known, StringComparer.Ordinal).ToList());
    }

    private async Task<MigrationOutcome> MigrateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var (missing, unknown) = await CompareAsync(cancel);
        if (unknown.Count > 0)
        {
            throw new StorageException(
                "database-newer",
                $"The database {database.Place} was written by a newer version of Tidegate (it has the step {unknown[^1]}).",
                "Run that newer version, or restore a backup that this version made into another folder: tidegate --data DIR restore FILE",
                "--data",
                folder.Root);
        }

        if (missing.Count == 0)
        {
            return new MigrationOutcome.UpToDate();
        }

        string? backup = null;
        if (await HasTablesAsync(connection, cancel))
        {
            var stamp = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            backup = Path.Combine(folder.Backups, $"{BackupPrefix}{missing[0]}-{stamp}{BackupFile.Extension}");
            // Statements never change, so the copy before a migration leaves them out; restoring it keeps those that are there.
            await new BackupWriter(database, folder, clock).WriteAsync(backup, withStatements: false, cancel);
            DropOldBackups();
        }

        await using (var db = Context())
        {
            await db.Database.MigrateAsync(cancel);
        }

        return new MigrationOutcome.Applied(missing, backup);
    }

    private TidegateDb Context() => context?.Invoke() ?? database.Context();

    private void DropOldBackups()
    {
        var old = new DirectoryInfo(folder.Backups)
            .GetFiles($"{BackupPrefix}*{BackupFile.Extension}")
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Skip(KeptBackups);
        foreach (var file in old)
        {
            file.Delete();
        }
    }

    private static async Task<bool> HasTablesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var look = new NpgsqlCommand("select exists (select from pg_tables where schemaname = $1)", connection)
        {
            Parameters = { new() { Value = TidegateDb.Schema } },
        };
        return await look.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        // Another process may take long to migrate; the person's cancelling is the limit.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
