using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidegate.Platform.Storage.Postgres;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Storage;

/// <summary>The open database of this process: the private server of the data folder, or one that the person named.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>The environment variable that holds a connection string when no option does.</summary>
    public const string EnvironmentName = "TIDEGATE_DATABASE";

    /// <summary>Most connections of one process; a private server takes five such processes.</summary>
    private const int PoolSizeMax = 40;

    private readonly PrivatePostgres? server;

    private Database(string connectionString, PrivatePostgres? server)
    {
        this.server = server;
        Settings = new(connectionString)
        {
            ApplicationName = "tidegate",
            SearchPath = TidegateDb.Schema,
            MaxPoolSize = PoolSizeMax,
        };
        Source = NpgsqlDataSource.Create(Settings);
    }

    /// <summary>The pool of connections. Unqualified names mean the product's schema.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Whether the server is our own, in the data folder.</summary>
    public bool IsPrivate => server is not null;

    /// <summary>Whether the private server ran already when this process came.</summary>
    public bool Adopted => server is { Adopted: true };

    /// <summary>Where the database is, for messages: host, port and name, never the password.</summary>
    public string Place => $"{Settings.Host}:{Settings.Port}/{Settings.Database}";

    internal NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>The connection string to use: the option, else the environment variable; null means the private server.</summary>
    public static string? Resolve(string? option)
    {
        var named = string.IsNullOrWhiteSpace(option) ? Environment.GetEnvironmentVariable(EnvironmentName) : option;
        return string.IsNullOrWhiteSpace(named) ? null : named;
    }

    /// <summary>Opens the database of a data folder, starting the private server if it is needed and does not run.</summary>
    /// <param name="folder">The data folder; prepared when it is not.</param>
    /// <param name="connectionString">A database of one's own; null for the private server.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="StorageException">The database cannot be opened; says why and what to do.</exception>
    public static async Task<Database> OpenAsync(DataFolder folder, string? connectionString, TimeProvider clock, CancellationToken cancel)
    {
        await folder.PrepareAsync(connectionString is null, cancel);
        if (connectionString is null)
        {
            var started = await PrivatePostgres.StartAsync(folder, clock, cancel);
            return new(started.ConnectionString, started);
        }

        var database = Over(connectionString);
        try
        {
            await database.CheckAsync(cancel);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A database by its connection string; nothing is checked or contacted yet.</summary>
    /// <exception cref="StorageException">The text is no connection string.</exception>
    public static Database Over(string connectionString)
    {
        try
        {
            return new(connectionString, server: null);
        }
        catch (ArgumentException cause)
        {
            // The value is not repeated: it may hold a password.
            throw new StorageException(
                "bad-connection-string",
                $"The connection string is not understood: {cause.Message}",
                "Write it as: Host=db.example.net;Port=5432;Database=tidegate;Username=tidegate;Password=…",
                "--database",
                cause: cause);
        }
    }

    /// <summary>Points EF Core at this database.</summary>
    public void Configure(DbContextOptionsBuilder options) =>
        options.UseNpgsql(Source, npgsql => npgsql.MigrationsHistoryTable("migrations", TidegateDb.Schema));

    /// <summary>
    /// Looks after a private server for as long as this process serves: one that was killed is started again. Returns when cancelled.
    /// </summary>
    /// <param name="say">Told what happened.</param>
    /// <param name="cancel">Ends the watch.</param>
    public Task KeepRunningAsync(Action<string> say, CancellationToken cancel) =>
        server is null ? Task.CompletedTask : server.KeepRunningAsync(say, cancel);

    /// <summary>A context that has entered no workspace: for the tables as such, not for rows of people.</summary>
    internal TidegateDb Context()
    {
        var options = new DbContextOptionsBuilder<TidegateDb>();
        Configure(options);
        return new(options.Options, new CurrentWorkspace());
    }

    /// <summary>Closes all connections; the last user of a private server stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancel);
            if (connection.PostgreSqlVersion.Major < PostgresBinaries.OldestMajor)
            {
                throw new StorageException(
                    "postgres-too-old",
                    $"The database {Place} runs PostgreSQL {connection.PostgreSqlVersion}; {PostgresBinaries.OldestMajor} or newer is "
                    + "needed.",
                    "Upgrade that server, or leave --database out to use a private one.",
                    "--database",
                    Place);
            }
        }
        catch (NpgsqlException cause)
        {
            throw new StorageException(
                "database-unreachable",
                $"The database {Place} cannot be opened: {cause.Message}",
                "Check that the server runs, that the database exists, and the user and password in --database or TIDEGATE_DATABASE.",
                "--database",
                Place,
                cause);
        }
    }
}
