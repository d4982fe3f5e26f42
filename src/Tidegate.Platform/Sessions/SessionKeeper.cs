using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sessions;

/// <summary>
/// Keeps a session for each connection to a gateway, in all workspaces. Of several processes on one database one keeps each session; when
/// it dies another takes over.
/// </summary>
internal sealed class SessionKeeper(Database database, IEnumerable<ISessionDoor> doors, SessionParts parts) : BackgroundService
{
    /// <summary>It looks so often what is to be kept.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(10);

    private readonly Dictionary<Guid, Kept> kept = [];
    private readonly HashSet<Guid> begun = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var locks = new LockSession(database);
        // What sessions tell until they have ended is written too.
        using var ended = new CancellationTokenSource();
        var writing = parts.Writer.RunAsync(ended.Token);
        try
        {
            while (true)
            {
                try
                {
                    await LookAsync(locks, stoppingToken);
                }
                catch (Exception failure) when (StoreFailure.Is(failure) && !stoppingToken.IsCancellationRequested)
                {
                    // While the database is away nobody else can take over either.
                    SessionsLog.NotRead(parts.Log, failure);
                }

                await Task.Delay(LookEvery, parts.Clock, stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(kept.Values.Select(session => session.EndAsync()));
            await ended.CancelAsync();
            await writing;
        }
    }

    private async Task LookAsync(LockSession locks, CancellationToken cancel)
    {
        IReadOnlyList<SessionWish> wishes;
        await using (var scope = parts.Scopes.CreateAsyncScope())
        {
            wishes = await scope.ServiceProvider.GetRequiredService<SessionStore>().WishesAsync(cancel);
        }

        var wanted = wishes.ToDictionary(wish => wish.Connection);
        var forgotten = kept.Values.Select(one => one.Session.Wish).Where(wish => !wanted.ContainsKey(wish.Connection))
            .Select(wish => new WorkspaceId(wish.Workspace)).Distinct().ToList();
        await EndAsync(one =>
            one.IsOver || !wanted.TryGetValue(one.Session.Wish.Connection, out var wish) || !one.Session.Wish.IsMetBy(wish));
        // A session that is no more cannot tell it.
        await parts.Live.AnnounceToAllAsync(forgotten, LiveTopic.Sessions, cancel);
        await parts.Live.AnnounceToAllAsync(forgotten, LiveTopic.Accounts, cancel);
        var held = await locks.HoldAsync(wishes.Select(wish => wish.Lock).ToHashSet(StringComparer.Ordinal), cancel);
        await EndAsync(one => !held.Contains(one.Session.Wish.Lock));
        foreach (var wish in wishes.Where(wish => held.Contains(wish.Lock)))
        {
            if (kept.TryGetValue(wish.Connection, out var session))
                session.Hear(wish);
            else
                kept[wish.Connection] = Begin(wish, cancel);
        }
    }

    private Kept Begin(SessionWish wish, CancellationToken cancel)
    {
        var door = doors.Single(door => door.Kind == wish.Kind);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var session = new KeptSession(wish, door, parts);
        var isChanged = !begun.Add(wish.Connection);
        return new(session, stop, KeepAsync(session, isChanged, stop.Token)) { Asked = wish.Asked };
    }

    private async Task KeepAsync(KeptSession session, bool isChanged, CancellationToken cancel)
    {
        await Task.Yield();
        using var over = session;
        try
        {
            await session.RunAsync(isChanged, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            // One session must not end the others, whatever it met.
            SessionsLog.BrokenOff(parts.Log, session.Wish.Connection, failure);
        }

        await Task.Delay(AgainAfter, parts.Clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task EndAsync(Func<Kept, bool> which)
    {
        foreach (var (connection, session) in kept.Where(one => which(one.Value)).ToList())
        {
            kept.Remove(connection);
            session.Session.MakeWay();
            await session.EndAsync();
        }
    }

    /// <summary>A session with what ends it.</summary>
    private sealed class Kept(KeptSession session, CancellationTokenSource stop, Task running)
    {
        public KeptSession Session => session;

        public bool IsOver => running.IsCompleted;

        public DateTimeOffset? Asked { get; set; }

        public void Hear(SessionWish wish)
        {
            if (wish.Asked == Asked)
                return;
            Asked = wish.Asked;
            session.AskNow();
        }

        public async Task EndAsync()
        {
            await stop.CancelAsync();
            await running;
            stop.Dispose();
        }
    }
}
