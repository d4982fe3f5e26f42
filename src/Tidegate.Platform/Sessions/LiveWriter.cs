using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Quotes;
using Tidegate.Domain.Sessions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Live;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Sessions;

/// <summary>
/// Writes what gateways tell of accounts and instruments, for pages and other processes: at each beat, and not more often, what has changed
/// in all sessions of this process in one statement. What the database does not take is kept for the next beat.
/// </summary>
internal sealed class LiveWriter(IServiceScopeFactory scopes, LiveEvents live, TimeProvider clock, ILogger<LiveWriter> log)
    : IDisposable
{
    /// <summary>Accounts are written so often.</summary>
    public static readonly TimeSpan AccountsEvery = TimeSpan.FromSeconds(5);

    /// <summary>Quotes are written, and watch lists read again, so often.</summary>
    public static readonly TimeSpan QuotesEvery = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<LiveBook, bool> books = new();
    private readonly ConcurrentDictionary<Guid, QuoteBoard> boards = new();

    // What is forgotten must not be written after that.
    private readonly SemaphoreSlim accountsTurn = new(1, 1);

    /// <summary>Writes until it is cancelled, and then what is left.</summary>
    public Task RunAsync(CancellationToken cancel) => Task.WhenAll(
        EachAsync(AccountsEvery, () => WriteAccountsAsync(books.Keys), cancel), EachAsync(QuotesEvery, WriteQuotesAsync, cancel));

    /// <summary>The board of a workspace, whose list is read while it is followed.</summary>
    public QuoteBoard BoardOf(Guid workspace) => boards.GetOrAdd(workspace, static id => new(id));

    /// <summary>Shows these accounts of a session and no others; what it tells of them is written from now on.</summary>
    public async Task ShowAsync(LiveBook book, IReadOnlyList<AccountId> shown, CancellationToken cancel)
    {
        await accountsTurn.WaitAsync(cancel);
        try
        {
            book.Show(shown);
            books.TryAdd(book, true);
            await using var scope = scopes.Enter(new(book.Workspace));
            await scope.ServiceProvider.GetRequiredService<SessionStore>().ForgetAsync(book.Wish.Connection, shown, cancel);
        }
        finally
        {
            accountsTurn.Release();
        }

        await live.AnnounceAsync(new(book.Workspace), LiveTopic.Accounts, cancel);
    }

    /// <summary>Writes what is left of a session that has ended: nothing of it may come after what the next one tells.</summary>
    public async Task CloseAsync(LiveBook book)
    {
        if (books.TryRemove(book, out _))
            await TryAsync(() => WriteAccountsAsync([book]));
    }

    public void Dispose() => accountsTurn.Dispose();

    private async Task EachAsync(TimeSpan every, Func<Task> write, CancellationToken cancel)
    {
        bool isLast;
        do
        {
            await Task.Delay(every, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            isLast = cancel.IsCancellationRequested;
            await TryAsync(write);
        }
        while (!isLast);
    }

    private async Task WriteAccountsAsync(ICollection<LiveBook> some)
    {
        await accountsTurn.WaitAsync();
        try
        {
            await WriteAsync<LiveBook, LiveAccount, SessionStore>(
                some,
                (store, told) => store.WriteAccountsAsync([.. told.Select(one => (one.From.Wish, one.Value))], CancellationToken.None),
                LiveTopic.Accounts);
        }
        finally
        {
            accountsTurn.Release();
        }
    }

    private async Task WriteQuotesAsync()
    {
        if (boards.Values.Where(board => board.IsFollowed).ToList() is { Count: > 0 } followed)
        {
            await using var scope = scopes.CreateAsyncScope();
            var watched = await scope.ServiceProvider.GetRequiredService<QuoteStore>().WatchedAsync(
                followed.ConvertAll(board => board.Workspace), CancellationToken.None);
            foreach (var board in followed)
                board.Show([.. watched[board.Workspace]]);
        }

        await WriteAsync<QuoteBoard, Quote, QuoteStore>(
            boards.Values,
            (store, told) => store.WriteAsync(told.Select(one => (one.From.Workspace, one.Value)), CancellationToken.None),
            LiveTopic.Quotes);
    }

    private async Task WriteAsync<TSource, T, TStore>(
        ICollection<TSource> sources, Func<TStore, IReadOnlyList<(TSource From, T Value)>, Task> write, LiveTopic topic)
        where TSource : ILiveSource<T>
        where TStore : notnull
    {
        var told = sources.SelectMany(source => source.TakeOff().Select(value => (From: source, Value: value))).ToList();
        if (told.Count == 0)
            return;
        await TellAsync(told);
        await live.AnnounceToAllAsync(told.Select(one => new WorkspaceId(one.From.Workspace)).Distinct(), topic, CancellationToken.None);

        async Task TellAsync(IReadOnlyList<(TSource From, T Value)> some)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await write(scope.ServiceProvider.GetRequiredService<TStore>(), some);
            }
            catch (PostgresException) when (some.Count > 1)
            {
                // One that the database refuses must not keep the others away.
                foreach (var one in some)
                    await TellAsync([one]);
            }
            catch (Exception failure)
            {
                foreach (var one in some)
                    one.From.TakeBack(one.Value);
                SessionsLog.LiveNotWritten(log, failure);
            }
        }
    }

    // Whatever a beat met, the next one tries again.
    private async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception failure)
        {
            SessionsLog.LiveNotWritten(log, failure);
        }
    }
}
