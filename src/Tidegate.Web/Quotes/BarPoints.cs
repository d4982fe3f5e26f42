using Tidegate.Domain.Quotes;

namespace Tidegate.Web.Quotes;

/// <summary>Where bars stand on the axis of a chart.</summary>
public static class BarPoints
{
    /// <summary>
    /// A day as text, or the wall time in seconds as if it were UTC, since the chart knows no zones. In the night in which clocks are set
    /// back an hour comes twice; the chart takes no time twice, so those of the second time follow at a second each.
    /// </summary>
    public static IReadOnlyList<object> Times(IReadOnlyList<PriceBar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var times = new List<object>(bars.Count);
        var last = long.MinValue;
        foreach (var bar in bars)
        {
            if (bar.Time is not { } time)
            {
                times.Add(Layout.Days.Iso(bar.Day));
                continue;
            }

            var wall = new DateTimeOffset(bar.Day.ToDateTime(time), TimeSpan.Zero).ToUnixTimeSeconds();
            last = wall > last ? wall : last + 1;
            times.Add(last);
        }

        return times;
    }
}
