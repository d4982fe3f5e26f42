namespace Tidegate.Platform.Storage.Postgres;

/// <summary>
/// The user that the private server runs as. PostgreSQL refuses to run as root, so for root it is the unprivileged user <c>postgres</c>
/// that comes with the server's package; for everyone else it is oneself.
/// </summary>
internal sealed class ServerAccount
{
    /// <summary>The unprivileged user for root.</summary>
    public const string UnprivilegedUser = "postgres";

    private static readonly TimeSpan ToolLimit = TimeSpan.FromSeconds(30);
    private readonly string? user;

    private ServerAccount(string? user) => this.user = user;

    /// <summary>Name for messages.</summary>
    public string Name => user ?? Environment.UserName;

    /// <summary>The account for whoever runs the product.</summary>
    /// <exception cref="StorageException">Running as root and there is no unprivileged user.</exception>
    public static ServerAccount Current() => !Environment.IsPrivilegedProcess
        ? new(null)
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith(UnprivilegedUser + ":", StringComparison.Ordinal))
            ? new(UnprivilegedUser)
            : throw new StorageException(
                "no-server-account",
                $"PostgreSQL does not run as root, and the user '{UnprivilegedUser}' that it would run as does not exist.",
                "Install the server, which brings that user (sudo apt-get install postgresql), or run tidegate as an ordinary user.");

    /// <summary>
    /// Runs a tool as this user, in a session of its own so that Ctrl-C of the terminal does not reach it or its children.
    /// </summary>
    public Task<ProgramRun> RunAsync(string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancel) =>
        user is null
            ? OutsideProgram.RunAsync("setsid", ["--wait", program, .. arguments], null, limit, cancel)
            : OutsideProgram.RunAsync(
                "setsid",
                ["--wait", "setpriv", $"--reuid={user}", $"--regid={user}", "--init-groups", "--", program, .. arguments],
                new Dictionary<string, string> { ["HOME"] = "/" },
                limit,
                cancel);

    /// <summary>Makes a folder that belongs to this user and to nobody else.</summary>
    public async Task MakeFolderAsync(string folder, CancellationToken cancel)
    {
        string[] owner = user is null ? [] : ["-o", user, "-g", user];
        var run = await OutsideProgram.RunAsync("install", ["-d", "-m", "700", .. owner, "--", folder], null, ToolLimit, cancel);
        ThrowUnless(run, folder);
    }

    /// <summary>Gives a file to this user.</summary>
    public async Task OwnAsync(string file, CancellationToken cancel)
    {
        if (user is not null)
        {
            ThrowUnless(await OutsideProgram.RunAsync("chown", [$"{user}:", "--", file], null, ToolLimit, cancel), file);
        }
    }

    /// <summary>Checks that this user can pass through every folder that exists on the way to a path.</summary>
    /// <exception cref="StorageException">A folder stops it; names the folder and the mend.</exception>
    public async Task CheckReachesAsync(string path, CancellationToken cancel)
    {
        var existing = DataFolder.Ancestry(path).TakeWhile(Directory.Exists).ToList();
        if (existing.Count == 0 || await SearchesAsync(existing[^1], cancel))
        {
            return;
        }

        var closed = existing[^1];
        foreach (var folder in existing)
        {
            if (!await SearchesAsync(folder, cancel))
            {
                closed = folder;
                break;
            }
        }

        throw new StorageException(
            "folder-not-searchable",
            $"The folder {closed} cannot be searched by the user '{Name}' that the database runs as, so {path} is out of its reach. "
            + "Nothing was created.",
            $"Choose another folder with --data or TIDEGATE_DATA, or allow passing through it: chmod o+x '{closed}'",
            "--data",
            closed);
    }

    private static void ThrowUnless(ProgramRun run, string path)
    {
        if (!run.Succeeded)
        {
            throw DiskIsFull.Says(run.Errors)
                ? DiskIsFull.At(path, "")
                : new StorageException(
                    "no-permission",
                    $"{path} cannot be prepared for the database: {run.Tail}",
                    "Give this user the right to write there, or choose another folder with --data.",
                    "--data",
                    path);
        }
    }

    private async Task<bool> SearchesAsync(string folder, CancellationToken cancel) =>
        (await RunAsync("test", ["-x", folder], ToolLimit, cancel)).Succeeded;
}
