using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.Market;

public sealed class MarketTests
{
    [Theory]
    [InlineData(2024, 1, 1)] // New Year
    [InlineData(2024, 3, 29)] // Good Friday
    [InlineData(2025, 4, 18)] // Good Friday
    [InlineData(2024, 5, 27)] // Memorial Day
    [InlineData(2022, 6, 20)] // Juneteenth, a Sunday, observed on Monday
    [InlineData(2026, 7, 3)] // Independence Day, a Saturday, observed on Friday
    [InlineData(2025, 11, 27)] // Thanksgiving
    [InlineData(2025, 12, 25)]
    [InlineData(2025, 1, 20)] // Martin Luther King
    [InlineData(2025, 9, 1)] // Labor Day
    [InlineData(2025, 11, 22)] // a Saturday
    public void Is_shut_on_weekends_and_holidays(int year, int month, int day) =>
        Assert.False(TradingCalendar.IsOpen(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(2021, 12, 31)] // New Year's Day of 2022 was a Saturday and was not moved
    [InlineData(2021, 6, 18)] // before Juneteenth was kept
    [InlineData(2025, 11, 28)]
    [InlineData(2024, 2, 29)]
    public void Is_open_on_other_days(int year, int month, int day) => Assert.True(TradingCalendar.IsOpen(new DateOnly(year, month, day)));

    [Fact]
    public void A_year_has_252_trading_days() =>
        Assert.Equal(252, TradingCalendar.Days(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)).Count());

    [Theory]
    [InlineData("US037833100", 5)]
    [InlineData("DE000BAY001", 7)]
    [InlineData("GB000263494", 6)]
    public void Computes_the_check_digit_of_an_isin(string body, int digit) => Assert.Equal(digit, Isin.CheckDigit(body));

    [Fact]
    public void Numbers_of_instruments_are_unique()
    {
        var expiries = Enumerable.Range(0, 24).Select(month => TradingCalendar.ThirdFriday(2024 + (month / 12), 1 + (month % 12))).ToList();
        var options = from underlying in Universe.Stocks.Append(Universe.Index)
                      from expiry in expiries
                      from strike in Enumerable.Range(20, 40)
                      from right in new[] { "C", "P" }
                      select Universe.Option(underlying, expiry, strike * Universe.StrikeStep, right).Conid;
        var all = options.Concat(expiries.Select(expiry => Universe.Future(expiry).Conid))
            .Concat(Universe.Stocks.Concat(Universe.Bonds).Select(quotation => quotation.Instrument.Conid))
            .Concat(Universe.Pairs.Select(pair => pair.Conid)).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(all, conid => Assert.InRange(conid, 1, int.MaxValue));
    }

    [Fact]
    public void Prices_are_the_same_for_the_same_seed_and_others_for_another()
    {
        DateOnly first = new(2025, 1, 2), last = new(2025, 6, 30);
        SimulatedMarket one = new(5, first, last), again = new(5, first, last), other = new(6, first, last);
        var stock = Universe.Stocks[0];
        Assert.Equal(one.Days.Select(day => one.Close(stock, day)), again.Days.Select(day => again.Close(stock, day)));
        Assert.NotEqual(one.Days.Select(day => one.Close(stock, day)), other.Days.Select(day => other.Close(stock, day)));
        Assert.All(one.Days, day => Assert.True(one.Close(stock, day) > 0));
    }

    [Fact]
    public void An_option_is_worth_what_it_gives_on_its_last_day()
    {
        var expiry = TradingCalendar.ThirdFriday(2025, 6);
        var market = new SimulatedMarket(5, new DateOnly(2025, 1, 2), expiry);
        var price = market.Close(Universe.Stocks[0], expiry);
        Assert.Equal(price - 50, market.OptionClose(Universe.Stocks[0], Universe.Option(Universe.Stocks[0], expiry, 50, "C"), expiry));
        Assert.Equal(0, market.OptionClose(Universe.Stocks[0], Universe.Option(Universe.Stocks[0], expiry, 50, "P"), expiry));
    }
}
