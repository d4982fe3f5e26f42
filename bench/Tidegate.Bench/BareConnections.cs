using System.Runtime.CompilerServices;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Quotes;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Doors.Tws;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;

namespace Tidegate.Bench;

/// <summary>
/// The door alone: each connection has its account and its profit streamed, and what it watches, and is asked for everything each minute,
/// as the keeper does it, but nothing of it is kept anywhere.
/// </summary>
internal sealed class BareConnections(IReadOnlyList<WatchedInstrument> watched) : IHeldConnections
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(60);

    private readonly TwsSessionDoor door = new(TimeProvider.System);
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> held = [];

    public async Task OpenAsync(IReadOnlyList<GatewayTerms> places, CancellationToken cancel)
    {
        var boards = places.Select(_ => new Board(watched)).ToList();
        held.AddRange(places.Zip(boards, HoldAsync));
        await Task.WhenAll(boards.Select(board => board.Told.WaitAsync(cancel)));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(held).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task HoldAsync(GatewayTerms place, Board board)
    {
        await using var session = door.Open(place);
        Task[] work = [];
        await foreach (var told in session.EventsAsync(stop.Token))
        {
            if (told.Kind == SessionEventKind.Up && work.Length == 0)
            {
                work =
                [
                    session.WatchAsync(place.Account, board.Take, stop.Token), session.FollowAsync(board, stop.Token),
                    AskAsync(session, board),
                ];
            }
        }

        await Task.WhenAll(work);
    }

    private async Task AskAsync(IBrokerSession session, Board board)
    {
        while (true)
        {
            await session.AskAsync(stop.Token);
            foreach (var change in await session.ValuesAsync(stop.Token))
                board.Take(change);
            await session.AskMarketAsync(stop.Token);
            await session.ExecutionsAsync(allDays: false, stop.Token);
            await Task.Delay(AskEvery, TimeProvider.System, stop.Token);
        }
    }

    /// <summary>Takes what is told and keeps the last of it.</summary>
    private sealed class Board(IReadOnlyList<WatchedInstrument> watched) : IQuoteBoard
    {
        private readonly TaskCompletionSource account = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource quote = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private LiveAccount? last;

        public Task Told => watched.Count == 0 ? account.Task : Task.WhenAll(account.Task, quote.Task);

        public void Take(LiveChange change)
        {
            lock (account)
                last = (last ?? new(change.Account)).After(change, TimeProvider.System.GetUtcNow());
            account.TrySetResult();
        }

        public async IAsyncEnumerable<IReadOnlyList<WatchedInstrument>> ListsAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            yield return watched;
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        }

        public void Take(Quote told) => quote.TrySetResult();
    }
}
