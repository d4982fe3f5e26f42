using Tidegate.Platform.Portfolio;
using Tidegate.Web.Instruments;

namespace Tidegate.Web.Tests.Instruments;

public sealed class PricePointsTests
{
    [Fact]
    public void Thinning_keeps_highest_lowest_last_and_order()
    {
        var first = new DateOnly(2020, 1, 1);
        var points = Enumerable.Range(0, 1_000)
            .Select(i => new PricePoint(first.AddDays(i), i == 500 ? 9_999m : i == 333 ? -1m : i)).ToList();
        var thin = PricePoints.Thin(points, 50);
        Assert.InRange(thin.Count, 10, 50);
        Assert.Contains(thin, point => point.Price == 9_999m);
        Assert.Contains(thin, point => point.Price == -1m);
        Assert.Equal(points[^1], thin[^1]);
        Assert.Equal(thin.OrderBy(point => point.Day), thin);
    }
}
