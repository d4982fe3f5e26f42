using Tidegate.Tws.Client;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Tests.Client;

/// <summary>The sequences that gateways were seen to send, and what each code means for an order.</summary>
public sealed class OrderRulesTests
{
    private const string Working = "OO PreSubmitted; OS PreSubmitted 0; OO Submitted; OS Submitted 0; ";

    [Theory]
    [InlineData("filled", "OO PreSubmitted; OS PreSubmitted 0; EX a.01 10; OO Filled; OS Filled 10; CR a.01 1")] // market, at once
    [InlineData("works", "OO Submitted; OS Submitted 0")] // limit, the first pair missing
    [InlineData("works", "OO PreSubmitted; OS PreSubmitted 0; OO Submitted; OS Submitted 0")]
    [InlineData("works", Working + "EX a.01 4; OO Submitted; OS Submitted 4; CR a.01 1")] // partial
    [InlineData("filled", Working + "EX a.01 4; OS Submitted 4; CR a.01 1; EX b.01 6; OS Filled 10; CR b.01 1")]
    [InlineData("works", Working + "OO Filled; OS Filled 10")] // the state before the execution: it is waited for
    [InlineData("filled", Working + "OO Filled; OS Filled 10; EX a.01 10")]
    [InlineData("works", Working + "EX a.01 4; OS Submitted 4; OO Filled")] // the last execution is still missing
    [InlineData("filled", "EX a.01 10")] // a market order may show executions only
    [InlineData("filled", "OO Submitted; OS Filled 10; EX b.01 6 10")] // four of them were filled on an earlier day
    [InlineData("works", "OO PreSubmitted; OS PreSubmitted 0 trigger; OO PreSubmitted; OS PreSubmitted 0 trigger")] // stop
    [InlineData("filled", "OO PreSubmitted; OS PreSubmitted 0 trigger; OO Submitted; OS Submitted 0; EX a.01 10; OS Filled 10")]
    [InlineData("works", Working + "OS PendingCancel 0")]
    [InlineData("cancelled", Working + "OS PendingCancel 0; OS Cancelled 0; E 202")]
    [InlineData("cancelled", Working + "E 202; OS Cancelled 0")]
    [InlineData("cancelled", "OS ApiCancelled 0")]
    [InlineData("filled", Working + "OS PendingCancel 0; EX a.01 10; OS Filled 10; E 10148")] // the cancel came too late
    [InlineData("filled", Working + "OS Cancelled 0; E 202; EX a.01 10")] // an execution that was told late
    [InlineData("cancelled", "OO; OS PendingCancel 0; OS Cancelled 0")] // immediate or cancel
    [InlineData("works", "OO; OS Inactive 0")] // a day order that waits for something
    [InlineData("works", "OO; OS Inactive 0; OO Submitted; OS Submitted 0")]
    [InlineData("rejected 321", "E 321")] // no order ever
    [InlineData("rejected 201", "E 201; OO Inactive; OS Inactive 0")]
    [InlineData("rejected 201", "OO PreSubmitted; OS PreSubmitted 0; E 201; OS Cancelled 0")]
    [InlineData("rejected 201", "OO PreSubmitted; OS Cancelled 0; E 201")] // the state before its reason
    [InlineData("rejected 463", "OO Inactive; OS Inactive 0; E 463")]
    [InlineData("rejected 463", "OO PreSubmitted; E 463; OS Inactive 0")]
    public void A_sequence_of_messages_means(string outcome, string script) =>
        Assert.Equal(outcome, OrderScene.Outcome(OrderScene.Play(script)));

    [Fact]
    public void An_order_to_be_filled_whole_at_once_is_over_when_it_is_inactive() =>
        Assert.Equal("cancelled", OrderScene.Outcome(OrderScene.Play("OO; OS Inactive 0", TimeInForce.FillOrKill)));

    [Theory]
    // A new order.
    [InlineData(200, "", "rejected 200")]
    [InlineData(201, "", "rejected 201")]
    [InlineData(202, "", "cancelled")]
    [InlineData(203, "", "rejected 203")]
    [InlineData(103, "", "rejected 103")]
    [InlineData(110, "", "rejected 110")]
    [InlineData(399, "", "works")]
    [InlineData(404, "", "works")]
    [InlineData(460, "", "rejected 460")]
    [InlineData(2174, "", "works")]
    [InlineData(10349, "", "works")]
    // One that was accepted.
    [InlineData(200, Working, "rejected 200")]
    [InlineData(201, Working, "rejected 201")]
    [InlineData(202, Working, "cancelled")]
    [InlineData(203, Working, "rejected 203")]
    [InlineData(103, Working, "works")]
    [InlineData(110, Working, "works")]
    [InlineData(161, Working, "works")]
    [InlineData(399, Working, "works")]
    [InlineData(404, Working, "works")]
    [InlineData(434, Working, "works")]
    [InlineData(2109, Working, "works")]
    [InlineData(460, Working, "rejected 460")]
    // A change of one.
    [InlineData(104, Working + "CHANGE 101", "works")]
    [InlineData(105, Working + "CHANGE 101", "works")]
    [InlineData(110, Working + "CHANGE 101", "works")]
    [InlineData(201, Working + "CHANGE 101", "unknown")] // it is looked up whether the old terms go on
    // A cancel of one.
    [InlineData(161, Working + "OS PendingCancel 0", "works")]
    [InlineData(135, Working, "unknown")]
    [InlineData(10147, Working, "unknown")]
    [InlineData(10148, Working, "unknown")]
    [InlineData(10148, Working + "EX a.01 10; OS Filled 10", "filled")]
    public void A_code_means(int code, string before, string outcome)
    {
        var progress = OrderScene.Play($"{before}; E {code}");
        Assert.Equal(outcome, OrderScene.Outcome(progress));
        Assert.Equal(code, progress.LastError!.Value.Code);
        Assert.Null(progress.PendingChange);
    }

