using Tidegate.Domain.Accounts;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>
/// The product's own door, with a count of what is asked through it: a test moves its clock on only while no answer is under way, for a
/// clock that leaps would cut every answer off.
/// </summary>
internal sealed class CountingDoor(TwsSessionDoor door, FakeTime time) : ISessionDoor
{
    // Spans that nothing else waits for, by which the clock can tell what is waited for.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(31);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(32);

    private int underWay;
    private int rounds;

    public ConnectionKind Kind => door.Kind;

    /// <summary>Questions whose answers are not there yet.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    /// <summary>How often everything was asked for: the question for a quote, which comes last, has its answer.</summary>
    public int Rounds => Volatile.Read(ref rounds);

    /// <summary>Answers and connections that are waited for, within a limit.</summary>
    public int Awaited => time.WaitingFor(AnswerLimit) + time.WaitingFor(ConnectLimit);

    public IBrokerSession Open(GatewayTerms terms) => new Session(
        this, new TwsSession(door.Options(terms) with { RequestTimeout = AnswerLimit, ConnectTimeout = ConnectLimit }));

    private async Task<T> CountAsync<T>(Func<Task<T>> ask)
    {
        Interlocked.Increment(ref underWay);
        try
        {
            return await ask();
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private sealed class Session(CountingDoor door, IBrokerSession session) : IBrokerSession
    {
        public IReadOnlyList<AccountId> Accounts => session.Accounts;

        public int ServerVersion => session.ServerVersion;

        public IAsyncEnumerable<SessionEvent> EventsAsync(CancellationToken cancel) => session.EventsAsync(cancel);

        public Task WatchAsync(AccountId account, Action<LiveChange> take, CancellationToken cancel) =>
            session.WatchAsync(account, take, cancel);

        public Task FollowAsync(IQuoteBoard board, CancellationToken cancel) => session.FollowAsync(board, cancel);

        public Task AskAsync(CancellationToken cancel) => CountAsync(() => session.AskAsync(cancel));

        public async Task AskMarketAsync(CancellationToken cancel)
        {
            try
            {
                await CountAsync(() => session.AskMarketAsync(cancel));
            }
            finally
            {
                Interlocked.Increment(ref door.rounds);
            }
        }

        public Task<IReadOnlyList<LiveChange>> ValuesAsync(CancellationToken cancel) =>
            door.CountAsync(() => session.ValuesAsync(cancel));

        public Task<IReadOnlyList<ExecutionReport>> ExecutionsAsync(bool allDays, CancellationToken cancel) =>
            door.CountAsync(() => session.ExecutionsAsync(allDays, cancel));

        public ValueTask DisposeAsync() => session.DisposeAsync();

        private Task<bool> CountAsync(Func<Task> ask) => door.CountAsync(async () =>
        {
            await ask();
            return true;
        });
    }
}
