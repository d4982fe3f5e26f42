using Tidegate.Tws.Client;

namespace Tidegate.Tws.Tests.Client;

public sealed class HistoryPaceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_request_waits_fifteen_seconds()
    {
        var pace = new HistoryPace().Count(Of("AAPL", 1), Noon);
        Assert.Equal(TimeSpan.FromSeconds(10), pace.Wait(Of("AAPL", 1), Noon.AddSeconds(5)));
        Assert.Equal(TimeSpan.Zero, pace.Wait(Of("AAPL", 1), Noon.AddSeconds(15)));
        Assert.Equal(TimeSpan.Zero, pace.Wait(Of("AAPL", 2), Noon));
    }

    [Fact]
    public void The_sixth_of_one_series_waits_two_seconds_and_another_series_does_not()
    {
        var pace = new HistoryPace();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Wait(Of("AAPL", i), Noon));
            pace = pace.Count(Of("AAPL", i), Noon);
        }

        Assert.Equal(TimeSpan.FromSeconds(2), pace.Wait(Of("AAPL", 5), Noon));
        Assert.Equal(TimeSpan.Zero, pace.Wait(Of("MSFT", 5), Noon));
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 30)] // bid and ask together count twice
    public void So_many_go_in_ten_minutes(int weight, int most)
    {
        var pace = new HistoryPace();
        var now = Noon;
        for (var i = 0; i < most; i++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Wait(Of($"S{i}", i, weight), now));
            pace = pace.Count(Of($"S{i}", i, weight), now);
            now += TimeSpan.FromSeconds(1);
        }

        Assert.Equal(Noon.AddMinutes(10) - now, pace.Wait(Of("S", 99, weight), now));
        Assert.Equal(TimeSpan.Zero, pace.Wait(Of("S", 99, weight), Noon.AddMinutes(10)));
    }

    private static HistoryRequest Of(string series, int number, int weight = 1) => new(series, $"{series}/{number}", weight);
}
