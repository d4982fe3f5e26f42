using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class LinkedOrderTests
{
    private readonly ExchangeScene scene = new();

    [Fact]
    public void The_last_of_a_bracket_sends_all_of_it()
    {
        Bracket(Buy(100, "LMT", 99));
        Assert.Equal("Staged Received Working", scene.Story(1));
        Assert.Equal("Staged Received Held", scene.Story(2));
        Assert.Equal("Received Held", scene.Story(3));
        Assert.Equal(("child", OrderStatus.PreSubmitted), (scene.Order(2).WhyHeld, scene.Order(2).Status));
        Assert.Equal(3, scene.Exchange.OpenOrders().Select(order => order.PermId).Distinct().Count(id => id > 0));
    }

    [Fact]
    public void Children_work_once_the_parent_is_filled_and_one_cancels_the_other()
    {
        Bracket(Buy(100));
        Assert.Equal((OrderStatus.Submitted, "trigger"), (scene.Order(2).Status, scene.Order(3).WhyHeld));
        scene.Quote(5, 105.10m, 105.20m);
        scene.Run(6);
        Assert.Equal((OrderStatus.Filled, OrderStatus.Cancelled), (scene.Order(2).Status, scene.Order(3).Status));
        Assert.Equal(0, scene.Exchange.Positions(Account).Single().Quantity);
    }

    [Fact]
    public void A_part_of_the_parent_releases_that_part_of_the_children()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 30);
        scene.Quote(1, 105.10m, 105.20m, size: 1_000);
        Bracket(Buy(100, "LMT", 100.01m));
        Assert.Equal((30m, 30m), (scene.Order(1).Filled, scene.Order(2).Released));
        scene.Run(2);
        Assert.Equal(30, scene.Order(2).Filled);
        // The stop is there for what is left of the parent.
        Assert.Equal(70, scene.Order(3).Terms.Quantity);
        Assert.Equal(0, scene.Exchange.Positions(Account).Single().Quantity);
    }

    [Fact]
    public void Cancelling_the_parent_cancels_the_children()
    {
        Bracket(Buy(100, "LMT", 99));
        scene.Exchange.Cancel(new OrderKey(Client, 1));
        Assert.Equal([OrderStatus.Cancelled, OrderStatus.Cancelled, OrderStatus.Cancelled],
            new[] { 1, 2, 3 }.Select(id => scene.Order(id).Status));
    }

    [Fact]
    public void Cancelling_a_parent_that_executed_in_part_leaves_the_children_that_part()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 30);
        scene.Quote(1, 99.99m, 100.05m);
        Bracket(Buy(100, "LMT", 100.01m));
        scene.Run(1);
        scene.Exchange.Cancel(new OrderKey(Client, 1));
        Assert.Equal((30m, OrderStatus.Submitted), (scene.Order(2).Terms.Quantity, scene.Order(2).Status));
    }

    [Fact]
    public void A_rejected_parent_takes_its_children_with_it()
    {
        Bracket(Buy(1_000_000, "LMT", 99));
        Assert.Equal("Staged Rejected", scene.Story(1));
        Assert.Equal("Staged Cancelled", scene.Story(2));
        Assert.Equal(201, scene.Events.OfType<ExchangeEvent.OrderRejected>().Single().Code);
    }

    [Fact]
    public void A_child_without_its_parent_is_refused() =>
        Assert.Equal(135, scene.Refused(5, Sell(100) with { ParentId = 4 }).Code);

    [Fact]
    public void A_staged_order_can_be_changed_taken_back_or_sent()
    {
        Assert.Equal(0, scene.Place(1, Buy(100, "LMT", 90) with { Transmit = false }).PermId);
        scene.Place(1, Buy(200, "LMT", 91) with { Transmit = false });
        Assert.Equal(200, scene.Place(1, Buy(200, "LMT", 91)).Terms.Quantity);
        Assert.Equal("Staged Received Working", scene.Story(1));
        scene.Place(2, Buy(100) with { Transmit = false });
        scene.Exchange.Cancel(new OrderKey(Client, 2));
        Assert.Equal(OrderStatus.ApiCancelled, scene.Order(2).Status);
    }

    [Theory]
    [InlineData(1, OrderStatus.Cancelled, 100)]
    [InlineData(2, OrderStatus.Submitted, 40)]
    [InlineData(3, OrderStatus.Submitted, 40)]
    public void A_fill_in_a_group_cancels_or_reduces_the_others(int type, OrderStatus status, int quantity)
    {
        OrderTerms member(decimal limit) => Buy(100, "LMT", limit) with { OcaGroup = "G", OcaType = type };
        scene.Place(1, member(99));
        scene.Place(2, member(98));
        scene.Place(3, Buy(100, "LMT", 98) with { OcaGroup = "other", OcaType = type });
        scene.Quote(5, 98.90m, 98.95m, size: 60);
        scene.Quote(6, 99.90m, 99.95m);
        scene.Run(10);
        Assert.Equal(60, scene.Order(1).Filled);
        Assert.Equal((status, (decimal)quantity), (scene.Order(2).Status, scene.Order(2).Terms.Quantity));
        Assert.Equal((OrderStatus.Submitted, 100m), (scene.Order(3).Status, scene.Order(3).Terms.Quantity));
    }

    private void Bracket(OrderTerms parent)
    {
        scene.Place(1, parent with { Transmit = false });
        scene.Place(2, Sell(parent.Quantity, "LMT", 105) with { ParentId = 1, Transmit = false });
        scene.Place(3, Sell(parent.Quantity, "STP", aux: 95) with { ParentId = 1 });
    }
}
