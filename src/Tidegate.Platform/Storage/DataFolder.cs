using Tidegate.Platform.Storage.Postgres;

namespace Tidegate.Platform.Storage;

/// <summary>The one folder that holds everything of an installation: the private server, keys, kept statements, backups, logs.</summary>
public sealed class DataFolder
{
    /// <summary>The environment variable that names the folder when no option does.</summary>
    public const string EnvironmentName = "TIDEGATE_DATA";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The folder at a path; nothing is created.</summary>
    public DataFolder(string path) => Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>The full path of the folder.</summary>
    public string Root { get; }

    /// <summary>The private server: its cluster, password and log. Belongs to the user that the server runs as.</summary>
    public string Postgres => In("postgres");

    /// <summary>The key ring that protects secrets; only its owner can look inside.</summary>
    public string Keys => In("keys");

    /// <summary>Every imported statement, compressed, named by its hash; kept forever.</summary>
    public string Statements => In("statements");

    /// <summary>Backups made by the product itself, such as before a migration.</summary>
    public string Backups => In("backups");

    /// <summary>Log files.</summary>
    public string Logs => In("logs");

    /// <summary>Files on their way in.</summary>
    public string Uploads => In("uploads");

    /// <summary>Files on which processes hold kernel locks.</summary>
    internal string Locks => In("locks");

    /// <summary>
    /// The folder to use: the option, else the environment variable, else <c>/var/lib/tidegate</c> for root and
    /// <c>~/.local/share/tidegate</c> for others. The demo has its own beside it, with <c>-demo</c> behind the name, unless an option names
    /// one.
    /// </summary>
    /// <exception cref="StorageException">No folder is named and there is no home folder to derive one from.</exception>
    public static DataFolder Resolve(string? option, bool demo = false)
    {
        if (!string.IsNullOrWhiteSpace(option))
        {
            return new(option);
        }

        var named = Environment.GetEnvironmentVariable(EnvironmentName);
        if (string.IsNullOrWhiteSpace(named))
        {
            named = Environment.IsPrivilegedProcess ? "/var/lib/tidegate" : HomeFolder();
        }

        return new(demo ? Path.TrimEndingDirectorySeparator(named) + "-demo" : named);
    }

    /// <summary>
    /// Makes the folder and its parts ready. For a private server it is checked first, before anything is created, that the server's user
    /// can reach the folder.
    /// </summary>
    /// <param name="privateServer">Whether a private server will live here.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="StorageException">The folder cannot be made or reached; says which part of the path and what to do.</exception>
    public async Task PrepareAsync(bool privateServer, CancellationToken cancel)
    {
        if (privateServer)
        {
            await ServerAccount.Current().CheckReachesAsync(Root, cancel);
        }

        try
        {
            // As root the server runs as another user, which must pass through but see nothing.
            Make(Root, Environment.IsPrivilegedProcess ? Passable : Private);
            foreach (var part in (string[])[Keys, Statements, Backups, Logs, Uploads, Locks])
            {
                Make(part, Private);
            }

            CloseToOthers();
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException)
        {
            throw DiskIsFull.Says(cause.Message)
                ? DiskIsFull.At(Root, "", cause)
                : new StorageException(
                    "no-permission",
                    $"The data folder {Root} cannot be made or written: {cause.Message}",
                    "Give this user the right to write there, or choose another folder with --data or TIDEGATE_DATA.",
                    "--data",
                    Root,
                    cause);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Root;

    /// <summary>The parents of a path from the outermost on, the path itself last.</summary>
    internal static IEnumerable<string> Ancestry(string path) =>
        Path.GetDirectoryName(path) is { } parent ? Ancestry(parent).Append(path) : [path];

    internal string Lock(string name) => Path.Combine(Locks, name + ".lock");

    internal string In(string part) => Path.Combine(Root, part);

    /// <summary>Parts that hold secrets or figures and that other users of the machine can look into; empty when all is well.</summary>
    public IReadOnlyList<string> OpenParts() =>
        [.. Closed.Where(part => Directory.Exists(part) && (File.GetUnixFileMode(part) & ~Private) != UnixFileMode.None)];

    private IEnumerable<string> Closed => [Keys, Statements, Backups, Logs, Uploads, Locks, Postgres];

    // A copy or an unpacked archive may have opened what was closed. The server's own part belongs to its user, who keeps it closed.
    private void CloseToOthers()
    {
        foreach (var part in OpenParts().Where(part => part != Postgres))
        {
            File.SetUnixFileMode(part, Private);
        }
    }

    private static string HomeFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0
            ? Path.Combine(home, ".local", "share", "tidegate")
            : throw new StorageException(
                "no-data-folder",
                "There is no home folder to keep the data in.",
                "Name a folder with --data DIR or TIDEGATE_DATA.",
                "--data");
    }

    private static void Make(string folder, UnixFileMode mode)
    {
        foreach (var step in Ancestry(folder).Where(step => !Directory.Exists(step)))
        {
            Directory.CreateDirectory(step);
            // Explicitly, because the creating call is subject to the umask.
            File.SetUnixFileMode(step, step == folder ? mode : Passable);
        }
    }
}
