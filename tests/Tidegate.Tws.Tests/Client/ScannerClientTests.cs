using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Scanners;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

public sealed class ScannerClientTests
{
    private static readonly ScannerSubscription Gainers = new()
    {
        Instrument = "STK",
        LocationCode = "STK.US.MAJOR",
        ScanCode = "TOP_PERC_GAIN",
        AbovePrice = 5,
        Rows = 2,
    };

    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task What_a_scanner_can_look_for_is_asked_once_for_all_who_want_it(int version)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        var both = Task.WhenAll(scene.Client.Scanners.ParametersAsync(), scene.Client.Scanners.ParametersAsync());
        await peer.ExpectAsync<RequestScannerParameters>();
        await peer.SendAsync(new ScannerParameters("<ScanParameterResponse/>"));
        Assert.Equal(["<ScanParameterResponse/>", "<ScanParameterResponse/>"], await both);
        Assert.Equal(0, peer.Waiting);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task A_scanner_tells_its_list_again_and_again_until_its_reader_leaves(int version)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        var scanning = scene.Client.Scanners.WatchAsync(Gainers).Take(2).ToListAsync();
        var asked = await peer.ExpectAsync<RequestScanner>();
        Assert.Equal(("TOP_PERC_GAIN", 5m, 2), (asked.Subscription.ScanCode, asked.Subscription.AbovePrice, asked.Subscription.Rows));
        await peer.SendAsync(new ScannerAnswer(asked.RequestId, [Row(0, "AAPL"), Row(1, "MSFT")]));
        await peer.SendAsync(new ScannerAnswer(asked.RequestId, [Row(0, "MSFT")]));
        var lists = await scanning;
        Assert.Equal(["AAPL", "MSFT"], lists[0].Value.Select(row => row.Contract.Symbol));
        Assert.Equal(["MSFT"], lists[1].Value.Select(row => row.Contract.Symbol));
        Assert.Equal(asked.RequestId, (await peer.ExpectAsync<CancelScanner>()).RequestId);
    }

    [Fact]
    public async Task A_scanner_that_is_asked_once_is_ended_at_once()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var finding = scene.Client.Scanners.FindAsync(Gainers);
        var asked = await peer.ExpectAsync<RequestScanner>();
        await peer.SendAsync(new GatewayNotice(asked.RequestId, 492, "Scanner with less precision.", "", 0)); // a warning
        await peer.SendAsync(new ScannerAnswer(asked.RequestId, [Row(0, "AAPL")]));
        Assert.Equal("AAPL", Assert.Single(await finding).Contract.Symbol);
        Assert.Equal(asked.RequestId, (await peer.ExpectAsync<CancelScanner>()).RequestId);
    }

    [Fact]
    public async Task A_scanner_that_does_not_exist_or_answer_is_an_error()
    {
        await using var scene = new ClientScene(options => options with { KeepAlive = TimeSpan.FromHours(1) }, new FakeTime());
        var peer = await scene.ConnectAsync();
        var refused = scene.Client.Scanners.FindAsync(Gainers with { ScanCode = "NOSUCH" });
        var asked = await peer.ExpectAsync<RequestScanner>();
        await peer.SendAsync(new GatewayNotice(asked.RequestId, 162, "Scanner type with code NOSUCH is disabled", "", 0));
        Assert.Equal(162, (await Assert.ThrowsAsync<TwsException>(() => refused)).Error.Code);

        var silent = scene.Client.Scanners.FindAsync(Gainers);
        asked = await peer.ExpectAsync<RequestScanner>();
        await scene.PassAsync(TimeSpan.FromSeconds(5), "the time limit", () => silent.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => silent);
        Assert.Equal(asked.RequestId, (await peer.ExpectAsync<CancelScanner>()).RequestId);
    }

    private static ScannerRow Row(int rank, string symbol) => new() { Rank = rank, Contract = Contract.Stock(symbol) };
}
