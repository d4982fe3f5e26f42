using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class OrderChangeTests
{
    private readonly ExchangeScene scene = new();

    [Fact]
    public void A_changed_limit_executes_where_the_old_one_rested()
    {
        var permId = scene.Place(1, Buy(100, "LMT", 99)).PermId;
        var changed = scene.Place(1, Buy(150, "LMT", 100.05m));
        Assert.Equal((permId, OrderStatus.Filled, 150m, 100.01m),
            (changed.PermId, changed.Status, changed.Filled, changed.AverageFillPrice));
        Assert.Equal("Received Working Changed Executed", scene.Story(1));
    }

    [Fact]
    public void A_moved_stop_waits_for_its_new_price()
    {
        scene.Place(1, Buy(100, "STP", aux: 101));
        scene.Place(1, Buy(100, "STP", aux: 103));
        scene.Quote(5, 101.90m, 102);
        scene.Run(6);
        Assert.Equal((103m, false), (scene.Order(1).StopPrice, scene.Order(1).IsTriggered));
    }

    [Theory]
    [InlineData("LMT", 98.005, 100, 110)]
    [InlineData("STP", 98.00, 100, 329)]
    [InlineData("LMT", 98.00, 0, 434)]
    [InlineData("LMT", 98.00, 1000000, 201)]
    public void A_refused_change_leaves_the_order_at_work(string type, double limit, int quantity, int code)
    {
        var before = scene.Place(1, Buy(100, "LMT", 99));
        Assert.Equal(code, scene.Refused(1, Buy(quantity, type, (decimal)limit, 101)).Code);
        Assert.Equal(before, scene.Order(1));
    }

    [Fact]
    public void Another_side_account_or_group_is_another_order()
    {
        scene.Place(1, Buy(100, "LMT", 99));
        Assert.Equal(105, scene.Refused(1, Sell(100, "LMT", 99)).Code);
        Assert.Equal(105, scene.Refused(1, Buy(100, "LMT", 99) with { OcaGroup = "G" }).Code);
    }

    [Fact]
    public void A_finished_order_cannot_be_changed_and_its_number_not_be_used_again()
    {
        scene.Place(5, Buy(100));
        Assert.Equal(104, scene.Refused(5, Buy(100)).Code);
        scene.Place(6, Buy(100, "LMT", 99));
        scene.Exchange.Cancel(new OrderKey(Client, 6));
        Assert.Equal(103, scene.Refused(6, Buy(100, "LMT", 99)).Code);
        Assert.Equal(103, scene.Refused(3, Buy(100)).Code);
        Assert.Equal(7, scene.Exchange.NextOrderId(Client));
        Assert.Equal(1, scene.Exchange.NextOrderId(Client + 1));
    }

    [Fact]
    public void Less_than_what_was_executed_is_no_quantity()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 60);
        scene.Quote(1, 99.99m, 100.05m);
        scene.Place(1, Buy(100, "LMT", 100.01m));
        scene.Run(1);
        Assert.Equal(134, scene.Refused(1, Buy(60, "LMT", 100.01m)).Code);
        Assert.Equal(80, scene.Place(1, Buy(80, "LMT", 100.01m)).Terms.Quantity);
    }

    [Fact]
    public void Cancelling_answers_by_the_state_of_the_order()
    {
        scene.Place(1, Buy(100));
        scene.Place(2, Buy(100, "LMT", 90));
        var filled = Assert.IsType<Cancellation.Refused>(scene.Exchange.Cancel(new OrderKey(Client, 1)));
        Assert.Equal((10148, "OrderId 1 that needs to be cancelled cannot be cancelled, state: Filled."), (filled.Code, filled.Text));
        Assert.Equal(10147, Assert.IsType<Cancellation.Refused>(scene.Exchange.Cancel(new OrderKey(Client, 9))).Code);
        Assert.Equal(10147, Assert.IsType<Cancellation.Refused>(scene.Exchange.Cancel(new OrderKey(Client + 1, 2))).Code);
        Assert.Equal("Cancelled by Trader",
            Assert.IsType<Cancellation.Accepted>(scene.Exchange.Cancel(new OrderKey(Client, 2))).Order.CompletedText);
        Assert.Equal([1, 2], scene.Exchange.CompletedOrders().Select(order => order.Key.OrderId));
    }

    [Fact]
    public void A_global_cancel_ends_everything()
    {
        scene.Place(1, Buy(100, "LMT", 90));
        scene.Place(2, Sell(100, "LMT", 110) with { ParentId = 1 });
        scene.Exchange.Place(new OrderKey(Client + 1, 1), Buy(100, "LMT", 91));
        Assert.Equal(3, scene.Exchange.CancelAll());
        Assert.Empty(scene.Exchange.OpenOrders());
    }

    [Fact]
    public void The_twenty_first_order_of_one_side_is_rejected()
    {
        for (var id = 1; id <= 20; id++)
            Assert.Equal(OrderStatus.Submitted, scene.Place(id, Buy(1, "LMT", 90)).Status);
        Assert.Equal(OrderStatus.Inactive, scene.Place(21, Buy(1, "LMT", 90)).Status);
        Assert.Equal("Rejected", scene.Story(21));
        Assert.Equal(OrderStatus.Submitted, scene.Place(22, Sell(1, "LMT", 110)).Status);
    }

    [Fact]
    public void The_day_after_only_open_orders_and_executions_are_remembered()
    {
        scene.Place(1, Buy(100));
        scene.Place(2, Buy(100, "LMT", 90, tif: "GTC"));
        scene.Run(24 * 3600);
        Assert.Empty(scene.Exchange.CompletedOrders());
        Assert.Null(scene.Exchange.Order(new OrderKey(Client, 1)));
        Assert.Equal(2, scene.Exchange.OpenOrders().Single().Key.OrderId);
        Assert.Single(scene.Exchange.Executions(new ExecutionFilter()));
        scene.Run(7 * 24 * 3600);
        Assert.Empty(scene.Exchange.Executions(new ExecutionFilter()));
    }

    [Theory]
    [InlineData("AAPL", "STK", 7, 2)]
    [InlineData("MSFT", "", 0, 0)]
    [InlineData("", "OPT", 0, 0)]
    [InlineData("", "", 8, 1)]
    public void Executions_are_filtered(string symbol, string secType, int client, int count)
    {
        scene.Place(1, Buy(100));
        scene.Place(2, Sell(100));
        scene.Exchange.Place(new OrderKey(8, 1), Buy(1));
        Assert.Equal(count, scene.Exchange.Executions(new ExecutionFilter
        {
            Symbol = symbol,
            SecType = secType,
            ClientId = client
        }).Length);
    }
}
