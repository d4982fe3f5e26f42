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
            ["--format=custom", "--no-owner", "--no-privileges", $"--schema={TidegateDb.Schema}", $"--file={file}"],
            cancel);
    }

    /// <summary>Puts a dump in the place of the product's tables, all in one transaction.</summary>
    public static Task RestoreAsync(NpgsqlConnectionStringBuilder settings, string file, CancellationToken cancel) => RunAsync(
        "pg_restore",
        settings,
        ["--single-transaction", "--exit-on-error", "--clean", "--if-exists", "--no-owner", "--no-privileges", $"--dbname={settings.Database}", file],
        cancel);

    private static async Task RunAsync(string tool, NpgsqlConnectionStringBuilder settings, string[] arguments, CancellationToken cancel)
    {
        var binaries = await PostgresBinaries.ForClientAsync(cancel);
        var run = await OutsideProgram.RunAsync(binaries[tool], ["--no-password", .. arguments], Environment(settings), Limit, cancel);
        if (!run.Succeeded)
        {
            throw DiskIsFull.Says(run.Tail)
                ? DiskIsFull.At(settings.Host ?? "", run.Tail)
                : new StorageException(
                    tool == "pg_dump" ? "dump-failed" : "restore-failed",
                    $"{tool} did not succeed: {run.Tail}",
                    "If it speaks of a version, install the client programs of the server's version: sudo apt-get install postgresql-client",
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
