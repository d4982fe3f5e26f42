using Tidegate.Tws.Client;

namespace Tidegate.Tws.Tests.Client;

/// <summary>Which orders a client keeps in mind.</summary>
public sealed class OrderTableTests
{
    [Fact]
    public async Task The_oldest_ended_orders_are_forgotten_with_their_executions_and_open_ones_never()
    {
        await using var tws = new TwsClient(new());
        var table = new OrderTable();
        var open = Order(tws, 1);
        table.Add([open]);
        for (var id = 2; id < OrderTable.EndedKept + 12; id++)
            Trade(tws, table, id);

        Assert.Equal(OrderTable.EndedKept + 1, table.Known.Length);
        Assert.Equal((open, null), (table.Find(1), table.Find(11)));
        Assert.Equal(12, table.Find(12)?.OrderId);
        Assert.Null(table.Find("11a"));
        Assert.Equal(12, table.Find("12a")?.OrderId);
    }

    [Fact]
    public async Task An_execution_of_a_forgotten_order_is_not_kept()
    {
        await using var tws = new TwsClient(new());
        var table = new OrderTable();
        var order = Order(tws, 1);
        table.Add([order]);
        table.Remove([order]);
        table.AddExecution("1a", order);
        Assert.Null(table.Find("1a"));
    }

    [Fact]
    public async Task One_that_came_back_to_life_is_kept_until_it_ends_again()
    {
        await using var tws = new TwsClient(new());
        var table = new OrderTable();
        var late = Order(tws, 1);
        table.Add([late]);
        late.Apply(OrderRules.FoundNowhere);
        table.End(late);
        late.Apply(p => OrderRules.Take(p, new Orders.OpenOrder { OrderId = 1, State = new() { Status = "Submitted" } }));
        for (var id = 2; id < OrderTable.EndedKept + 12; id++)
            Trade(tws, table, id);
        Assert.Same(late, table.Find(1));
    }

    [Fact]
    public async Task Many_threads_may_use_it_at_once()
    {
        await using var tws = new TwsClient(new());
        var table = new OrderTable();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var id = 0; id < 1000; id++)
            {
                Trade(tws, table, (thread * 1000) + id);
                Assert.True(table.Known.Length <= OrderTable.EndedKept + 8);
            }
        })));
        Assert.Equal(OrderTable.EndedKept, table.Known.Length);
    }

    [Fact]
    public async Task A_client_forgets_what_has_ended_long_ago()
    {
        await using var scene = new ClientScene();
        var peer = await scene.ConnectAsync();
        for (var id = 1; id <= OrderTable.EndedKept + 5; id++)
        {
            await peer.SendAsync(new Orders.OpenOrder
            {
                OrderId = id,
                Order = ClientScene.Limit() with { ClientId = 7, PermId = id },
                State = new() { Status = "Cancelled" },
            });
        }

        var open = scene.Client.Orders.AllOpenOrdersAsync();
        await peer.ExpectAsync<Orders.RequestAllOpenOrders>();
        await peer.SendAsync(default(Orders.OpenOrdersEnd));
        await open;
        Assert.Equal(
            (6, OrderTable.EndedKept),
            (scene.Client.Orders.Known[0].OrderId, scene.Client.Orders.Known.Length));
    }

    private static OrderHandle Order(TwsClient tws, int id) =>
        new(tws.Orders, OrderRules.Placed(id, ClientScene.Apple, ClientScene.Limit()), 1);

    private static void Trade(TwsClient tws, OrderTable table, int id)
    {
        var handle = Order(tws, id);
        table.Add([handle]);
        table.AddExecution($"{id}a", handle);
        handle.Apply(OrderRules.FoundNowhere);
        table.End(handle);
    }
}