    [Theory]
    [InlineData("never arrived", "LOST; NOWHERE")]
    [InlineData("unknown", Working + "LOST; NOWHERE")] // it was there: completed orders go back a day only
    [InlineData("works", Working + "LOST; OO Submitted; OPEN")]
    [InlineData("works", "LOST; OO Submitted; OPEN")]
    [InlineData("filled", "LOST; EX a.01 10")]
    [InlineData("filled", "LOST; DONE Filled")]
    [InlineData("cancelled", "LOST; DONE Cancelled")]
    [InlineData("cancelled", Working + "LOST; DONE Cancelled; LOST")]
    [InlineData("works", "LOST; NOWHERE; OO Submitted")] // it was only late
    [InlineData("unknown", "E 110; OO Submitted")] // the error meant something else
    [InlineData("unknown", "E 110; EX a.01 4")]
    [InlineData("unknown", "CANCEL; E 110")] // no word before: it may mean the cancel
    [InlineData("unknown", "CHANGE 101; E 110")]
    [InlineData("never arrived", "CANCEL; E 110; LOST; NOWHERE")]
    [InlineData("rejected 201", "CANCEL; E 201")]
    [InlineData("works", Working + "CANCEL; E 161")]
    [InlineData("unknown", Working + "MORE 20; EX a.01 10; LOST")] // ten of ten, or of twenty?
    [InlineData("filled", Working + "MORE 20; EX a.01 10; E 104")]
    [InlineData("cancelled", Working + "MORE 20; EX a.01 10; LOST; DONE Cancelled")]
    [InlineData("filled", Working + "MORE 20; EX a.01 10; LOST; DONE Filled")]
    [InlineData("works", "E 110; OO Submitted; OPEN")]
    [InlineData("filled", "E 110; EX a.01 10")]
    [InlineData("rejected 110", "E 110; OO Submitted; LOST; NOWHERE")]
    public void After_a_break_an_order_is(string outcome, string script)
    {
        var progress = OrderScene.Play(script);
        Assert.Equal(outcome, OrderScene.Outcome(progress));
        Assert.False(progress is { IsUnknown: true, End: not null });
    }

    [Fact]
    public void A_change_is_pending_until_its_terms_are_told()
    {
        Assert.Equal(101, OrderScene.Play(Working + "CHANGE 101").PendingChange!.LimitPrice);
        // The gateway tells the old terms again meanwhile.
        Assert.NotNull(OrderScene.Play(Working + "CHANGE 101; OO Submitted").PendingChange);
        var changed = OrderScene.Play(Working + "CHANGE 101; CHANGED 101");
        Assert.Equal((null, 101m), (changed.PendingChange, changed.Order.LimitPrice));
        // What was told after a break is how it is.
        var old = OrderScene.Play(Working + "CHANGE 101; LOST; OPEN");
        Assert.Equal((null, 100m), (old.PendingChange, old.Order.LimitPrice));
    }

    [Fact]
    public void A_refused_change_leaves_the_old_terms()
    {
        var progress = OrderScene.Play(Working + "CHANGE 101; E 110");
        Assert.Equal((100m, OrderStates.Submitted), (progress.Order.LimitPrice, progress.Status));
        // And is no reason for what happens to the order later.
        Assert.IsType<OrderEnd.Cancelled>(OrderScene.Play(Working + "CHANGE 101; E 463; OS Cancelled 0").End);
    }

    [Fact]
    public void An_execution_counts_once_and_its_correction_replaces_it()
    {
        var progress = OrderScene.Play(Working + "EX a.01 4; EX a.01 4; CR a.01 1; EX a.02 3; EX a.01 4; CR a.02 2; CR a.01 1; EX b.01 2");
        Assert.Equal((5m, 5m), (progress.Executed, progress.Remaining));
        Assert.Equal(["a.02", "b.01"], progress.Fills.Values.Select(fill => fill.Execution.ExecutionId));
        Assert.Equal(2, progress.Fills["a"].Commission!.Value.Commission);
    }

    [Fact]
    public void A_commission_that_is_pending_does_not_hide_one_that_is_known()
    {
        Assert.Equal(1, OrderScene.Play("EX a.01 4; CR a.01 -1; CR a.01 1").Fills["a"].Commission!.Value.Commission);
        Assert.Equal(1, OrderScene.Play("EX a.01 4; CR a.01 1; CR a.01 -1").Fills["a"].Commission!.Value.Commission);
    }

    [Theory]
    [InlineData("0000e0d5.69dd7411.01.01", "0000e0d5.69dd7411.01.02")]
    [InlineData("0000e0d5.69dd7411.01.9", "0000e0d5.69dd7411.01.10")]
    [InlineData("0000e0d5.69dd7411.01.09", "0000e0d5.69dd7411.01.10")]
    public void A_correction_has_a_higher_last_part(string first, string correction)
    {
        Assert.Equal(Fill.Root(first), Fill.Root(correction));
        Assert.True(Fill.IsLater(correction, than: first));
        Assert.False(Fill.IsLater(first, than: correction));
        Assert.False(Fill.IsLater(first, than: first));
    }

    [Fact]
    public void The_average_is_weighted_by_quantity()
    {
        var progress = OrderRules.Take(OrderScene.Play("EX a.01 1"), new(), OrderScene.Execution("b.01", 3, price: 102));
        Assert.Equal(101.5m, progress.AveragePrice);
        Assert.Null(OrderScene.Play("").AveragePrice);
    }
}
