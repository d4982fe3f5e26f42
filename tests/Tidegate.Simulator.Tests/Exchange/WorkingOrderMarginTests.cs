using System.Globalization;
using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class WorkingOrderMarginTests
{
    private readonly ExchangeScene scene = new();

    [Fact]
    public void What_working_orders_will_need_is_not_there_for_others()
    {
        scene.Place(1, Buy(12_000, "LMT", 99));
        var second = Buy(12_000, "LMT", 99);
        Assert.Equal(201, Assert.IsType<WhatIfAnswer.Refused>(scene.Exchange.WhatIf(second)).Code);
        Assert.Equal(OrderStatus.Inactive, scene.Place(2, second).Status);
        Assert.Equal(OrderStatus.Submitted, scene.Place(3, Buy(8_000, "LMT", 99)).Status);
        scene.Exchange.Cancel(new OrderKey(Client, 1));
        Assert.Equal(OrderStatus.Submitted, scene.Place(4, second).Status);
    }

    [Fact]
    public void A_larger_order_in_place_of_one_is_measured_without_it()
    {
        scene.Place(1, Buy(12_000, "LMT", 99));
        Assert.IsType<Placement.Accepted>(scene.Try(1, Buy(19_000, "LMT", 99)));
        Assert.Equal(201, scene.Refused(1, Buy(21_000, "LMT", 99)).Code);
        Assert.Equal(19_000, scene.Order(1).Terms.Quantity);
    }

    [Fact]
    public void Buying_power_counts_working_orders_and_margin_does_not()
    {
        var before = BuyingPower();
        var margin = scene.Exchange.Margin(Account);
        scene.Place(1, Buy(1_000, "LMT", 99));
        Assert.Equal(margin, scene.Exchange.Margin(Account));
        // Half of 99,000 at the mark of 100, the gain and the commission: 2 × (99,000 + 5 − 100,000 + 50,000).
        Assert.Equal(before - (2 * 49_005), BuyingPower());
        scene.Exchange.CancelAll();
        Assert.Equal(before, BuyingPower());
    }

    [Theory]
    [InlineData("", "Inactive")]
    [InlineData("one of two", "Submitted")] // only one of them can execute
    public void A_group_whose_orders_cancel_each_other_counts_once(string group, string status)
    {
        scene.Place(1, Buy(12_000, "LMT", 99) with { OcaGroup = group, OcaType = 1 });
        scene.Place(2, Buy(12_000, "LMT", 98) with { OcaGroup = group, OcaType = 1 });
        Assert.Equal(status, scene.Order(2).Status.ToString());
    }

    [Fact]
    public void Sales_beyond_what_is_held_are_sales_short_when_they_are_counted_together()
    {
        scene.Place(1, Buy(1_000));
        scene.Place(2, Sell(1_000, "LMT", 105));
        Assert.Equal(OrderStatus.Submitted, scene.Place(3, Sell(18_000, "LMT", 105)).Status);
        Assert.Equal(OrderStatus.Inactive, scene.Place(4, Sell(5_000, "LMT", 105)).Status);
    }

    private decimal BuyingPower() => decimal.Parse(
        scene.Exchange.AccountValues(Account).Single(value => value.Tag == "BuyingPower").Text, CultureInfo.InvariantCulture);
}
