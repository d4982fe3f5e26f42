using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class BarTests
{
    private readonly SimulatedExchange exchange = new ExchangeScene(generated: true).Exchange;

    [Fact]
    public void Minute_bars_are_the_sum_of_their_seconds()
    {
        exchange.RunUntil(Start.AddMinutes(10));
        var bars = Made("300 S", "1 min", BarKind.Trades);
        Assert.Equal(5, bars.Count);
        foreach (var bar in bars)
        {
            var seconds = exchange.Seconds(Apple, bar.Start, bar.Start.AddMinutes(1), 60, regularOnly: true)
                .Where(point => point.Traded > 0).ToList();
            Assert.Equal(
                (seconds[0].Last, seconds.Max(point => point.Last), seconds.Min(point => point.Last), seconds[^1].Last,
                    seconds.Sum(point => point.Traded), seconds.Count),
                (bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, bar.Count));
        }
    }

    [Theory]
    [InlineData("1 D", "5 mins", 12)] // half past nine to half past ten
    [InlineData("2 D", "5 mins", 78 + 12)]
    [InlineData("1 D", "1 hour", 2)] // the first bar is half an hour
    [InlineData("5 D", "1 day", 5)]
    [InlineData("1 M", "1 day", 19)] // Presidents' Day is none
    [InlineData("1 M", "1 week", 5)]
    [InlineData("3 M", "1 month", 4)]
    [InlineData("60 S", "5 secs", 12)]
    public void A_span_has_its_number_of_bars(string span, string size, int count)
    {
        exchange.RunUntil(Start.AddMinutes(30));
        Assert.Equal(count, Made(span, size, BarKind.Trades).Count);
    }

    [Fact]
    public void The_day_bar_agrees_with_the_quote_and_with_the_market()
    {
        exchange.RunUntil(Start.AddHours(2));
        var quote = exchange.Quote(Apple)!;
        var all = Made("1 D", "1 day", BarKind.Trades, regularOnly: false)[^1];
        // The second of now has begun and belongs to the quote only.
        Assert.Equal((quote.Open, quote.High, quote.Low), (all.Open, all.High, all.Low));
        exchange.RunUntil(Start.AddDays(1));
        var bars = Made("5 D", "1 day", BarKind.Trades);
        Assert.Equal(exchange.Quote(Apple)!.PreviousClose, bars[^2].Close);
        Assert.Equal(bars[^2].Close, Made("5 D", "1 day", BarKind.AdjustedLast)[^2].Close);
    }

    [Fact]
    public void Sides_bracket_the_middle()
    {
        exchange.RunUntil(Start.AddMinutes(10));
        List<Bar> bid = Made("300 S", "1 min", BarKind.Bid), middle = Made("300 S", "1 min", BarKind.Midpoint),
            ask = Made("300 S", "1 min", BarKind.Ask);
        var both = Made("300 S", "1 min", BarKind.BidAsk);
        for (var i = 0; i < 5; i++)
        {
            Assert.True(bid[i].Close < middle[i].Close && middle[i].Close < ask[i].Close);
            Assert.Equal((bid[i].Low, ask[i].High), (both[i].Low, both[i].High));
            Assert.Equal(-1, middle[i].Volume);
        }
    }

    [Theory]
    [InlineData(12087792, BarKind.Trades, "1 day", 162)] // pairs have no trades
    [InlineData(479624278, BarKind.Trades, "1 day", 10299)]
    [InlineData(416904, BarKind.Bid, "1 day", 162)]
    [InlineData(265598, BarKind.Schedule, "1 hour", 321)]
    [InlineData(265598, BarKind.Trades, "5 secs", 162)] // a month of them
    [InlineData(1, BarKind.Trades, "1 day", 200)]
    public void What_does_not_exist_is_refused(long conid, BarKind kind, string size, int code) =>
        Assert.Equal(code, Assert.IsType<BarAnswer.Refused>(Ask("1 M", size, kind, conid: conid)).Code);

    [Theory]
    [InlineData(12087792, BarKind.Midpoint)]
    [InlineData(479624278, BarKind.AggregatedTrades)]
    [InlineData(416904, BarKind.Trades)]
    [InlineData(265598, BarKind.HistoricalVolatility)]
    public void Other_classes_have_day_bars_of_their_own(long conid, BarKind kind)
    {
        var bars = Made("3 D", "1 day", kind, conid: conid);
        Assert.Equal(3, bars.Count);
        Assert.All(bars, bar => Assert.True(bar.Low > 0 && bar.Low <= bar.Open && bar.High >= bar.Close));
    }

    [Fact]
    public void A_schedule_lists_the_hours()
    {
        var sessions = Assert.IsType<BarAnswer.Sessions>(Ask("3 D", "1 day", BarKind.Schedule)).Items;
        Assert.Equal([2, 3, 4], sessions.Select(session => session.Date.Day));
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 14, 30, 0, TimeSpan.Zero), sessions[^1].Start);
    }

    [Fact]
    public void A_histogram_counts_what_traded_at_each_price()
    {
        exchange.RunUntil(Start.AddMinutes(30));
        var steps = exchange.Histogram(Apple, new BarSpan(1, 'D'), regularOnly: true);
        Assert.Equal(Made("1 D", "5 mins", BarKind.Trades).Sum(bar => bar.Volume), steps.Sum(step => step.Size));
        Assert.Equal(steps.Select(step => step.Price).Order().Distinct(), steps.Select(step => step.Price));
    }

    [Fact]
    public void Seconds_are_found_forwards_and_backwards()
    {
        exchange.RunUntil(Start.AddMinutes(1));
        var forwards = exchange.Seconds(Apple, Start, Start.AddSeconds(30), 100, regularOnly: true);
        Assert.Equal(30, forwards.Length);
        Assert.Equal(forwards.ToArray(), exchange.SecondsBefore(Apple, Start.AddSeconds(30), 30, regularOnly: true).ToArray());
        Assert.Equal(Start.AddMinutes(1).AddSeconds(-1),
            exchange.SecondsBefore(Apple, Start.AddDays(3), 1, regularOnly: true).Single().Second);
        // Over the night: the last seconds of the day before.
        var early = exchange.SecondsBefore(Apple, new DateTimeOffset(2026, 3, 4, 14, 30, 5, TimeSpan.Zero), 10, regularOnly: true);
        Assert.Equal([3, 4], early.Select(point => NewYorkTime.DayOf(point.Second).Day).Distinct());
    }

    [Fact]
    public void A_closed_market_shows_what_it_closed_with()
    {
        exchange.RunUntil(Start.AddDays(3));
        var quote = exchange.Quote(Apple)!;
        Assert.False(quote.IsOpen);
        Assert.Equal(new DateTimeOffset(2026, 3, 7, 0, 59, 59, TimeSpan.Zero), quote.At);
        Assert.True(quote is { Bid: > 0, Last: > 0, Volume: > 0, PreviousClose: > 0 });
    }

    [Fact]
    public void Prices_begin_with_the_market() => Assert.Equal(
        new DateTimeOffset(2023, 3, 6, 14, 30, 0, TimeSpan.Zero), exchange.HeadTimestamp(Apple, BarKind.Trades, regularOnly: true));

    [Theory]
    [InlineData("1 secs", 1)]
    [InlineData("1 sec", 1)]
    [InlineData("4 mins", 240)]
    [InlineData("1 month", 2_592_000)]
    [InlineData("7 mins", 0)]
    [InlineData("", 0)]
    public void Sizes_are_those_of_the_broker(string text, int seconds) =>
        Assert.Equal(seconds, BarSize.TryParse(text, out var size) ? size.Seconds : 0);

    [Theory]
    [InlineData("10 D", true)]
    [InlineData("0 D", false)]
    [InlineData("10 X", false)]
    [InlineData("10D", false)]
    [InlineData("-1 D", false)]
    public void Spans_are_those_of_the_broker(string text, bool legal) => Assert.Equal(legal, BarSpan.TryParse(text, out _));

    private List<Bar> Made(string span, string size, BarKind kind, bool regularOnly = true, long conid = 265598) =>
        [.. Assert.IsType<BarAnswer.Bars>(Ask(span, size, kind, regularOnly, conid)).Items];

    private BarAnswer Ask(string span, string size, BarKind kind, bool regularOnly = true, long conid = 265598)
    {
        Assert.True(BarSpan.TryParse(span, out var reach) & BarSize.TryParse(size, out var length));
        return exchange.Bars(new BarRequest(conid, null, reach, length, kind, regularOnly));
    }
}
