using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Tests.Client;

/// <summary>An order that is inactive without an error: only the broker can say what becomes of it.</summary>
public sealed class InactiveOrderTests
{
    private static readonly TimeSpan Most = new TwsOptions().InactiveTimeout;

    // The clock runs faster than a busy machine answers.
    private static readonly Func<TwsOptions, TwsOptions> Patient =
        options => options with { KeepAlive = TimeSpan.FromHours(12), RequestTimeout = TimeSpan.FromHours(6) };

    [Fact]
    public void One_that_was_silent_for_long_enough_and_is_found_nowhere_has_ended()
    {
        var inactive = OrderScene.Play("OO Inactive");
        Assert.Null(OrderRules.StuckNowhere(inactive, Most - TimeSpan.FromTicks(1), Most).End);
        var ended = OrderRules.StuckNowhere(OrderRules.Unknown(inactive), Most, Most);
        Assert.IsType<OrderEnd.Inactive>(ended.End);
        Assert.False(ended.IsUnknown);
        // Others are not judged by their silence.
        foreach (var other in new[] { "", "OO Submitted", "LOST", "OO Inactive; E 202", "OO Inactive; OO Submitted" })
        {
            var before = OrderScene.Play(other);
            Assert.Equal(before, OrderRules.StuckNowhere(before, TimeSpan.FromDays(30), Most));
        }
    }

    [Theory]
    [InlineData("OO Submitted", null)]
    [InlineData("OS PreSubmitted 0", null)]
    [InlineData("EX a.01 4", null)]
    [InlineData("OO Inactive", typeof(OrderEnd.Inactive))]
    [InlineData("OS Inactive 0", typeof(OrderEnd.Inactive))]
    [InlineData("E 399", typeof(OrderEnd.Inactive))]
    [InlineData("E 201", typeof(OrderEnd.Rejected))]
    [InlineData("E 202", typeof(OrderEnd.Cancelled))]
    [InlineData("OS Cancelled 0", typeof(OrderEnd.Cancelled))]
    [InlineData("EX a.01 10", typeof(OrderEnd.Filled))]
    public void What_is_told_after_that_end_counts_more(string told, Type? end)
    {
        var progress = OrderRules.StuckNowhere(OrderScene.Play("OO Inactive"), Most, Most);
        Assert.Equal(end, OrderScene.Play(told, from: progress).End?.GetType());
    }

    [Fact]
    public async Task It_ends_when_the_broker_has_it_no_more()
    {
        await using var scene = new ClientScene(Patient, new FakeTime());
        var (peer, order) = await InactiveAsync(scene);
        peer.AnswerLookUps();
        var told = scene.Clock!.GetUtcNow();
        await scene.PassAsync(TimeSpan.FromSeconds(15), "its end", () => order.Ended.IsCompleted);
        Assert.IsType<OrderEnd.Inactive>(await order.Ended);
        Assert.True(scene.Clock.GetUtcNow() - told >= Most);
    }

    [Fact]
    public async Task It_ends_as_the_completed_orders_say()
    {
        await using var scene = new ClientScene(Patient, new FakeTime());
        var (peer, order) = await InactiveAsync(scene);
        peer.AnswerLookUps(typeof(RequestCompletedOrders)).On<RequestCompletedOrders>(async _ =>
        {
            await peer.SendAsync(new CompletedOrder
            {
                Order = order.Progress.Order,
                State = new() { Status = OrderStates.Cancelled, CompletedStatus = "Cancelled by Trader" },
            });
            await peer.SendAsync(default(CompletedOrdersEnd));
        });
        await scene.PassAsync(TimeSpan.FromSeconds(15), "its end", () => order.Ended.IsCompleted);
        Assert.Equal(new OrderEnd.Cancelled("Cancelled by Trader"), await order.Ended);
    }

    [Fact]
    public async Task It_goes_on_and_is_asked_for_again_while_the_broker_has_it()
    {
        await using var scene = new ClientScene(Patient, new FakeTime());
        var (peer, order) = await InactiveAsync(scene);
        var asked = new List<DateTimeOffset>();
        peer.AnswerLookUps(typeof(RequestOpenOrders)).On<RequestOpenOrders>(async _ =>
        {
            lock (asked)
                asked.Add(scene.Clock!.GetUtcNow());
            await peer.SendAsync(ClientScene.Told(order, OrderStates.Inactive));
            await peer.SendAsync(default(OpenOrdersEnd));
        });
        await scene.PassAsync(TimeSpan.FromSeconds(15), "a second look", () => asked.Count == 2);
        Assert.True(asked[1] - asked[0] >= Most);
        Assert.False(order.Ended.IsCompleted);
    }

    // An order that the gateway has taken and holds, with nothing said of why.
    private static async Task<(ScriptedPeer Peer, OrderHandle Order)> InactiveAsync(ClientScene scene)
    {
        var peer = await scene.ConnectAsync();
        var placing = scene.Client.Orders.PlaceAsync(ClientScene.Apple, ClientScene.Limit());
        await peer.ExpectAsync<PlaceOrder>();
        await peer.SendAsync(ClientScene.Told(scene.Client.Orders.Known.Single(), OrderStates.Inactive));
        var order = await placing;
        Assert.Null(order.Progress.End);
        return (peer, order);
    }
}
