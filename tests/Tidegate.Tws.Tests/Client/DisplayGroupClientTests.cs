using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.DisplayGroups;
using Tidegate.Tws.Session;

namespace Tidegate.Tws.Tests.Client;

public sealed class DisplayGroupClientTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(225)]
    public async Task Groups_are_listed_and_watched(int version)
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync(version);
        peer.On<RequestDisplayGroups>(asked => peer.SendAsync(new DisplayGroupList(asked.RequestId, "4|1|2")));
        Assert.Equal<int>([4, 1, 2], await scene.Client.DisplayGroups.ListAsync());

        var watching = scene.Client.DisplayGroups.WatchAsync(4).Take(2).ToListAsync();
        var asked = await peer.ExpectAsync<SubscribeToDisplayGroup>();
        Assert.Equal(4, asked.GroupId);
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "none"));
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "265598@SMART"));
        Assert.Equal(["none", "265598@SMART"], (await watching).Select(update => update.Value.Contract));
        Assert.Equal(asked.RequestId, (await peer.ExpectAsync<UnsubscribeFromDisplayGroup>()).RequestId);
    }

    [Fact]
    public async Task A_group_is_done_with_showing_when_the_gateway_says_so()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var showing = scene.Client.DisplayGroups.ShowAsync(4, 8314);
        var asked = await peer.ExpectAsync<SubscribeToDisplayGroup>();
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "265598@SMART"));
        var sent = await peer.ExpectAsync<UpdateDisplayGroup>();
        Assert.Equal((asked.RequestId, "8314@SMART"), (sent.RequestId, sent.Contract));
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "265598@NYSE")); // a change of somebody else
        Assert.False(showing.IsCompleted);
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "8314@NYSE"));
        await showing;
        await peer.ExpectAsync<UnsubscribeFromDisplayGroup>();
        // What it shows already is not sent.
        showing = scene.Client.DisplayGroups.ShowAsync(4, 8314);
        asked = await peer.ExpectAsync<SubscribeToDisplayGroup>();
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "8314@NYSE"));
        await showing;
        await peer.ExpectAsync<UnsubscribeFromDisplayGroup>();
    }

    [Fact]
    public async Task A_group_is_told_again_what_to_show_after_a_break()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        var showing = scene.Client.DisplayGroups.ShowAsync(4, 8314);
        var asked = await peer.ExpectAsync<SubscribeToDisplayGroup>();
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "none"));
        await peer.ExpectAsync<UpdateDisplayGroup>();
        await peer.CloseAsync();
        peer = (await scene.Gateway.AcceptAsync()).AnswerLookUps();
        asked = await peer.ExpectAsync<SubscribeToDisplayGroup>();
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "none"));
        await peer.ExpectAsync<UpdateDisplayGroup>();
        await peer.SendAsync(new DisplayGroupUpdated(asked.RequestId, "8314@SMART"));
        await showing;
    }

    [Fact]
    public async Task A_group_that_does_not_exist_or_answer_is_an_error()
    {
        await using var scene = new ClientScene(options => options with { KeepAlive = TimeSpan.FromHours(1) }, new FakeTime());
        var peer = await scene.ConnectAsync();
        var showing = scene.Client.DisplayGroups.ShowAsync(99, 8314);
        var asked = await peer.ExpectAsync<SubscribeToDisplayGroup>();
        await peer.SendAsync(new GatewayNotice(asked.RequestId, 321, "Invalid display group 99.", "", 0));
        Assert.Equal(321, (await Assert.ThrowsAsync<TwsException>(() => showing)).Error.Code);

        showing = scene.Client.DisplayGroups.ShowAsync(4, 8314);
        await peer.ExpectAsync<SubscribeToDisplayGroup>();
        await scene.PassAsync(TimeSpan.FromSeconds(5), "the time limit", () => showing.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => showing);
        await peer.ExpectAsync<UnsubscribeFromDisplayGroup>();

        using var leaves = new CancellationTokenSource();
        showing = scene.Client.DisplayGroups.ShowAsync(4, 8314, cancel: leaves.Token);
        await peer.ExpectAsync<SubscribeToDisplayGroup>();
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => showing);
    }
}
