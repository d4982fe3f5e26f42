using Tidegate.Cli.Demo;
using Tidegate.Domain.Ledger;
using Tidegate.Simulator.Exchange;

namespace Tidegate.Cli.Tests.Demo;

public sealed class DemoMonthTests
{
    private static readonly DateTimeOffset Linked = new(2026, 3, 4, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_demo_that_is_started_again_has_the_same_past()
    {
        var (first, told) = Begin(Linked);
        var (again, toldAgain) = Begin(Linked.AddDays(3));

        Assert.Equal(told, toldAgain);
        Assert.InRange(told.Count, 25, 80);
        Assert.Equal(Before(first, Linked), Before(again, Linked));
    }

    [Fact]
    public void It_has_corrections_and_a_day_of_which_nobody_was_told()
    {
        var (exchange, told) = Begin(Linked);

        Assert.Equal(2, told.Count(one => ExecutionFamily.Of(one.ExecutionId).Version > 1));
        Assert.All(told, one => Assert.Equal(DemoMonth.Traded, one.Account));
        var held = exchange.Positions(DemoMonth.Traded).ToDictionary(one => $"{one.Listing.Conid}", one => one.Quantity);
        var counted = told.GroupBy(one => ExecutionFamily.Of(one.ExecutionId).Root).Select(same => same.Last())
            .GroupBy(one => one.Instrument.Id.Value).ToDictionary(same => same.Key, same => same.Sum(one => one.Quantity));
        Assert.Contains(held, one => counted.GetValueOrDefault(one.Key) != one.Value);
    }

    private static IEnumerable<(string, decimal)> Before(SimulatedExchange exchange, DateTimeOffset end) =>
        exchange.Executions(new()).Where(one => one.At < end && one.At > end.AddDays(-3))
            .Select(one => (one.ExecId, one.Quantity * one.Price));

    private static (SimulatedExchange Exchange, IReadOnlyList<ExecutionReport> Told) Begin(DateTimeOffset until)
    {
        var month = new DemoMonth(Linked);
        var exchange = new SimulatedExchange(month.Exchange(6));
        month.Begin(exchange, until);
        return (exchange, month.Told);
    }
}
