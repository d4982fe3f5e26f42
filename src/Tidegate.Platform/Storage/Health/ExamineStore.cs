using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage.Postgres;

namespace Tidegate.Platform.Storage.Health;

/// <summary>
/// Looks at all that the store stands on, and says of each thing how it is and what to do. Changes nothing, except that it starts a private
/// server that does not run, and stops it again.
/// </summary>
public sealed class ExamineStore(DataFolder folder, string? connectionString, TimeProvider clock)
{
    /// <summary>Below this much free disk a person is warned.</summary>
    public const long FreeBytesLow = 1L * 1024 * 1024 * 1024;

    /// <summary>Below this much the database may stop at any moment.</summary>
    public const long FreeBytesTooLow = 64L * 1024 * 1024;

    /// <summary>The fact of the line <c>tables</c> when they are those of this version.</summary>
    public const string TablesFit = "fit";

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Looks at everything.</summary>
    public async Task<IReadOnlyList<HealthLine>> RunAsync(CancellationToken cancel)
    {
        var lines = new List<HealthLine>();
        if (!Directory.Exists(folder.Root))
        {
            lines.Add(new(
                "data-folder",
                HealthState.Warn,
                $"{folder} does not exist yet.",
                "It is made by the first verb that needs it, such as: tidegate serve"));
            if (connectionString is null)
            {
                lines.Add(await PostgresLineAsync(cancel));
                lines.Add(await ReachLineAsync(cancel));
            }

            return lines;
        }

        lines.Add(FolderLine());
        lines.Add(KeysLine());
        lines.Add(PartsLine());
        lines.Add(DiskLine());
        lines.Add(BackupLine.Of(folder, clock));
        lines.Add(HolderLine());
        if (connectionString is null)
        {
            lines.Add(await PostgresLineAsync(cancel));
            lines.Add(await ReachLineAsync(cancel));
        }

        if (lines.TrueForAll(line => line.State != HealthState.Fail))
        {
            await DatabaseLinesAsync(lines, cancel);
        }

        return lines;
    }

    private HealthLine FolderLine()
    {
        try
        {
            var probe = folder.In($"probe-{Guid.CreateVersion7(clock.GetUtcNow()):N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("data-folder", HealthState.Ok, $"{folder} can be written.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new(
                "data-folder",
                HealthState.Fail,
                $"{folder} cannot be written: {cause.Message}",
                "Run as its owner, or choose another with --data.");
        }
    }

    private HealthLine KeysLine()
    {
        if (!Directory.Exists(folder.Keys))
        {
            return new("key-folder", HealthState.Ok, "There is no key ring yet.");
        }

        var mode = File.GetUnixFileMode(folder.Keys);
        return (mode & Others) == UnixFileMode.None
            ? new("key-folder", HealthState.Ok, $"Only its owner can look into {folder.Keys}.")
            : new("key-folder", HealthState.Fail, $"Other users can look into {folder.Keys}.", $"chmod 700 '{folder.Keys}'");
    }

    private HealthLine PartsLine() => folder.OpenParts().Where(part => part != folder.Keys).ToList() is { Count: > 0 } open
        ? new(
            "folder-rights",
            HealthState.Fail,
            $"Other users of this machine can look into {string.Join(", ", open)}.",
            $"The next start closes them; or now: chmod 700 {string.Join(' ', open.Select(part => $"'{part}'"))}")
        : new("folder-rights", HealthState.Ok, "Only their owner can look into statements, backups, logs, uploads and the database.");

    private HealthLine DiskLine()
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        var found = string.Create(CultureInfo.InvariantCulture, $"{free / (1024 * 1024)} MiB are free on the disk of {folder}.");
        var fact = string.Create(CultureInfo.InvariantCulture, $"mib={free / (1024 * 1024)}");
        return free >= FreeBytesLow
            ? new("disk-free", HealthState.Ok, found) { Fact = fact }
            : new("disk-free", free < FreeBytesTooLow ? HealthState.Fail : HealthState.Warn, found, "Free some space, at least 1 GB.")
            {
                Fact = fact,
            };
    }

    private HealthLine HolderLine() => DataFolderLock.Holder(folder) is { } holder
        ? new(
            "holder",
            HealthState.Ok,
            $"{holder} runs here.")
        : new("holder", HealthState.Ok, "Neither serve nor demo runs here.");

    private async Task<HealthLine> PostgresLineAsync(CancellationToken cancel)
    {
        try
        {
            var major = PostgresBinaries.ClusterMajor(Path.Combine(folder.Postgres, "data"));
            var binaries = await PostgresBinaries.ForClusterAsync(major, folder.Postgres, cancel);
            return new("postgres", HealthState.Ok, $"PostgreSQL {binaries.Version} in {binaries.Folder}.")
            {
                Fact = $"version={binaries.Version}",
            };
        }
        catch (StorageException fault)
        {
            return HealthLine.Of("postgres", fault);
        }
    }

