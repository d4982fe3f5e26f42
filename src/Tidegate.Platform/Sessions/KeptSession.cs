using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Executions;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Sessions;

/// <summary>
/// Keeps one session: tells its story, watches its accounts, and asks for executions each minute, after each break and whenever a position
/// changes. The whole day is asked for each time, so that none is lost; what the ledger has is not told to it again, but once an hour.
/// </summary>
internal sealed class KeptSession : IDisposable
{
    /// <summary>Everything is asked for again so often.</summary>
    public static readonly TimeSpan SyncEvery = TimeSpan.FromSeconds(60);

    // The day of a gateway ends at a midnight of its own; what executed just before is not among the executions of the next day.
    private static readonly TimeSpan AllDaysEvery = TimeSpan.FromHours(1);

    // A night begins, a wait becomes long: nothing is told then.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    // What just executed is told a moment after its position.
    private static readonly TimeSpan AfterChange = TimeSpan.FromSeconds(2);

    private readonly SessionWish wish;
    private readonly ISessionDoor door;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly QuoteFollower quotes;
    private readonly SessionRecorder recorder;
    private readonly LiveWriter writer;
    private readonly LiveBook book;
    private readonly Nudge sync;
    private readonly Nudge executions;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<ExecutionReport> taken = [];
    private volatile bool wantsAllDays = true;
    private DateTimeOffset allTaken;
    private volatile bool isReplaced;

    public KeptSession(SessionWish wish, ISessionDoor door, SessionParts parts)
    {
        (this.wish, this.door, scopes, clock, log) = (wish, door, parts.Scopes, parts.Clock, parts.Log);
        (sync, executions) = (new(clock), new(clock));
        quotes = new(wish, parts);
        recorder = new(wish, parts.Nights, scopes, parts.Live, clock, log);
        (writer, book) = (parts.Writer, new(wish, clock, executions.Give));
    }

    /// <summary>The wish that it meets.</summary>
    public SessionWish Wish => wish;

    /// <summary>Asks for everything now.</summary>
    public void AskNow() => sync.Give();

    /// <summary>Says before it is cancelled that it makes way: for another one, or because its connection was removed.</summary>
    public void MakeWay() => isReplaced = true;

