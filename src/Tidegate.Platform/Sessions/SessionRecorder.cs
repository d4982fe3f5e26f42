using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Sessions;

/// <summary>
/// Writes the story of one session: each event at once, and each minute that its keeper is still there. What the database does not take
/// is kept for the next time.
/// </summary>
internal sealed class SessionRecorder(
    SessionWish wish, SessionClock nights, IServiceScopeFactory scopes, LiveEvents live, TimeProvider clock, ILogger log)
    : IDisposable
{
    /// <summary>The keeper says so often that it is there.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>So many events wait for a database that is away; then the oldest go.</summary>
    private const int WaitingMax = 1000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly List<SessionEvent> waiting = [];
    private readonly Dictionary<DateOnly, SessionDay> days = [];
    private SessionStory story = SessionStory.Begin(nights, default);
    private SessionState announced;
    private DateTimeOffset passed;
    private DateTimeOffset written;
    private IReadOnlyList<AccountId>? accounts;
    private long number;
    private int version;
    private SessionEventKind last;

    /// <summary>How the session stands.</summary>
    public SessionStory Story => story;

    /// <summary>
    /// Takes up the story where it was left. A keeper that was killed could not say so: then the product was away since it was seen last.
    /// </summary>
    /// <param name="isChanged">Whether this process has kept it until a moment ago.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task OpenAsync(bool isChanged, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.Enter(new(wish.Workspace));
        var store = scope.ServiceProvider.GetRequiredService<SessionStore>();
        await store.TrimAsync(wish.Connection, now, cancel);
        var row = await store.RowAsync(wish.Connection, cancel);
        var events = await store.EventsAsync(wish.Connection, cancel);
        number = events.Count > 0 ? events[^1].Number + 1 : 1;
        story = SessionStory.Of(nights, events.Count > 0 ? events[0].At : now, events.Select(e => e.Told));
        version = row?.ServerVersion ?? 0;
        foreach (var day in await store.DaysAsync(wish.Connection, 2, cancel))
            days[day.Day] = day;
        passed = row?.Seen ?? now;
        if (!isChanged && row is { IsStopped: false } && story.State is not (SessionState.Paused or SessionState.WrongMode))
            Note(new(row.Seen, SessionEventKind.Stopped, 0, "Tidegate ended without a word."));
    }

    /// <summary>Takes what happened and writes it.</summary>
    public async Task TakeAsync(SessionEvent told, CancellationToken cancel, IReadOnlyList<AccountId>? login = null, int spoken = 0)
    {
        await turn.WaitAsync(cancel);
        try
        {
            (accounts, version) = (login ?? accounts, spoken == 0 ? version : spoken);
            var before = story;
            Note(told);
            // A try that fails like the last one says nothing new.
            if (Repeats(told.Kind) && told.Kind == last && before.State == story.State)
                waiting.RemoveAt(waiting.Count - 1);
            last = told.Kind;
            await WriteAsync(told.Kind == SessionEventKind.Stopped, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes how long the gateway took to answer.</summary>
    public async Task AnsweredAsync(TimeSpan took, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            Pass(clock.GetUtcNow());
            var day = Day(passed);
            days[day.Day] = day with { Answers = day.Answers.With(took) };
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets time pass: a night begins, a wait becomes long. Writes it when that changed something, and each minute.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            Pass(now);
            story = story.At(now);
            if (story.State != announced || waiting.Count > 0 || now - written >= SeenEvery)
                await WriteAsync(isStopped: false, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static bool Repeats(SessionEventKind kind) => kind is SessionEventKind.Waiting or SessionEventKind.Refused
        or SessionEventKind.ClientIdTaken or SessionEventKind.Competing;

    private void Note(SessionEvent told)
    {
        Pass(told.At);
        var next = story.After(told);
        var day = Day(told.At);
        days[day.Day] = day.After(told, story, next);
        story = next;
        if (waiting.Count == WaitingMax)
        {
            waiting.RemoveAt(0);
            number++;
        }

        waiting.Add(told);
    }

    // A time that spans midnight belongs to both days.
    private void Pass(DateTimeOffset now)
    {
        while (passed < now)
        {
            var midnight = new DateTimeOffset(passed.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
            var until = now < midnight ? now : midnight;
            var day = Day(passed);
            days[day.Day] = day.Passed(until - passed, story);
            passed = until;
        }
    }

    private SessionDay Day(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return days.TryGetValue(day, out var known) ? known : days[day] = new(day);
    }

    private async Task WriteAsync(bool isStopped, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        try
        {
            await using var scope = scopes.Enter(new(wish.Workspace));
            await scope.ServiceProvider.GetRequiredService<SessionStore>().WriteAsync(
                new(wish.Connection, now, story, [.. waiting], [.. days.Values])
                {
                    FirstNumber = number,
                    IsStopped = isStopped,
                    ServerVersion = version,
                    Accounts = accounts,
                },
                cancel);
        }
        catch (Exception failure) when (StoreFailure.Is(failure) && !cancel.IsCancellationRequested)
        {
            SessionsLog.NotWritten(log, wish.Connection, failure);
            return;
        }

        number += waiting.Count;
        waiting.Clear();
        (accounts, written) = (null, now);
        var today = DateOnly.FromDateTime(passed.UtcDateTime);
        foreach (var over in days.Keys.Where(day => day < today).ToList())
            days.Remove(over);
        if (story.State == announced)
            return;
        announced = story.State;
        await live.AnnounceAsync(new(wish.Workspace), LiveTopic.Sessions, cancel);
    }
}
