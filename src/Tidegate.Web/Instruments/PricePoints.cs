using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Instruments;

/// <summary>Prices for a chart, no more than a screen can show.</summary>
public static class PricePoints
{
    /// <summary>Most points that are sent.</summary>
    public const int CountMax = 2_000;

    /// <summary>
    /// Keeps the last point and, of each stretch before, the lowest and the highest, so that no peak is lost. The order stays.
    /// </summary>
    public static IReadOnlyList<PricePoint> Thin(IReadOnlyList<PricePoint> points, int countMax = CountMax)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(countMax, 4);
        if (points.Count <= countMax)
        {
            return points;
        }

        var stretches = (countMax - 1) / 2;
        var size = (points.Count - 2 + stretches) / stretches;
        return
        [
            .. points.SkipLast(1).Chunk(size).SelectMany(stretch => new[] { stretch.MinBy(p => p.Price)!, stretch.MaxBy(p => p.Price)! }
                .Distinct().OrderBy(p => p.Day)),
            points[^1],
        ];
    }
}
