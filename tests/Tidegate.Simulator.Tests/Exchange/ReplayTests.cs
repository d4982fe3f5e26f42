using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;
using Tidegate.TestKit;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class ReplayTests
{
    private const string Quotes = """
        time,bid_open,bid_high,bid_low,bid_close,bid_size,ask_open,ask_high,ask_low,ask_close,ask_size
        2013-10-07T09:30:00,168.50,168.60,168.40,168.55,300,168.52,168.62,168.42,168.57,500
        2013-10-07T09:32:00,168.70,168.70,168.10,168.20,400,168.72,168.72,168.12,168.22,600
        """;

    private const string Trades = """
        time,open,high,low,close,volume
        2013-10-07T09:30:00,168.51,168.61,168.41,168.56,4000
        2013-10-07T09:32:00,168.71,168.71,168.11,168.21,8000
        """;

    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTimeOffset Open = new(2013, 10, 7, 13, 30, 0, TimeSpan.Zero);
    private static readonly long Spy = KnownInstruments.Spy.Instrument.Conid;

    private readonly SimulatedExchange exchange = new(new ExchangeOptions
    {
        Start = Open,
        Accounts = [new AccountStart(Account, "Paper", Universe.Usd, 1_000_000)],
        Prices = new ReplayedPrices(
            [Recording.Read(Spy, NewYork, new StringReader(Quotes), new StringReader(Trades))],
            new GeneratedPrices(1, new SimulatedMarket(1, new DateOnly(2013, 9, 2), new DateOnly(2014, 1, 10)))),
    });

    [Theory]
    [InlineData(0, 168.50, 168.51)] // open
    [InlineData(15, 168.40, 168.41)] // a rising minute falls first
    [InlineData(30, 168.60, 168.61)]
    [InlineData(59, 168.55, 168.56)]
    [InlineData(100, 168.55, 168.56)] // a minute that was not recorded
    [InlineData(135, 168.70, 168.71)] // a falling minute rises first
    public void A_recorded_minute_has_four_prices(int second, double bid, double last)
    {
        exchange.RunUntil(Open.AddSeconds(second));
        var quote = exchange.Quote(Spy)!;
        Assert.Equal(((decimal)bid, (decimal)last), (quote.Bid, quote.Last));
    }

    [Fact]
    public void Orders_meet_the_recorded_prices_and_sizes()
    {
        exchange.Place(new OrderKey(1, 1), Buy(700) with { Conid = Spy });
        exchange.RunUntil(Open.AddSeconds(5));
        Assert.Equal([(500m, 168.52m), (200m, 168.52m)], exchange.Executions(new ExecutionFilter())
            .Select(fill => (fill.Quantity, fill.Price)));
    }

    [Fact]
    public void Bars_give_the_recorded_ones_back()
    {
        exchange.RunUntil(Open.AddMinutes(5));
        var bars = Assert.IsType<BarAnswer.Bars>(exchange.Bars(
            new BarRequest(Spy, null, new BarSpan(1, 'D'), BarSize.Minute, BarKind.Trades, RegularOnly: true))).Items;
        Assert.Equal(
            [(168.51m, 168.61m, 168.41m, 168.56m, 4_000m), (168.71m, 168.71m, 168.11m, 168.21m, 8_000m)],
            bars.Select(bar => (bar.Open, bar.High, bar.Low, bar.Close, bar.Volume)));
    }

    [Theory]
    [InlineData("equity/spy_2013-10_minute", "America/New_York", 756733, 2_700)]
    [InlineData("equity/aapl_2014-06_minute", "America/New_York", 265598, 2_400)]
    [InlineData("forex/eurusd_2014-05_minute", "Etc/UTC", 12087792, 4_000)]
    public void Recorded_samples_are_read_and_answer_for_each_of_their_minutes(string name, string zone, long conid, int minutes)
    {
        if (Samples.Find($"market/{name}_quote.csv") is not { } quotes)
            return;
        var trades = name.StartsWith("equity", StringComparison.Ordinal) ? Samples.Find($"market/{name}_trade.csv") : null;
        using var quoteFile = File.OpenText(quotes);
        using var tradeFile = trades is null ? null : File.OpenText(trades);
        var recording = Recording.Read(conid, TimeZoneInfo.FindSystemTimeZoneById(zone), quoteFile, tradeFile);
        Assert.InRange(recording.Minutes.Count, minutes, 2 * minutes);
        var market = new SimulatedMarket(1, new DateOnly(2013, 9, 2), new DateOnly(2014, 7, 1));
        var replayed = new ReplayedPrices([recording], new GeneratedPrices(1, market));
        var listing = exchange.Listings.ByConid(conid)!;
        var open = recording.Minutes.Where(minute => listing.Schedule.IsOpen(minute, regularOnly: true)).ToList();
        Assert.True(open.Count > minutes / 4);
        Assert.All(
            open,
            minute => Assert.True(replayed.At(listing, minute.AddSeconds(59)) is { Bid: > 0 } point && point.Bid <= point.Ask));
    }

    [Fact]
    public void A_broken_line_is_named()
    {
        var broken = Quotes.Replace("168.70,168.70", "168.70,x", StringComparison.Ordinal);
        Assert.Equal(
            "Line 3 of the recording has 'x' in bid_high; it should be a number.",
            Assert.Throws<FormatException>(() => Recording.Read(Spy, NewYork, new StringReader(broken), null)).Message);
        Assert.StartsWith(
            "Line 2 of the recording is no minute",
            Assert.Throws<FormatException>(() => Recording.Read(Spy, NewYork, null, new StringReader("time,close\nyesterday,1"))).Message,
            StringComparison.Ordinal);
    }
}
