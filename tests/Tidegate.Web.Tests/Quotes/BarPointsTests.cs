using Tidegate.Domain.Quotes;
using Tidegate.Web.Quotes;

namespace Tidegate.Web.Tests.Quotes;

/// <summary>Bars on the axis of a chart.</summary>
public sealed class BarPointsTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Fact]
    public void A_day_stands_as_a_day_and_a_time_as_the_wall_shows_it() =>
        Assert.Equal(["2026-11-01", 1793525400L], BarPoints.Times([Bar(null), Bar(new(9, 30))]));

    [Fact]
    public void The_hour_that_comes_twice_when_clocks_are_set_back_never_goes_back()
    {
        PriceBar[] night = [Bar(new(1, 0)), Bar(new(1, 30)), Bar(new(1, 0)), Bar(new(1, 30)), Bar(new(2, 0))];

        var times = BarPoints.Times(night).Cast<long>().ToList();

        Assert.Equal([0, 1800, 1801, 1802, 3600], times.Select(time => time - times[0]));
    }

    [Fact]
    public void A_wrong_span_is_named_and_the_day_is_taken()
    {
        Assert.Equal((ChartSpan.Day, null), BarWords.Span(null));
        Assert.Equal((ChartSpan.Year, null), BarWords.Span("year"));
        var (span, wrong) = BarWords.Span("decade");
        Assert.Equal(ChartSpan.Day, span);
        Assert.StartsWith("There is no span \"decade\".", wrong, StringComparison.Ordinal);
    }

    private static PriceBar Bar(TimeOnly? time) => new(Day, time, 1, 2, 1, 2, null);
}
