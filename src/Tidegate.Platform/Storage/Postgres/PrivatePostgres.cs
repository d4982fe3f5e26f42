using System.Diagnostics;

namespace Tidegate.Platform.Storage.Postgres;

/// <summary>
/// One process's use of the private server of a data folder. Whoever needs it first starts it, others adopt it, the last to leave stops it.
/// The count of users is kept by the kernel (each holds a shared lock), so that a killed process never counts; all starting and stopping
/// happens under one exclusive lock, so that processes that race see one server.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>Longer than the longest start, since others may be starting it.</summary>
    private static readonly TimeSpan TurnLimit = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private readonly DataFolder folder;
    private readonly PostgresCluster cluster;
    private readonly TimeProvider clock;
    private readonly FileLock use;

    private PrivatePostgres(
        DataFolder folder, PostgresCluster cluster, TimeProvider clock, FileLock use, string connectionString, bool adopted)
    {
        this.folder = folder;
        this.cluster = cluster;
        this.clock = clock;
        this.use = use;
        ConnectionString = connectionString;
        Adopted = adopted;
    }

    /// <summary>How to connect; holds the password.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the server ran already.</summary>
    public bool Adopted { get; }

    /// <summary>Begins to use the server of a prepared folder.</summary>
    /// <exception cref="StorageException">The server cannot be started; says why and what to do.</exception>
    public static async Task<PrivatePostgres> StartAsync(DataFolder folder, TimeProvider clock, CancellationToken cancel)
    {
        using var turn = await TakeTurnAsync(folder, clock, cancel);
        RestoredCluster.Settle(folder);
        var mine = FileLock.TryTake(folder.Lock("use"), exclusive: false)
            ?? throw new UnreachableException("An exclusive use is taken only by who has the turn.");
        try
        {
            var opened = await PostgresCluster.OpenAsync(folder.Postgres, clock, cancel);
            var (connectionString, adopted) = await opened.EnsureRunningAsync(cancel);
            return new(folder, opened, clock, mine, connectionString, adopted);
        }
        catch
        {
            mine.Dispose();
            throw;
        }
    }

    /// <summary>Starts the server again when it is gone. Returns when cancelled.</summary>
    public async Task KeepRunningAsync(Action<string> say, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                if (PostgresCluster.RunningPort(folder.Postgres) is null)
                {
                    await ReviveAsync(say, cancel);
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The process ends; so does the watch.
        }
    }

    /// <summary>Ends the use; stops the server when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        using var turn = await TakeTurnAsync(folder, clock, CancellationToken.None);
        use.Dispose();
        using var alone = FileLock.TryTake(folder.Lock("use"), exclusive: true);
        if (alone is not null)
        {
            await cluster.StopAsync();
        }
    }

    private async Task ReviveAsync(Action<string> say, CancellationToken cancel)
    {
        try
        {
            using var turn = await TakeTurnAsync(folder, clock, cancel);
            var (connection, adopted) = await cluster.EnsureRunningAsync(cancel);
            if (!adopted)
            {
                say("The private database server had ended and was started again.");
            }

            if (connection != ConnectionString)
            {
                say("It has another port now, since its own was taken. Start tidegate again to use it.");
            }
        }
        catch (StorageException fault)
        {
            // Tried again at the next look; the pages say meanwhile that the database is away.
            say($"The private database server ended: {fault.Message} {fault.Hint}");
        }
    }

    /// <summary>Waits for the right to start, stop or exchange the server.</summary>
    internal static async Task<FileLock> TakeTurnAsync(DataFolder folder, TimeProvider clock, CancellationToken cancel) =>
        await FileLock.TakeAsync(folder.Lock("start"), exclusive: true, TurnLimit, clock, cancel)
            ?? throw new StorageException(
                "start-blocked",
                $"Another process has been starting or stopping the private database in {folder} for {TurnLimit.TotalMinutes:0} minutes.",
                "Look for a tidegate process that hangs and end it.",
                "--data",
                folder.Root);
}