    private async Task<HealthLine> ReachLineAsync(CancellationToken cancel)
    {
        try
        {
            var account = ServerAccount.Current();
            await account.CheckReachesAsync(folder.Root, cancel);
            return new("server-account", HealthState.Ok, $"The user '{account.Name}' that the database runs as reaches the folder.");
        }
        catch (StorageException fault)
        {
            return HealthLine.Of("server-account", fault);
        }
    }

    private async Task DatabaseLinesAsync(List<HealthLine> lines, CancellationToken cancel)
    {
        try
        {
            await using var database = await Database.OpenAsync(folder, connectionString, clock, cancel);
            var which = database.IsPrivate ? "The private database" : "The database";
            lines.Add(new("database", HealthState.Ok, $"{which} answers at {database.Place}."));
            lines.Add(await VersionLineAsync(database, cancel));
            lines.Add(await MigrationsLineAsync(database, cancel));
            lines.Add(await ClockLineAsync(database, cancel));
            lines.Add(await KeyRingLineAsync(database, cancel));
        }
        catch (StorageException fault)
        {
            lines.Add(HealthLine.Of("database", fault));
        }
        catch (NpgsqlException fault)
        {
            lines.Add(new("database", HealthState.Fail, $"The database does not answer as it should: {fault.Message}", "Look at its log."));
        }
    }

    private async Task<HealthLine> MigrationsLineAsync(Database database, CancellationToken cancel)
    {
        var (missing, unknown) = await new Migrator(database, folder, clock).CompareAsync(cancel);
        return unknown.Count > 0
            ? new("tables", HealthState.Fail, $"A newer version has written them ({unknown[^1]}).", "Run that newer version.")
            : missing.Count > 0
                ? new("tables", HealthState.Ok, "The next verb brings them to this version.")
                : new("tables", HealthState.Ok, "They are those of this version.") { Fact = TablesFit };
    }

    private static async Task<HealthLine> VersionLineAsync(Database database, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        var version = connection.PostgreSqlVersion;
        return version.Major >= PostgresBinaries.OldestMajor
            ? new("postgres-version", HealthState.Ok, $"The database's server is PostgreSQL {version}.") { Fact = $"version={version}" }
            : new(
                "postgres-version",
                HealthState.Fail,
                $"The database's server is PostgreSQL {version}; {PostgresBinaries.OldestMajor} or newer is needed.",
                "Upgrade it: docs/guides/upgrade-postgresql.md")
            { Fact = $"version={version}" };
    }

    private async Task<HealthLine> ClockLineAsync(Database database, CancellationToken cancel)
    {
        await using var ask = database.Source.CreateCommand("select now()");
        var theirs = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(cancel))!);
        var apart = (theirs - clock.GetUtcNow()).Duration();
        var fact = string.Create(CultureInfo.InvariantCulture, $"seconds={apart.TotalSeconds:0}");
        return apart <= ClockTolerance
            ? new("clock", HealthState.Ok, "It agrees with the database's.") { Fact = fact }
            : new(
                "clock",
                HealthState.Warn,
                $"It differs from the database's by {apart.TotalSeconds:0} s.",
                "Let both machines take their time from the network (systemd-timesyncd or chrony).")
            { Fact = fact };
    }

    private async Task<HealthLine> KeyRingLineAsync(Database database, CancellationToken cancel)
    {
        await using var db = database.Context();
        if (!(await db.Database.GetAppliedMigrationsAsync(cancel)).Any())
        {
            return new("key-ring", HealthState.Ok, "There are no secrets yet.");
        }

        await using var services = new ServiceCollection()
            .AddPlatform(new() { Folder = folder, Database = database, Clock = clock })
            .BuildServiceProvider();
        var ring = services.GetRequiredService<IDataProtectionProvider>();
        var secrets = await db.Set<StoredSecret>().IgnoreQueryFilters().AsNoTracking().ToListAsync(cancel);
        var unreadable = secrets.Where(secret => !Opens(secret, ring)).Select(secret => secret.Name).ToList();
        return unreadable.Count == 0
            ? new("key-ring", HealthState.Ok, $"It opens all {secrets.Count} stored secrets.")
            : new(
                "key-ring",
                HealthState.Fail,
                $"It does not open {unreadable.Count} of {secrets.Count} stored secrets ({string.Join(", ", unreadable)}).",
                "Restore database and key ring together from one backup, or set those secrets again.");
    }

    private static bool Opens(StoredSecret secret, IDataProtectionProvider ring)
    {
        try
        {
            _ = Secret.Unprotect(secret.Protected, new WorkspaceId(secret.WorkspaceId), ring);
            return true;
        }
        catch (Exception cause) when (cause is StorageException or CryptographicException)
        {
            return false;
        }
    }
}
