using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidegate.Platform.Storage.Postgres;

/// <summary>A folder with PostgreSQL's programs.</summary>
/// <param name="Folder">Where they stand.</param>
/// <param name="Version">Major and minor version.</param>
internal sealed partial record PostgresBinaries(string Folder, Version Version)
{
    /// <summary>The environment variable that names the folder; then no other is looked at.</summary>
    public const string EnvironmentName = "TIDEGATE_POSTGRES_BIN";

    /// <summary>The oldest major version that the product runs on.</summary>
    public const int OldestMajor = 15;

    private const string InstallHint =
        "On Debian or Ubuntu: sudo apt-get install postgresql. Or name the folder of its programs in TIDEGATE_POSTGRES_BIN, or use a "
        + "database of your own with --database.";

    private static readonly TimeSpan VersionLimit = TimeSpan.FromSeconds(10);

    /// <summary>The path of a program.</summary>
    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>The programs for a cluster: those of its own major version, or the newest for a new one.</summary>
    /// <param name="clusterMajor">The cluster's major version; null when there is none yet.</param>
    /// <param name="cluster">The cluster's folder, for the message.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="StorageException">There are none, they are too old, or only of another major version.</exception>
    public static async Task<PostgresBinaries> ForClusterAsync(int? clusterMajor, string cluster, CancellationToken cancel)
    {
        var found = await FindAsync("postgres", cancel);
        var fitting = found.FirstOrDefault(one => clusterMajor is null || one.Version.Major == clusterMajor);
        if (fitting is not null)
        {
            return fitting;
        }

        throw new StorageException(
            "other-postgres-version",
            $"The database in {cluster} was made by PostgreSQL {clusterMajor}, but only "
            + $"{string.Join(", ", found.Select(one => one.Version))} is installed. PostgreSQL does not read the files of another major "
                + "version.",
            $"Install PostgreSQL {clusterMajor} again (sudo apt-get install postgresql-{clusterMajor}), run 'tidegate backup FILE' with "
                + "it, "
            + "then with the new version 'tidegate restore FILE --replace'.",
            "--data",
            cluster);
    }

    /// <summary>The newest client programs (<c>pg_dump</c>, <c>pg_restore</c>).</summary>
    /// <exception cref="StorageException">There are none.</exception>
    public static async Task<PostgresBinaries> ForClientAsync(CancellationToken cancel) => (await FindAsync("pg_dump", cancel))[0];

    /// <summary>The major version of a cluster from its version file; null when there is no cluster.</summary>
    public static int? ClusterMajor(string cluster)
    {
        var file = Path.Combine(cluster, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static async Task<List<PostgresBinaries>> FindAsync(string program, CancellationToken cancel)
    {
        var named = Environment.GetEnvironmentVariable(EnvironmentName);
        var folders = string.IsNullOrWhiteSpace(named) ? Places() : [named];
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders.Distinct(StringComparer.Ordinal).Where(folder => File.Exists(Path.Combine(folder, program))))
        {
            var run = await OutsideProgram.RunAsync(Path.Combine(folder, program), ["--version"], null, VersionLimit, cancel);
            if (VersionPattern().Match(run.Output) is { Success: true } match && Version.TryParse(match.Value, out var version))
            {
                found.Add(new(folder, version));
            }
        }

        var usable = found.Where(one => one.Version.Major >= OldestMajor).OrderByDescending(one => one.Version).ToList();
        if (usable.Count > 0)
        {
            return usable;
        }

        throw found.Count > 0
            ? new StorageException(
                "postgres-too-old",
                $"PostgreSQL {found[0].Version} in {found[0].Folder} is too old; version {OldestMajor} or newer is needed.",
                InstallHint,
                EnvironmentName,
                found[0].Folder)
            : new StorageException(
                "postgres-missing",
                string.IsNullOrWhiteSpace(named)
                    ? $"PostgreSQL {OldestMajor} or newer is not installed (no program '{program}' in the usual places or on the PATH)."
                    : $"There is no program '{program}' in {named}.",
                InstallHint,
                EnvironmentName,
                named);
    }

    private static IEnumerable<string> Places()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        // On Debian the PATH holds wrappers that pick a cluster of the system, so the real ones come first.
        return debian.Concat(path.Where(folder => File.Exists(Path.Combine(folder, "initdb"))));
    }

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex VersionPattern();
}
