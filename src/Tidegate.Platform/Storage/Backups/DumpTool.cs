using Npgsql;
using Tidegate.Platform.Storage.Postgres;

namespace Tidegate.Platform.Storage.Backups;

/// <summary>PostgreSQL's own tools for a whole database.</summary>
internal static class DumpTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(6);

    /// <summary>Writes all tables of the product into a file, as of one moment.</summary>
    public static async Task DumpAsync(NpgsqlConnectionStringBuilder settings, string file, CancellationToken cancel)
    {
        // Made by us first, so that no other user can read it while it is written.
        await using (new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
        }

        await RunAsync(
            "pg_dump",
            settings,
            ["--no-password", "--format=custom", "--no-owner", "--no-privileges", $"--schema={TidegateDb.Schema}", $"--file={file}"],
            cancel);
    }

    /// <summary>Puts a dump in the place of the product's tables, all in one transaction.</summary>
    public static async Task RestoreAsync(NpgsqlConnectionStringBuilder settings, string file, CancellationToken cancel)
    {
        // As a script, so that dropping the old and making the new are one transaction; pg_restore alone would stumble over tables it does
        // not know.
        var script = file + ".sql";
        await RunAsync("pg_restore", settings, ["--no-owner", "--no-privileges", $"--file={script}", file], cancel);
        await RunAsync(
            "psql",
            settings,
            ["--no-password", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null",
                $"--command=set client_min_messages = warning; drop schema if exists {TidegateDb.Schema} cascade", $"--file={script}"],
            cancel);
    }

    private static async Task RunAsync(string tool, NpgsqlConnectionStringBuilder settings, string[] arguments, CancellationToken cancel)
    {
        var binaries = await PostgresBinaries.ForClientAsync(cancel);
        var run = await OutsideProgram.RunAsync(binaries[tool], arguments, Environment(settings), Limit, cancel);
        if (!run.Succeeded)
        {
            throw DiskIsFull.Says(run.Errors)
                ? DiskIsFull.At(settings.Host ?? "", run.Tail)
                : new StorageException(
                    tool == "pg_dump" ? "dump-failed" : "restore-failed",
                    $"{tool} did not succeed: {run.Tail}",
                    "If it speaks of a version, install the client programs of the server's: sudo apt-get install postgresql-client",
                    value: binaries[tool]);
        }
    }

    private static Dictionary<string, string> Environment(NpgsqlConnectionStringBuilder settings) => new()
    {
        ["PGHOST"] = settings.Host ?? "",
        ["PGPORT"] = settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["PGUSER"] = settings.Username ?? "",
        ["PGPASSWORD"] = settings.Password ?? "",
        ["PGDATABASE"] = settings.Database ?? "",
        ["PGSSLMODE"] = settings.SslMode switch
        {
            SslMode.Disable => "disable",
            SslMode.Require => "require",
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            _ => "prefer",
        },
    };
}