    /// <summary>Keeps it until it is cancelled.</summary>
    /// <param name="isChanged">Whether a person has changed it a moment ago; else the product begins.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(bool isChanged, CancellationToken cancel)
    {
        await recorder.OpenAsync(isChanged, cancel);
        if (wish.IsPaused)
        {
            await PauseAsync(cancel);
            return;
        }

        await recorder.TakeAsync(Event(isChanged ? SessionEventKind.Changed : SessionEventKind.Started), cancel);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var looking = LookAsync(all.Token);
        try
        {
            // A wrong one stays closed until its settings change.
            if (await OpenAsync(all.Token))
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancel);
        }
        finally
        {
            await all.CancelAsync();
            await writer.CloseAsync(book);
            await EndedAsync(looking);
            await StopAsync();
        }
    }

    public void Dispose() => recorder.Dispose();

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        await using var session = door.Open(wish.Terms);
        return await TalkAsync(session, cancel);
    }

    private async Task PauseAsync(CancellationToken cancel)
    {
        if (recorder.Story.State != SessionState.Paused)
            await recorder.TakeAsync(Event(SessionEventKind.Paused), cancel);
        await LookAsync(cancel);
    }

    // What could not be written is found out at the next start. Of one that is replaced the next one tells.
    private async Task StopAsync()
    {
        if (!isReplaced && recorder.Story.State is not SessionState.WrongMode)
            await recorder.TakeAsync(Event(SessionEventKind.Stopped), CancellationToken.None);
    }

    /// <summary>Reads what happens, and does what belongs to a session that is up.</summary>
    /// <returns>Whether it is not what was declared.</returns>
    private async Task<bool> TalkAsync(IBrokerSession session, CancellationToken cancel)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        List<Task> work = [GuardAsync(SyncAsync(session, all.Token), all), GuardAsync(AskForExecutionsAsync(session, all.Token), all)];
        try
        {
            await foreach (var told in session.EventsAsync(all.Token))
            {
                if (told.Kind == SessionEventKind.Up && wish.Mismatch(session.Accounts) is { } mismatch)
                {
                    await writer.ShowAsync(book, [], cancel);
                    await recorder.TakeAsync(
                        told with { Kind = SessionEventKind.WrongMode, Text = mismatch }, cancel, session.Accounts, session.ServerVersion);
                    return true;
                }

                await recorder.TakeAsync(
                    told, cancel, told.Kind == SessionEventKind.Up ? session.Accounts : null, session.ServerVersion);
                if (told.Kind == SessionEventKind.Up && !begun.Task.IsCompleted)
                    work.AddRange((await BeginAsync(session, all.Token)).Select(watch => GuardAsync(watch, all)));
                if (told.Kind is SessionEventKind.Up or SessionEventKind.BrokerRestored or SessionEventKind.Recovered)
                {
                    wantsAllDays = true;
                    sync.Give();
                    executions.Give();
                }
            }
        }
        finally
        {
            await all.CancelAsync();
            await Task.WhenAll(work.Select(EndedAsync));
        }

        return false;
    }

    private async Task<IReadOnlyList<Task>> BeginAsync(IBrokerSession session, CancellationToken cancel)
    {
        var shown = wish.Shown(session.Accounts);
        await writer.ShowAsync(book, shown, cancel);
        begun.SetResult();
        return [quotes.RunAsync(session, cancel), .. shown.Select(async account =>
        {
            while (!cancel.IsCancellationRequested)
            {
                await TryAsync(() => session.WatchAsync(account, book.Take, cancel), cancel);
                await Task.Delay(SyncEvery, clock, cancel);
            }
        })];
    }

    private async Task SyncAsync(IBrokerSession session, CancellationToken cancel)
    {
        await begun.Task.WaitAsync(cancel);
        while (true)
        {
            await sync.WaitAsync(SyncEvery, cancel);
            if (!recorder.Story.IsHeard)
                continue;
            var since = clock.GetTimestamp();
            if (await TryAsync(() => session.AskAsync(cancel), cancel))
                await recorder.AnsweredAsync(clock.GetElapsedTime(since), cancel);
            await TryAsync(
                async () =>
                {
                    foreach (var change in await session.ValuesAsync(cancel))
                        book.Take(change);
                },
                cancel);
            executions.Give();
            await LookForOthersAsync(session, cancel);
        }
    }

    private async Task AskForExecutionsAsync(IBrokerSession session, CancellationToken cancel)
    {
        await begun.Task.WaitAsync(cancel);
        while (true)
        {
            await executions.WaitAsync(SyncEvery, cancel);
            if (!recorder.Story.IsHeard)
                continue;
            await TakeExecutionsAsync(session, cancel);
            // Several changes in a moment are one question.
            await Task.Delay(AfterChange, clock, cancel);
        }
    }

    private async Task TakeExecutionsAsync(IBrokerSession session, CancellationToken cancel)
    {
        var since = clock.GetUtcNow();
        var allDays = wantsAllDays || since - allTaken >= AllDaysEvery;
        wantsAllDays = false;
        var isTaken = false;
        try
        {
            await TryAsync(
                async () =>
                {
                    var shown = wish.Shown(session.Accounts).ToHashSet();
                    var told = (await session.ExecutionsAsync(allDays, cancel)).Where(one => shown.Contains(one.Account)).ToList();
                    if (allDays)
                        taken.Clear();
                    await RecordAsync(told.FindAll(one => !taken.Contains(one)), cancel);
                    isTaken = true;
                },
                cancel);
        }
        catch (Exception failure) when (StoreFailure.Is(failure) && !cancel.IsCancellationRequested)
        {
            SessionsLog.NotTaken(log, wish.Connection, failure);
        }

        if (!isTaken)
            wantsAllDays = true;
        else if (allDays)
            allTaken = since;
    }

    private async Task RecordAsync(List<ExecutionReport> told, CancellationToken cancel)
    {
        if (told.Count == 0)
            return;
        await using var scope = scopes.Enter(new(wish.Workspace));
        await scope.ServiceProvider.GetRequiredService<RecordExecutions>().RunAsync(told, cancel);
        taken.UnionWith(told);
    }

    // Another login of the same user shows only where market data is asked for.
    private async Task LookForOthersAsync(IBrokerSession session, CancellationToken cancel)
    {
        try
        {
            await session.AskMarketAsync(cancel);
            if (recorder.Story.State == SessionState.Competing)
                await recorder.TakeAsync(Event(SessionEventKind.CompetingOver), cancel);
        }
        catch (SessionRefusedException)
        {
            // A competing session is an event of its own; other reasons, such as a weekend, say nothing.
        }
    }

    /// <summary>Asks; a refusal with a code becomes part of the story.</summary>
    private async Task<bool> TryAsync(Func<Task> ask, CancellationToken cancel)
    {
        try
        {
            await ask();
            return true;
        }
        catch (SessionRefusedException refused)
        {
            // That there is no connection is told apart.
            if (recorder.Story.IsHeard)
                await recorder.TakeAsync(Event(SessionEventKind.Notice) with { Code = refused.Code, Text = refused.Message }, cancel);
            return false;
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(LookEvery, clock, cancel);
            await recorder.LookAsync(cancel);
        }
    }

    // What ends one part of a session ends all of it, so that it is begun again as a whole.
    private static async Task GuardAsync(Task work, CancellationTokenSource all)
    {
        try
        {
            await work;
        }
        finally
        {
            await all.CancelAsync();
        }
    }

    private SessionEvent Event(SessionEventKind kind) => new(clock.GetUtcNow(), kind);

    private static async Task EndedAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }
    }
}
