using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Tidegate.Platform.Storage.Postgres;

/// <summary>
/// One cluster in a folder: <c>data/</c>, <c>password</c>, <c>port</c>, <c>server.log</c>. Knows how to make, start, find and stop its
/// server; who may do so when is <see cref="PrivatePostgres"/>'s affair.
/// </summary>
internal sealed class PostgresCluster
{
    public const string Role = "tidegate";
    public const string DatabaseName = "tidegate";

    private const int PortTries = 5;
    private const int MaxConnections = 200;
    private const long LogBytesMax = 8 * 1024 * 1024;

    /// <summary>After a kill the old server's children need a moment to end; until then a new one must not start.</summary>
    private static readonly TimeSpan LeftoverLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ToolLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(100);

    private readonly string folder;
    private readonly PostgresBinaries binaries;
    private readonly ServerAccount account;
    private readonly TimeProvider clock;

    private PostgresCluster(string folder, PostgresBinaries binaries, ServerAccount account, TimeProvider clock)
    {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
        this.clock = clock;
    }

    private string Files => Path.Combine(folder, "data");

    private string PasswordFile => Path.Combine(folder, "password");

    private string PortFile => Path.Combine(folder, "port");

    private string LogFile => Path.Combine(folder, "server.log");

    /// <summary>Opens the cluster in a folder, making it when there is none.</summary>
    /// <exception cref="StorageException">It cannot be made, or belongs to another version.</exception>
    public static async Task<PostgresCluster> OpenAsync(string folder, TimeProvider clock, CancellationToken cancel)
    {
        var files = Path.Combine(folder, "data");
        var fitting = await PostgresBinaries.ForClusterAsync(PostgresBinaries.ClusterMajor(files), folder, cancel);
        var cluster = new PostgresCluster(folder, fitting, ServerAccount.Current(), clock);
        if (PostgresBinaries.ClusterMajor(files) is null)
        {
            await cluster.MakeAsync(cancel);
        }

        return cluster;
    }

    /// <summary>Starts the server, or finds it running. Not cancelled half-way: a server must not be left in an unknown state.</summary>
    /// <returns>How to connect, and whether the server was already there.</returns>
    /// <exception cref="StorageException">The server does not start; holds the last lines of its log.</exception>
    public async Task<(string ConnectionString, bool Adopted)> EnsureRunningAsync(CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var portTries = 0;
        var adopted = true;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var server = PostmasterFile.Read(Files);
            if (server is not null && server.IsServerOf(Files))
            {
                if (server is { Ready: true, Port: { } port } && await AnswersAsync(ConnectionString(port), cancel))
                {
                    await MakeDatabaseAsync(ConnectionString(port, "postgres"), cancel);
                    return (ConnectionString(port), adopted);
                }

                ThrowWhenLate(began, RecoveryLimit, "It is still recovering.");
            }
            else
            {
                adopted = false;
                ClearStale(server);
                if (await StartAsync(forgetPort: portTries > 0) is { } fault)
                {
                    var portTaken = fault.Contains("could not bind", StringComparison.Ordinal)
                        || fault.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal);
                    if (portTaken && ++portTries < PortTries)
                    {
                        continue;
                    }

                    var leftovers = !DiskIsFull.Is(folder)
                        && (fault.Contains("postmaster.pid", StringComparison.Ordinal)
                            || fault.Contains("pre-existing shared memory", StringComparison.Ordinal));
                    ThrowWhenLate(began, leftovers ? LeftoverLimit : TimeSpan.Zero, fault);
                }
            }

