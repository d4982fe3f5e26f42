using Tidegate.Domain.Accounts;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>
/// The product's own door, with a count of what is asked through it: a test moves its clock on only while no answer is under way, for a
/// clock that leaps would cut every answer off.
/// </summary>
internal sealed class CountingDoor(ISessionDoor door) : ISessionDoor
{
    private int underWay;
    private int rounds;

    public ConnectionKind Kind => door.Kind;

    /// <summary>Questions whose answers are not there yet.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    /// <summary>How often everything was asked for: the question for a quote, which comes last, has its answer.</summary>
    public int Rounds => Volatile.Read(ref rounds);

    public IBrokerSession Open(GatewayTerms terms) => new Session(this, door.Open(terms));

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
