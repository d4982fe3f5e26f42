using FsCheck;
using FsCheck.Fluent;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public class PacingRuleTests
{
    private static readonly PacingLimits Exact = new() { Margin = TimeSpan.Zero };

    [Theory]
    [InlineData("", 0)] // nothing was called yet
    [InlineData("0", 1)] // one call a second
    [InlineData("-0.4", 0.6)]
    [InlineData("-1", 0)]
    [InlineData("5", 1)] // an instant after now counts as now
    [InlineData("-50 -48 -46 -44 -42 -40 -38 -36 -34", 0)] // nine in a minute
    [InlineData("-50 -48 -46 -44 -42 -40 -38 -36 -34 -32", 10)] // ten: until the first of them is a minute old
    [InlineData("-60 -48 -46 -44 -42 -40 -38 -36 -34 -32", 0)] // it is just that old
    [InlineData("-59 -50 -48 -46 -44 -42 -40 -38 -36 -34 -32", 10)] // eleven: the tenth from the end counts
    public void Allows_one_call_a_second_and_ten_a_minute(string calls, double wait) =>
        Assert.Equal(Given.Now.AddSeconds(wait), PacingRule.NextAllowed(Instants(calls), null, Exact, Given.Now));

    [Theory]
    [InlineData("-1", -1, 1)] // one call in two seconds
    [InlineData("-50 -48 -46 -44 -42 -40 -38 -36 -34 -32", -30, 70)] // ten in two minutes
    [InlineData("-50 -48 -46 -44 -42 -40 -38 -36 -34 -32", -600, 10)] // ten minutes later the pace is the usual one
    public void Halves_the_pace_after_the_service_complained(string calls, double throttle, double wait) =>
        Assert.Equal(
            Given.Now.AddSeconds(wait),
            PacingRule.NextAllowed(Instants(calls), Given.Now.AddSeconds(throttle), Exact, Given.Now));

    [Fact]
    public void Leaves_a_margin_for_the_network() =>
        Assert.Equal(Given.Now.AddSeconds(2), PacingRule.NextAllowed([Given.Now], null, PacingLimits.Broker, Given.Now));

    [Fact]
    public void Calls_made_by_the_rule_never_break_the_limits()
    {
        var cases =
            from gaps in Gen.Choose(0, 20_000).ListOf(80)
            from throttle in Gen.Choose(0, 3)
            select (gaps, throttle);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var calls = new List<DateTimeOffset>();
            var wished = Given.Now;
            DateTimeOffset? throttledAt = c.throttle == 0 ? Given.Now : null;
            foreach (var gap in c.gaps)
            {
                wished = wished.AddMilliseconds(gap / 10);
                var memory = wished - PacingRule.MemoryOf(Exact);
                wished = PacingRule.NextAllowed([.. calls.Where(call => call > memory)], throttledAt, Exact, wished);
                calls.Add(wished);
            }

            var slow = c.throttle == 0 ? 2 : 1;
            return Spread(calls, 1, TimeSpan.FromSeconds(slow)) && Spread(calls, 10, TimeSpan.FromMinutes(slow));
        }).QuickCheckThrowOnFailure();
    }

    private static bool Spread(List<DateTimeOffset> calls, int most, TimeSpan span) =>
        calls.Zip(calls.Skip(most)).All(pair => pair.Second - pair.First >= span || pair.Second - Given.Now >= Exact.SlowedFor);

    private static List<DateTimeOffset> Instants(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Given.Now.AddSeconds(double.Parse(t, null)))];
}