            await Task.Delay(PollEvery, clock, cancel);
        }
    }

    /// <summary>Stops the server if it runs, letting transactions in progress roll back.</summary>
    public async Task StopAsync()
    {
        if (PostmasterFile.Read(Files) is not { } server || !server.IsServerOf(Files))
        {
            return;
        }

        var run = await account.RunAsync(
            binaries["pg_ctl"], ["stop", "-D", Files, "-m", "fast", "-w", "-t", "60"], ToolLimit, CancellationToken.None);
        if (!run.Succeeded && PostmasterFile.Read(Files) is { } still && still.IsServerOf(Files))
        {
            throw new StorageException(
                "server-not-stopped",
                $"The private database server (process {still.Process}) did not stop: {run.Tail}",
                $"It is adopted at the next start. To end it by hand: kill -INT {still.Process}",
                value: folder);
        }
    }

    /// <summary>Port of the running server; null when it does not run.</summary>
    public static int? RunningPort(string folder)
    {
        var files = Path.Combine(folder, "data");
        return PostmasterFile.Read(files) is { } server && server.IsServerOf(files) ? server.Port : null;
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        await account.MakeFolderAsync(folder, cancel);
        // Made under another name and renamed when whole, so that a break half-way is simply begun again.
        var draft = Files + ".new";
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        try
        {
            await using var file = new FileStream(PasswordFile, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            await file.WriteAsync(Encoding.ASCII.GetBytes(password), cancel);
        }
        catch (IOException cause) when (DiskIsFull.Says(cause.Message))
        {
            throw DiskIsFull.At(folder, "", cause);
        }

        await account.OwnAsync(PasswordFile, cancel);
        var run = await account.RunAsync(
            binaries["initdb"],
            ["-D", draft, "-U", Role, "-A", "scram-sha-256", "--pwfile", PasswordFile, "-E", "UTF8", "--locale", "C.UTF-8"],
            ToolLimit,
            cancel);
        if (!run.Succeeded)
        {
            throw Fault("The private database cannot be made.", run.Errors + run.Output);
        }

        Directory.Move(draft, Files);
    }

    /// <summary>Starts the server; null when it runs, else what it said.</summary>
    private async Task<string?> StartAsync(bool forgetPort)
    {
        ShortenLog();
        var logBefore = File.Exists(LogFile) ? new FileInfo(LogFile).Length : 0;
        var port = ChoosePort(forgetPort);
        var run = await account.RunAsync(
            binaries["pg_ctl"],
            ["start", "-D", Files, "-w", "-t", "60", "-l", LogFile, "-o",
                // Compiling a query takes longer than any query here runs.
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c jit=off -c max_connections={MaxConnections}"],
            ToolLimit,
            CancellationToken.None);
        if (!run.Succeeded)
        {
            var said = LogSince(logBefore);
            // Still starting (a long recovery) is no fault; the caller goes on to wait for it.
            return PostmasterFile.Read(Files) is { } server && server.IsServerOf(Files) ? null : said.Length > 0 ? said : run.Tail;
        }

        await File.WriteAllTextAsync(PortFile, port.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private void ThrowWhenLate(long began, TimeSpan limit, string said)
    {
        if (clock.GetElapsedTime(began) >= limit)
        {
            throw Fault("The private database server does not start.", said);
        }
    }

    // On a full disk the server cannot even write its log, so what it said is not all there is to know.
    private StorageException Fault(string what, string said) => DiskIsFull.Says(said) || DiskIsFull.Is(folder)
        ? DiskIsFull.At(folder, "The database said: " + ProgramRun.LastLines(said, 3))
        : said.Contains("Permission denied", StringComparison.Ordinal)
            ? new StorageException(
                "no-permission",
                $"{what} The user '{account.Name}' lacks permission: {ProgramRun.LastLines(said, 3)}",
                $"Give {folder} and all in it back to that user: chown -R {account.Name} '{folder}'",
                "--data",
                folder)
            : said.Contains("locale", StringComparison.OrdinalIgnoreCase)
                ? new StorageException(
                    "locale-missing",
                    $"{what} {ProgramRun.LastLines(said, 3)}",
                    "The locale C.UTF-8 is missing on this machine. On Debian or Ubuntu: sudo apt-get install --reinstall libc-bin",
                    value: folder)
                : new StorageException(
                    "server-not-started",
                    $"{what} Its last lines:\n{ProgramRun.LastLines(said, 6)}",
                    $"The whole log is {LogFile}.",
                    value: folder);

    // A server that was killed leaves its number behind. If another program has that number by now, PostgreSQL would refuse to start for
    // ever.
    private void ClearStale(PostmasterFile? server)
    {
        if (server is { NumberIsTaken: true } && PostmasterFile.Leftovers(Files).Count == 0)
        {
            File.Delete(PostmasterFile.PathIn(Files));
        }
    }

    private int ChoosePort(bool forget)
    {
        if (!forget && File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture, out var known)
            && FreePort(known) is { } same)
        {
            return same;
        }

        return FreePort(0) ?? throw Fault("No port of 127.0.0.1 is free for the private database server.", "");
    }

    private static int? FreePort(int wanted)
    {
        using var probe = new TcpListener(IPAddress.Loopback, wanted);
        try
        {
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private string ConnectionString(int port, string database = DatabaseName) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Role,
        Password = File.ReadAllText(PasswordFile).Trim(),
        Database = database,
    }.ConnectionString;

    private async Task<bool> AnswersAsync(string connectionString, CancellationToken cancel)
    {
        try
        {
            // Asked of the server's own database, which exists before ours does.
            var question = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Timeout = 5, Pooling = false };
            await using var connection = new NpgsqlConnection(question.ConnectionString);
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new StorageException(
                "wrong-password",
                $"The private database server in {folder} does not accept the password in {PasswordFile}.",
                "Put the password file back from a copy of the data folder, or restore a backup with 'tidegate restore FILE --replace'.",
                "--data",
                PasswordFile,
                cause);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task MakeDatabaseAsync(string connectionString, CancellationToken cancel)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var look = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection)
        {
            Parameters = { new() { Value = DatabaseName } },
        };
        if (await look.ExecuteScalarAsync(cancel) is not true)
        {
            await using var make = new NpgsqlCommand($"create database {DatabaseName}", connection);
            await make.ExecuteNonQueryAsync(cancel);
        }
    }

    private void ShortenLog()
    {
        if (File.Exists(LogFile) && new FileInfo(LogFile).Length > LogBytesMax)
        {
            File.Move(LogFile, LogFile + ".old", overwrite: true);
        }
    }

    private string LogSince(long position)
    {
        if (!File.Exists(LogFile))
        {
            return "";
        }

        using var log = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = Math.Min(position, log.Length);
        using var reader = new StreamReader(log);
        return reader.ReadToEnd();
    }
}
