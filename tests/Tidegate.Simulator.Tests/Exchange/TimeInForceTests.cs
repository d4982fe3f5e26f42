using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class TimeInForceTests
{
    private const int UntilClose = 6 * 3600, UntilNextOpen = 23 * 3600 + 1800;

    private readonly ExchangeScene scene = new();

    [Fact]
    public void A_day_order_ends_with_the_regular_hours()
    {
        scene.Place(1, Buy(100, "LMT", 90));
        scene.Run(UntilClose - 1);
        Assert.Equal(OrderStatus.Submitted, scene.Order(1).Status);
        scene.Run(1);
        Assert.Equal(OrderStatus.Cancelled, scene.Order(1).Status);
        Assert.Equal("Received Working Cancelled", scene.Story(1));
    }

    [Fact]
    public void A_day_order_for_all_hours_ends_in_the_evening_and_executes_after_the_close()
    {
        scene.Quote(UntilClose + 600, 89, 89.50m);
        scene.Place(1, Buy(100, "LMT", 90) with { OutsideRegularHours = true });
        scene.Place(2, Buy(100, "LMT", 80) with { OutsideRegularHours = true });
        scene.Run(UntilClose + 601);
        Assert.Equal(90, scene.Fills(1).Single().Price);
        scene.Run(4 * 3600);
        Assert.Equal(OrderStatus.Cancelled, scene.Events.OfType<ExchangeEvent.OrderCancelled>().Single().Order.Status);
    }

    [Fact]
    public void Good_till_cancelled_lasts_over_night_and_executes_at_the_open_at_what_is_offered()
    {
        scene.Quote(UntilClose + 100, 85, 85.50m);
        scene.Place(1, Buy(100, "LMT", 90, tif: "GTC"));
        scene.Run(UntilNextOpen - 1);
        Assert.Equal(OrderStatus.Submitted, scene.Order(1).Status);
        scene.Run(2);
        Assert.Equal((85.50m, Start.AddSeconds(UntilNextOpen)), (scene.Fills(1).Single().Price, scene.Fills(1).Single().At));
    }

    [Fact]
    public void Good_till_date_ends_at_its_date()
    {
        scene.Place(1, Buy(100, "LMT", 90, tif: "GTD") with { GoodTill = Start.AddSeconds(100) });
        scene.Run(99);
        Assert.Equal(OrderStatus.Submitted, scene.Order(1).Status);
        scene.Run(1);
        Assert.Equal(OrderStatus.Cancelled, scene.Order(1).Status);
    }

    [Fact]
    public void Immediate_or_cancel_takes_what_there_is()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 60);
        scene.Place(1, Buy(100, "LMT", 100.01m, tif: "IOC"));
        scene.Place(2, Buy(100, "LMT", 99, tif: "IOC"));
        Assert.Equal((60m, OrderStatus.Cancelled, 0m), (scene.Order(1).Filled, scene.Order(1).Status, scene.Order(1).Remaining));
        Assert.Equal("Received Executed Cancelled", scene.Story(1));
        Assert.Equal("Received Cancelled", scene.Story(2));
    }

    [Fact]
    public void Fill_or_kill_takes_all_or_becomes_inactive()
    {
        scene.Quote(0, 99.99m, 100.01m, size: 60);
        Assert.Equal(OrderStatus.Inactive, scene.Place(1, Buy(100, "LMT", 100.01m, tif: "FOK")).Status);
        Assert.Equal("Received Inactive", scene.Story(1));
        Assert.Equal(OrderStatus.Filled, scene.Place(2, Buy(60, "LMT", 100.01m, tif: "FOK")).Status);
    }

    [Fact]
    public void An_order_for_the_open_executes_in_the_auction_at_one_price()
    {
        scene.Quote(UntilNextOpen, 101, 102, size: 10, last: 101.60m);
        scene.Place(1, Buy(500, tif: "OPG"));
        scene.Place(2, Buy(500, "LMT", 101.50m, tif: "OPG"));
        Assert.Equal("Received Held", scene.Story(1));
        scene.Run(UntilNextOpen);
        Assert.Equal((500m, 101.60m), (scene.Fills(1).Single().Quantity, scene.Fills(1).Single().Price));
        Assert.Equal(OrderStatus.Cancelled, scene.Order(2).Status);
    }

    [Theory]
    [InlineData("MOC", null, true)]
    [InlineData("LOC", 98.00, true)]
    [InlineData("LOC", 97.00, false)]
    public void An_order_for_the_close_executes_in_its_last_second(string type, double? limit, bool executes)
    {
        scene.Quote(UntilClose - 60, 97, 98, size: 10, last: 97.30m);
        scene.Place(1, Buy(500, type, (decimal?)limit));
        scene.Run(UntilClose - 2);
        Assert.Empty(scene.Fills(1));
        scene.Run(2);
        Assert.Equal(executes ? 97.30m : null, scene.Fills(1).SingleOrDefault()?.Price);
        Assert.True(scene.Order(1).IsFinal);
    }

    [Fact]
    public void Good_after_time_holds_the_order_back()
    {
        scene.Place(1, Buy(100) with { GoodAfter = Start.AddSeconds(60) });
        scene.Run(59);
        Assert.Equal("Received Held", scene.Story(1));
        scene.Run(1);
        Assert.Equal(Start.AddSeconds(60), scene.Fills(1).Single().At);
    }

    [Fact]
    public void An_order_in_the_night_is_told_when_it_will_be_placed_and_executes_at_the_open()
    {
        scene.Run(12 * 3600);
        scene.Place(1, Buy(100));
        var warning = scene.Events.OfType<ExchangeEvent.OrderWarned>().Single();
        Assert.Equal(399, warning.Code);
        Assert.EndsWith("BUY 100 AAPL\nWarning: your order will not be placed at the exchange until 2026-03-05 09:30:00 US/Eastern",
            warning.Text);
        scene.Run(12 * 3600);
        Assert.Equal(Start.AddSeconds(UntilNextOpen), scene.Fills(1).Single().At);
        Assert.Equal("Received Held Warned Executed", scene.Story(1));
    }

    [Theory]
    [InlineData("LMT", "DTC", 321)]
    [InlineData("MOC", "GTC", 113)]
    [InlineData("STP", "OPG", 111)]
    [InlineData("STP", "IOC", 111)]
    [InlineData("LMT", "GTD", 321)] // without a date
    public void Times_that_do_not_fit_are_refused(string type, string tif, int code) =>
        Assert.Equal(code, scene.Refused(1, Buy(1, type, 90, 110, tif)).Code);
}
