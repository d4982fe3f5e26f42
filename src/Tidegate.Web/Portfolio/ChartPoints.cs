using Tidegate.Domain.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>Points for a chart, no more than a screen can show.</summary>
public static class ChartPoints
{
    /// <summary>Most points that are sent.</summary>
    public const int CountMax = 2_000;

    /// <summary>
    /// Keeps the first and last point and, of each stretch between, the lowest and the highest, so that no peak is lost. The order stays.
    /// </summary>
    public static IReadOnlyList<NetWorthPoint> Thin(IReadOnlyList<NetWorthPoint> points, int countMax = CountMax)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(countMax, 4);
        if (points.Count <= countMax)
        {
            return points;
        }

        var kept = new List<NetWorthPoint>(countMax) { points[0] };
        var inner = points.Count - 2;
        var stretches = (countMax - 2) / 2;
        for (var i = 0; i < stretches; i++)
        {
            var (from, to) = (1 + (int)((long)inner * i / stretches), 1 + (int)((long)inner * (i + 1) / stretches));
            var stretch = points.Take(from..to).ToList();
            var (low, high) = (stretch.MinBy(point => point.NetWorth), stretch.MaxBy(point => point.NetWorth));
            kept.AddRange(low == high ? [low!] : low!.Day < high!.Day ? [low, high] : [high, low]);
        }

        kept.Add(points[^1]);
        return kept;
    }
}
