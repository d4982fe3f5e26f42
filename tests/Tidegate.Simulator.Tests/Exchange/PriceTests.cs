using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class PriceTests
{
    private static readonly DateOnly Day = new(2026, 3, 4);
    private static readonly SimulatedMarket Market = new(3, new DateOnly(2025, 12, 1), new DateOnly(2026, 4, 30));
    private static readonly Listings Listings = new(() => Day);
    private static readonly Listing Apple = Listings.ByConid(265598)!, Spx = Listings.ByConid(416904)!, Euro = Listings.ByConid(12087792)!;
    private static readonly Listing Future = Listings.FuturesOf("ES")[0], Coin = Listings.ByConid(479624278)!;
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 17, 0, 0, TimeSpan.Zero);

    private readonly GeneratedPrices prices = new(3, Market);

    public static TheoryData<long> Everything =>
    [
        .. Listings.Lasting.Select(listing => listing.Conid), Future.Conid, Option(220, isCall: true).Conid,
            Option(6_000, isCall: false, spx: true).Conid,
    ];

    [Fact]
    public void The_last_second_of_regular_hours_meets_the_close_and_the_night_goes_on_from_it()
    {
        foreach (var day in (DateOnly[])[Day, new(2026, 3, 6), new(2026, 3, 9)])
        {
            var close = NewYorkTime.Instant(day.ToDateTime(new TimeOnly(16, 0)));
            Assert.Equal(Market.Close(KnownInstruments.Apple, day), prices.At(Apple, close.AddSeconds(-1))!.Value.Last);
            Assert.InRange(prices.At(Apple, close)!.Value.Middle / Market.Close(KnownInstruments.Apple, day), 0.995m, 1.005m);
        }
    }

    [Fact]
    public void Pairs_meet_the_rates_of_the_books()
    {
        var close = NewYorkTime.Instant(Day.ToDateTime(new TimeOnly(17, 0)));
        var rate = Market.Rates(Universe.Usd, Day)[Universe.Eur];
        Assert.InRange(prices.At(Euro, close.AddSeconds(-1))!.Value.Middle, rate - 0.0001m, rate + 0.0001m);
        Assert.InRange(prices.At(Euro, close.AddHours(1))!.Value.Middle, rate - 0.01m, rate + 0.01m);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_listing_has_prices_that_exist_at_noon(long conid)
    {
        var listing = Listings.ByConid(conid)!;
        // In Europe the day is over at noon in New York.
        var point = prices.At(listing, listing.Schedule == TradingSchedule.EuropeanStocks ? Noon.AddHours(-3) : Noon)!.Value;
        foreach (var price in (decimal[])[point.Bid, point.Ask, point.Last])
            Assert.True(listing.PriceRule.Fits(price), $"{listing.LocalSymbol} at {price}");
        if (listing.IsTradable)
            Assert.True(point.Bid < point.Ask && point.AskSize > 0 && (point.BidSize > 0 || point.Bid == 0), listing.LocalSymbol);
        Assert.True(point.Middle > 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_seconds_in_any_order_and_another_seed_others()
    {
        var seconds = Enumerable.Range(0, 200).Select(i => Noon.AddSeconds(i * 977)).ToList();
        var again = new GeneratedPrices(3, Market);
        var backwards = seconds.AsEnumerable().Reverse().Select(second => again.At(Apple, second)).Reverse();
        Assert.Equal(seconds.Select(second => prices.At(Apple, second)), backwards);
        var other = new GeneratedPrices(4, Market);
        Assert.NotEqual(seconds.Select(second => prices.At(Apple, second)), seconds.Select(second => other.At(Apple, second)));
    }

    [Theory]
    [InlineData("2026-03-04T08:59:59Z", false)] // 03:59 in New York
    [InlineData("2026-03-04T09:00:00Z", true)]
    [InlineData("2026-03-05T00:59:59Z", true)]
    [InlineData("2026-03-05T01:00:00Z", false)]
    [InlineData("2026-03-07T17:00:00Z", false)] // Saturday
    public void Outside_of_its_hours_a_stock_has_no_prices(string at, bool open) =>
        Assert.Equal(open, prices.At(Apple, DateTimeOffset.Parse(at, null)) is not null);

    [Fact]
    public void Crypto_trades_on_sundays() => Assert.NotNull(prices.At(Coin, new DateTimeOffset(2026, 3, 8, 12, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(265598)]
    [InlineData(416904)]
    [InlineData(479624278)]
    public void Trades_are_the_seconds_that_traded(long conid)
    {
        var listing = Listings.ByConid(conid)!;
        var from = new DateTimeOffset(2026, 3, 4, 14, 0, 0, TimeSpan.Zero);
        var traded = prices.Between(listing, from, from.AddHours(1)).Where(point => point.Traded > 0 || !listing.IsTradable).ToList();
        Assert.Equal(traded, prices.Trades(listing, from, from.AddHours(1)));
        Assert.True(traded.Count > 100);
    }

    [Fact]
    public void Prices_move_in_small_steps()
    {
        var path = prices.Between(Apple, Noon, Noon.AddMinutes(30)).Select(point => (double)point.Middle).ToList();
        Assert.All(path.Zip(path.Skip(1)), step => Assert.InRange(step.Second / step.First, 0.997, 1.003));
        Assert.True(path.Distinct().Count() > 50);
    }

    [Fact]
    public void A_future_carries_its_index_and_ends_on_it()
    {
        var index = prices.At(Spx, Noon)!.Value.Last;
        Assert.InRange(prices.At(Future, Noon)!.Value.Middle / index, 1.001m, 1.003m);
        var last = Future.EndsAt!.Value.AddSeconds(-1);
        Assert.InRange(prices.At(Future, last)!.Value.Middle / prices.At(Spx, last)!.Value.Last, 0.9998m, 1.0002m);
        Assert.Null(prices.At(Future, last.AddSeconds(1)));
    }

    [Fact]
    public void Put_and_call_are_worth_what_the_stock_and_the_strike_are()
    {
        // Call − put = price − discounted strike.
        var call = prices.Figures(Option(220, isCall: true), Noon)!;
        var put = prices.Figures(Option(220, isCall: false), Noon)!;
        var years = (Option(220, isCall: true).EndsAt!.Value - Noon).TotalDays / 365;
        Assert.Equal(call.UnderlyingPrice - (220 * Math.Exp(-BlackScholes.InterestRate * years)), call.Price - put.Price, 5);
        Assert.Equal(1, call.Delta - put.Delta, 6);
        Assert.True(call.Gamma > 0 && call.Vega > 0 && call.Theta < 0);
    }

    [Theory]
    [InlineData(true, 100, 100, 1, 0.2, 9.9251)] // spot 100, strike 100, a year, 4 %
    [InlineData(false, 100, 100, 1, 0.2, 6.0040)]
    [InlineData(true, 100, 120, 0.25, 0.3, 1.0159)]
    public void Values_agree_with_the_formula_and_lead_back_to_the_volatility(
        bool isCall, double price, double strike, double years, double volatility, double value)
    {
        Assert.Equal(value, BlackScholes.Value(isCall, price, strike, years, volatility).Price, 3);
        var exact = BlackScholes.Value(isCall, price, strike, years, volatility).Price;
        Assert.Equal(volatility, BlackScholes.ImpliedVolatility(isCall, price, strike, years, exact)!.Value, 6);
        Assert.Null(BlackScholes.ImpliedVolatility(isCall, price, strike, years, 1_000));
    }

    [Theory]
    [InlineData(-5.3)]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(12)]
    public void The_stable_functions_agree_with_those_of_the_machine(double x)
    {
        Assert.Equal(1, StableMath.Exp(x) / Math.Exp(x), 12);
        Assert.Equal(x, StableMath.Log(Math.Exp(x)), 10);
    }

    private static Listing Option(decimal strike, bool isCall, bool spx = false) =>
        Listings.Option(spx ? Spx.Conid : Apple.Conid, new DateOnly(2026, 3, 20), strike, isCall)!;
}
