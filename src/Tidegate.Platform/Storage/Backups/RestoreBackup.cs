using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Platform.Storage.Postgres;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>
/// Puts a backup in the place of what a data folder holds. Everything is unpacked, checked and loaded beside the old first; only then the
/// two are exchanged, in one step. Keys and kept statements only ever grow, so those of the backup are added to those that are there.
/// </summary>
public sealed class RestoreBackup(DataFolder folder, string? connectionString, TimeProvider clock)
{
    private static readonly TimeSpan OthersLimit = TimeSpan.FromSeconds(15);

    private string Work => folder.In("restoring");

    private string Unpacked => Path.Combine(Work, "unpacked");

    private string NewCluster => Path.Combine(Work, "postgres");

    /// <summary>Restores a backup.</summary>
    /// <param name="file">What <see cref="CreateBackup"/> wrote.</param>
    /// <param name="replace">Whether to replace a database that is there.</param>
    /// <param name="cancel">Ends it; then nothing was changed.</param>
    /// <exception cref="StorageException">The file is damaged, of a newer version, or something stands in the way; the old is as it
    /// was.</exception>
    public async Task<RestoreOutcome> RunAsync(string file, bool replace, CancellationToken cancel)
    {
        await folder.PrepareAsync(connectionString is null, cancel);
        using var alone = DataFolderLock.Take(folder, "restore", clock);
        await RemoveWorkAsync();
        Directory.CreateDirectory(Unpacked);
        // The server's user must reach the new cluster, and nobody the unpacked keys.
        File.SetUnixFileMode(Work, (UnixFileMode)Convert.ToInt32("711", 8));
        File.SetUnixFileMode(Unpacked, (UnixFileMode)Convert.ToInt32("700", 8));
        try
        {
            return connectionString is null
                ? await IntoPrivateServerAsync(file, replace, cancel)
                : await IntoNamedDatabaseAsync(file, replace, connectionString, cancel);
        }
        finally
        {
            await RemoveWorkAsync();
        }
    }

    private async Task<RestoreOutcome> IntoPrivateServerAsync(string file, bool replace, CancellationToken cancel)
    {
        if (!replace && PostgresBinaries.ClusterMajor(Path.Combine(folder.Postgres, "data")) is not null)
        {
            return new RestoreOutcome.NotEmpty(folder.Root);
        }

        var about = await BackupReader.UnpackAsync(file, Unpacked, cancel);
        var cluster = await PostgresCluster.OpenAsync(NewCluster, clock, cancel);
        try
        {
            var (connection, _) = await cluster.EnsureRunningAsync(cancel);
            await using var database = Database.Over(connection);
            RefuseNewer(about, database);
            await LoadAsync(database, cancel);
        }
        finally
        {
            await cluster.StopAsync();
        }

        using var turn = await PrivatePostgres.TakeTurnAsync(folder, clock, cancel);
        using var unused = await FileLock.TakeAsync(folder.Lock("use"), exclusive: true, OthersLimit, clock, cancel)
            ?? throw new StorageException(
                "database-in-use",
                $"Another tidegate process uses the database in {folder}. Nothing was changed.",
                "Wait until it has finished, or end it; then run the restore again.",
                "--data",
                folder.Root);
        RestoredCluster.Settle(folder);
        if (PostgresCluster.RunningPort(folder.Postgres) is not null)
        {
            await (await PostgresCluster.OpenAsync(folder.Postgres, clock, cancel)).StopAsync();
        }

        var statements = AddFiles();
        var former = Directory.Exists(folder.Postgres) ? RestoredCluster.Former(folder) : null;
        Directory.Move(NewCluster, RestoredCluster.Waiting(folder));
        RestoredCluster.Settle(folder);
        return new RestoreOutcome.Restored(about, statements, former);
    }

    private async Task<RestoreOutcome> IntoNamedDatabaseAsync(string file, bool replace, string connection, CancellationToken cancel)
    {
        await using var database = await Database.OpenAsync(folder, connection, clock, cancel);
        if (!replace && await HasSchemaAsync(database, cancel))
        {
            return new RestoreOutcome.NotEmpty(database.Place);
        }

        var about = await BackupReader.UnpackAsync(file, Unpacked, cancel);
        RefuseNewer(about, database);
        // Keys first: more keys than needed harm nothing, but a database without its keys would.
        var statements = AddFiles();
        await LoadAsync(database, cancel);
        return new RestoreOutcome.Restored(about, statements, Former: null);
    }

    private Task LoadAsync(Database database, CancellationToken cancel) =>
        DumpTool.RestoreAsync(database.Settings, Path.Combine(Unpacked, BackupFile.Dump), cancel);

    private static void RefuseNewer(AboutBackup about, Database database)
    {
        using var db = database.Context();
        if (about.Steps.Except(db.Database.GetMigrations(), StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw new StorageException(
                "database-newer",
                $"The backup was written by a newer version of Tidegate, {about.Product} (it has the step {unknown}). Nothing was changed.",
                "Restore it with that newer version.",
                "FILE");
        }
    }

    private int AddFiles()
    {
        Add(BackupFile.Keys, folder.Keys);
        return Add(BackupFile.Statements, folder.Statements);
    }

    private int Add(string part, string target)
    {
        var source = Path.Combine(Unpacked, part);
        var added = 0;
        foreach (var file in Directory.Exists(source) ? Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories) : [])
        {
            var place = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                File.Move(file, place);
                added++;
            }
        }

        return added;
    }

    private async Task RemoveWorkAsync()
    {
        if (!Directory.Exists(Work))
        {
            return;
        }

        // A restore that was killed may have left its server running.
        if (PostgresCluster.RunningPort(NewCluster) is not null)
        {
            await (await PostgresCluster.OpenAsync(NewCluster, clock, CancellationToken.None)).StopAsync();
        }

        Directory.Delete(Work, recursive: true);
    }

    private static async Task<bool> HasSchemaAsync(Database database, CancellationToken cancel)
    {
        await using var look = database.Source.CreateCommand("select exists (select from pg_tables where schemaname = $1)");
        look.Parameters.Add(new NpgsqlParameter { Value = TidegateDb.Schema });
        return await look.ExecuteScalarAsync(cancel) is true;
    }
}
