using Tidegate.Tws.Client;
using Tidegate.Tws.News;
using Tidegate.Tws.Quotes;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

public sealed class NewsClientTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task Providers_headlines_and_an_article_are_told(int version)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        peer.On<RequestNewsProviders>(_ => peer.SendAsync(new NewsProviders([new("BRFG", "Briefing"), new("DJNL", "Dow Jones")])));
        peer.On<RequestHistoricalNews>(async asked =>
        {
            Assert.Equal((265598, "BRFG+DJNL", 2), (asked.ConId, asked.Providers, asked.Total));
            Assert.Equal(("", "2026-11-18 10:00:00.0"), (asked.Start, asked.End));
            await peer.SendAsync(new HistoricalNews(asked.RequestId, "2026-11-18 09:59:00.0", "BRFG", "BRFG$1", "Apple up"));
            await peer.SendAsync(new HistoricalNews(asked.RequestId, "2026-11-18 09:58:00.0", "DJNL", "DJNL$2", "Apple down"));
            await peer.SendAsync(new HistoricalNewsEnd(asked.RequestId, true));
        });
        peer.On<RequestNewsArticle>(asked => peer.SendAsync(new NewsArticle(asked.RequestId, 0, $"{asked.Provider} {asked.ArticleId}")));

        var news = scene.Client.News;
        Assert.Equal(["BRFG", "DJNL"], (await news.ProvidersAsync()).Select(provider => provider.Code));
        var headlines = await news.HistoryAsync(265598, "BRFG+DJNL", end: "2026-11-18 10:00:00.0", most: 2);
        Assert.Equal(["BRFG$1", "DJNL$2"], headlines.Items.Select(one => one.ArticleId));
        Assert.True(headlines.HasMore);
        Assert.Equal("BRFG BRFG$1", (await news.ArticleAsync("BRFG", "BRFG$1")).Text);
    }

    [Fact]
    public async Task News_that_the_login_may_not_read_are_refused()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        peer.On<RequestNewsArticle>(asked => peer.SendAsync(new GatewayNotice(asked.RequestId, 10276, "Not allowed.", "", 0)));
        peer.On<RequestHistoricalNews>(asked => peer.SendAsync(new GatewayNotice(asked.RequestId, 10276, "Not allowed.", "", 0)));
        Assert.Equal(10276, (await Assert.ThrowsAsync<TwsException>(() => scene.Client.News.ArticleAsync("X", "1"))).Error.Code);
        Assert.Equal(10276, (await Assert.ThrowsAsync<TwsException>(() => scene.Client.News.HistoryAsync(1, "X"))).Error.Code);
    }

    [Theory]
    [InlineData("", "mdoff,292")]
    [InlineData("BRFG+DJNL", "mdoff,292:BRFG+DJNL")]
    public async Task Headlines_come_as_they_are_made_and_take_a_line(string providers, string genericTicks)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await using var headlines = scene.Client.News.WatchAsync(ClientScene.Apple, providers).GetAsyncEnumerator();
        var first = headlines.MoveNextAsync();
        var asked = await peer.ExpectAsync<RequestQuotes>();
        Assert.Equal((genericTicks, 1), (asked.GenericTicks, scene.Client.Quotes.LinesTaken));
        await peer.SendAsync(new TickNews(asked.RequestId, 1_776_000_000_000, "BRFG", "BRFG$1", "Apple up", ""));
        Assert.True(await first);
        Assert.Equal("Apple up", headlines.Current.Value.Headline);
        await headlines.DisposeAsync();
        await peer.ExpectAsync<CancelQuotes>();
        Assert.Equal(0, scene.Client.Quotes.LinesTaken);
    }

    [Fact]
    public async Task Bulletins_are_ended_by_the_last_of_those_who_watch_them()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await using var one = scene.Client.News.WatchBulletinsAsync().GetAsyncEnumerator();
        await using var other = scene.Client.News.WatchBulletinsAsync(withToday: false).GetAsyncEnumerator();
        var first = one.MoveNextAsync();
        Assert.True((await peer.ExpectAsync<RequestNewsBulletins>()).AllMessages);
        var second = other.MoveNextAsync().AsTask();
        Assert.False((await peer.ExpectAsync<RequestNewsBulletins>()).AllMessages);
        await peer.SendAsync(new NewsBulletin(1, 2, "Exchange is not available.", "NYSE"));
        Assert.True(await first && await second);
        Assert.Equal(("NYSE", "NYSE"), (one.Current.Value.Exchange, other.Current.Value.Exchange));

        await one.DisposeAsync();
        second = other.MoveNextAsync().AsTask();
        await peer.SendAsync(new NewsBulletin(2, 3, "It is again.", "NYSE"));
        Assert.True(await second);
        Assert.Equal(0, peer.Waiting);
        await other.DisposeAsync();
        await peer.ExpectAsync<CancelNewsBulletins>();
    }

    [Fact]
    public async Task Bulletins_are_asked_for_again_after_a_break()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        await using var bulletins = scene.Client.News.WatchBulletinsAsync().GetAsyncEnumerator();
        var first = bulletins.MoveNextAsync();
        await peer.ExpectAsync<RequestNewsBulletins>();
        await peer.CloseAsync();
        peer = await scene.Gateway.AcceptAsync();
        await peer.ExpectAsync<RequestNewsBulletins>();
        Assert.True(await first);
        Assert.True(bulletins.Current.IsGap);
    }
}
