using Microsoft.Extensions.DependencyInjection;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Quotes;
using Tidegate.Domain.Sessions;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Quotes;
using Tidegate.Platform.Sessions;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>What sessions of several workspaces are told, as it comes into the database.</summary>
public sealed class LiveWriterTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly AccountId Account = new("DU1000003");
    private static readonly WatchedInstrument Apple = new(
        InstrumentId.FromConid(265598), "AAPL", "APPLE INC", AssetClass.Stock, Currency.Parse("USD"), "NASDAQ");

    // A writer whose time is over writes what there is once.
    private static readonly CancellationToken Once = new(canceled: true);

    private readonly FakeTime clock = new(new DateTimeOffset(2026, 3, 5, 15, 0, 0, TimeSpan.Zero));
    private int links;

    [Fact]
    public async Task A_quote_is_written_to_the_list_of_its_workspace_only()
    {
        await using var platform = database.Platform(clock);
        var writer = platform.GetRequiredService<LiveWriter>();
        var (first, second) = (await WatchingAsync(platform), await WatchingAsync(platform));
        var quote = new Quote(Apple.Id, QuoteKind.Delayed)
        {
            Bid = 0.1m,
            Ask = 1234567890.123456789m,
            BidSize = 1,
            AskSize = 2,
            Last = -0.5m,
            Close = 3,
            High = 4,
            Low = 5,
            Volume = 6,
            At = clock.GetUtcNow(),
            Problem = new(10167, "It's \"late\"."),
        };

        writer.BoardOf(first.Value).Take(quote);
        await writer.RunAsync(Once);

        Assert.Equal(quote, Assert.Single(await QuotesAsync(platform, first)).Quote);
        Assert.Null(Assert.Single(await QuotesAsync(platform, second)).Quote);
    }

    [Fact]
    public async Task One_value_that_the_database_refuses_keeps_no_other_away_and_is_kept_itself()
    {
        await using var platform = database.Platform(clock);
        var writer = platform.GetRequiredService<LiveWriter>();
        var (first, second) = (await WatchingAsync(platform), await WatchingAsync(platform));
        var refused = new Quote(Apple.Id, QuoteKind.Live) { Problem = new(1, "\0") };

        writer.BoardOf(first.Value).Take(refused);
        writer.BoardOf(second.Value).Take(new(Apple.Id, QuoteKind.Live) { Bid = 7 });
        await writer.RunAsync(Once);

        Assert.Null(Assert.Single(await QuotesAsync(platform, first)).Quote);
        Assert.Equal(7, Assert.Single(await QuotesAsync(platform, second)).Quote?.Bid);
        Assert.Equal([refused], writer.BoardOf(first.Value).TakeOff());
        Assert.Empty(writer.BoardOf(second.Value).TakeOff());
    }

    [Fact]
    public async Task A_list_is_shown_while_it_is_followed_whenever_it_has_changed()
    {
        await using var platform = database.Platform(clock);
        var writer = platform.GetRequiredService<LiveWriter>();
        var (mine, other) = (await database.AddWorkspaceAsync(), await database.AddWorkspaceAsync());
        await WatchAsync(platform, other, Apple);
        var board = writer.BoardOf(mine.Value);
        Assert.True(board.TryFollow());
        Assert.False(board.TryFollow());
        await using var lists = board.ListsAsync(CancellationToken.None).GetAsyncEnumerator();

        await writer.RunAsync(Once);
        Assert.True(await lists.MoveNextAsync());
        Assert.Empty(lists.Current);
        await writer.RunAsync(Once);
        await WatchAsync(platform, mine, Apple with { Symbol = "MINE" });
        await writer.RunAsync(Once);
        Assert.True(await lists.MoveNextAsync());
        Assert.Equal("MINE", Assert.Single(lists.Current).Symbol);

        board.Leave();
        Assert.True(board.TryFollow());
        await writer.RunAsync(Once);
        Assert.True(await lists.MoveNextAsync());
        Assert.Single(lists.Current);
    }

    [Fact]
    public async Task An_account_is_written_for_its_workspace_and_by_whom_it_was_told_last()
    {
        await using var platform = database.Platform(clock);
        var writer = platform.GetRequiredService<LiveWriter>();
        var (first, second) = (await database.AddWorkspaceAsync(), await database.AddWorkspaceAsync());
        LiveBook[] books =
        [
            await BookAsync(platform, first, "One"), await BookAsync(platform, first, "Two"), await BookAsync(platform, second, "Other"),
        ];
        foreach (var (worth, book) in books.Index())
        {
            book.Take(new LiveChange.Valued(Account, "NetLiquidation", worth, "USD"));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await writer.RunAsync(Once);

        var told = Assert.Single(await AccountsAsync(platform, first));
        Assert.Equal((1, "Two"), (told.Values.NetLiquidation, told.ConnectionName));
        Assert.Equal(2, Assert.Single(await AccountsAsync(platform, second)).Values.NetLiquidation);
    }

    [Fact]
    public async Task What_is_left_of_a_session_that_ends_is_written_but_not_of_a_connection_that_is_gone()
    {
        await using var platform = database.Platform(clock);
        var writer = platform.GetRequiredService<LiveWriter>();
        var workspace = await database.AddWorkspaceAsync();
        var (ended, gone) = (await BookAsync(platform, workspace, "Ended"), await BookAsync(platform, workspace, "Gone"));
        ended.Take(new LiveChange.Valued(Account, "NetLiquidation", 1, "USD"));
        clock.Advance(TimeSpan.FromSeconds(1));
        gone.Take(new LiveChange.Valued(Account, "NetLiquidation", 2, "USD"));
        await using (var scope = PrivateDatabase.Enter(platform, workspace))
        {
            await scope.ServiceProvider.GetRequiredService<RemoveConnection>().RunAsync(gone.Wish.Connection, CancellationToken.None);
        }

        await writer.CloseAsync(gone);
        Assert.Empty(await AccountsAsync(platform, workspace));
        await writer.CloseAsync(ended);
        Assert.Equal(1, Assert.Single(await AccountsAsync(platform, workspace)).Values.NetLiquidation);

        ended.Take(new LiveChange.Valued(Account, "NetLiquidation", 3, "USD"));
        await writer.RunAsync(Once);
        Assert.Equal(1, Assert.Single(await AccountsAsync(platform, workspace)).Values.NetLiquidation);
    }

    private async Task<WorkspaceId> WatchingAsync(ServiceProvider platform)
    {
        var workspace = await database.AddWorkspaceAsync();
        await WatchAsync(platform, workspace, Apple);
        return workspace;
    }

    private static async Task WatchAsync(ServiceProvider platform, WorkspaceId workspace, WatchedInstrument instrument)
    {
        await using var scope = PrivateDatabase.Enter(platform, workspace);
        Assert.IsType<WatchOutcome.Watched>(
            await scope.ServiceProvider.GetRequiredService<WatchInstrument>().RunAsync(instrument, CancellationToken.None));
    }

    private static async Task<IReadOnlyList<QuoteView>> QuotesAsync(ServiceProvider platform, WorkspaceId workspace)
    {
        await using var scope = PrivateDatabase.Enter(platform, workspace);
        return await scope.ServiceProvider.GetRequiredService<GetQuotes>().RunAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<LiveAccountView>> AccountsAsync(ServiceProvider platform, WorkspaceId workspace)
    {
        await using var scope = PrivateDatabase.Enter(platform, workspace);
        return await scope.ServiceProvider.GetRequiredService<GetLiveAccounts>().RunAsync(CancellationToken.None);
    }

    /// <summary>A linked gateway that shows the account, and what its session would tell.</summary>
    private async Task<LiveBook> BookAsync(ServiceProvider platform, WorkspaceId workspace, string name)
    {
        var terms = new GatewayTerms("127.0.0.1", 4002, ++links, Account, TradingMode.Paper);
        await using var scope = PrivateDatabase.Enter(platform, workspace);
        var link = Assert.IsType<ConnectionOutcome.Saved>(await scope.ServiceProvider.GetRequiredService<LinkGateway>().RunAsync(
            new(Guid.Empty, name, terms), CancellationToken.None));
        var wish = new SessionWish(workspace.Value, link.Id, ConnectionKind.Gateway, terms, IsPaused: false, clock.GetUtcNow(), null);
        var book = new LiveBook(wish, clock, () => { });
        await platform.GetRequiredService<LiveWriter>().ShowAsync(book, [Account], CancellationToken.None);
        return book;
    }
}
