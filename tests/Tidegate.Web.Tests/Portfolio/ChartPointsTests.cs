using Tidegate.Domain.Portfolio;
using Tidegate.Web.Portfolio;

namespace Tidegate.Web.Tests.Portfolio;

public sealed class ChartPointsTests
{
    [Fact]
    public void Few_points_stay_as_they_are()
    {
        var points = Points(100);
        Assert.Same(points, ChartPoints.Thin(points));
    }

    [Fact]
    public void Many_points_keep_ends_peaks_and_order()
    {
        var points = Points(10_000);
        var thin = ChartPoints.Thin(points);
        Assert.InRange(thin.Count, ChartPoints.CountMax / 2, ChartPoints.CountMax);
        Assert.Equal((points[0], points[^1]), (thin[0], thin[^1]));
        Assert.Equal(points.Max(point => point.NetWorth), thin.Max(point => point.NetWorth));
        Assert.Equal(points.Min(point => point.NetWorth), thin.Min(point => point.NetWorth));
        Assert.Equal(thin.OrderBy(point => point.Day), thin);
        Assert.Equal(thin.Count, thin.Distinct().Count());
    }

    private static List<NetWorthPoint> Points(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count)
            .Select(i => new NetWorthPoint(new DateOnly(1990, 1, 1).AddDays(i), random.Next(1, 1_000_000), i))];
    }
}
