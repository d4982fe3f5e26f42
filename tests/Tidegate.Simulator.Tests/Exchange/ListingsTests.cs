using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class ListingsTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);
    private readonly Listings listings = new(() => Today);

    [Theory]
    [InlineData(265598, "AAPL", "STK", "NASDAQ", "USD")]
    [InlineData(756733, "SPY", "STK", "ARCA", "USD")]
    [InlineData(14204, "SAP", "STK", "IBIS", "EUR")]
    [InlineData(416904, "SPX", "IND", "CBOE", "USD")]
    [InlineData(12087792, "EUR", "CASH", "IDEALPRO", "USD")]
    [InlineData(479624278, "BTC", "CRYPTO", "PAXOS", "USD")]
    public void Well_known_contracts_have_their_numbers(long conid, string symbol, string secType, string exchange, string currency)
    {
        var listing = listings.ByConid(conid)!;
        Assert.Equal((symbol, secType, exchange, currency), (listing.Symbol, listing.SecType, listing.PrimaryExchange, listing.Currency));
        Assert.Equal(listing, Found(new ContractQuery
        {
            Symbol = symbol,
            SecType = secType,
            Currency = currency,
            Exchange = listing.ValidExchanges[0]
        }));
    }

    [Fact]
    public void Numbers_are_unique_and_lead_back_to_their_listing()
    {
        var all = listings.Lasting.Concat(listings.FuturesOf("ES")).Concat(listings.FuturesOf("MES"))
            .Concat(listings.Find(new ContractQuery { Symbol = "AAPL", SecType = "OPT" }))
            .Concat(listings.Find(new ContractQuery { Symbol = "SPX", SecType = "OPT" })).ToList();
        Assert.True(all.Count > 5_000);
        Assert.Equal(all.Count, all.DistinctBy(listing => listing.Conid).Count());
        Assert.All(all, listing => Assert.InRange(listing.Conid, 1, int.MaxValue));
        // Another list, as after a restart, finds the same under the number alone.
        var fresh = new Listings(() => Today.AddDays(30));
        Assert.All(all, listing => Assert.Equal(listing.LocalSymbol, fresh.ByConid(listing.Conid)!.LocalSymbol));
    }

    [Theory]
    [InlineData("AAPL", "STK", "LSE")] // not traded there
    [InlineData("NOPE", "STK", "SMART")]
    [InlineData("AAPL", "FUT", "CME")]
    public void What_is_not_there_has_no_definition(string symbol, string secType, string exchange)
    {
        var answer = Assert.IsType<ContractAnswer.Refused>(
            listings.One(new ContractQuery { Symbol = symbol, SecType = secType, Exchange = exchange, Currency = "USD" }));
        Assert.Equal((200, "No security definition has been found for the request"), (answer.Code, answer.Text));
    }

    [Fact]
    public void Several_are_a_list_for_details_and_ambiguous_for_an_order()
    {
        var query = new ContractQuery { Symbol = "ES", SecType = "FUT", Exchange = "CME" };
        Assert.Equal(["ESH6", "ESM6", "ESU6", "ESZ6", "ESH7"], listings.Find(query).Select(listing => listing.LocalSymbol));
        Assert.Contains("ambiguous", Assert.IsType<ContractAnswer.Refused>(listings.One(query)).Text, StringComparison.Ordinal);
        Assert.Equal("ESM6", Found(query with { Expiry = "202606" }).LocalSymbol);
        Assert.Equal("ESU6", Found(new ContractQuery { LocalSymbol = "ESU6", SecType = "FUT" }).LocalSymbol);
        Assert.Equal((50m, 0.25m, new DateOnly(2026, 6, 19)), (
            Found(query with { Expiry = "202606" }).Instrument.Multiplier, Found(query with { Expiry = "202606" }).PriceRule.Smallest,
                new(2026, 6, 19)));
    }

    [Fact]
    public void An_option_is_found_by_its_terms_and_by_its_own_name()
    {
        var query = new ContractQuery
        {
            Symbol = "AAPL",
            SecType = "OPT",
            Expiry = "20260320",
            Strike = 220,
            Right = "CALL",
            Exchange = "SMART"
        };
        var option = Found(query);
        Assert.Equal("AAPL  260320C00220000", option.LocalSymbol);
        Assert.Equal((265598L, "202603", 100m), (option.UnderlyingConid, option.ContractMonth, option.Instrument.Multiplier));
        Assert.Equal(option, Found(new ContractQuery { LocalSymbol = option.LocalSymbol, SecType = "OPT", Exchange = "SMART" }));
        Assert.Equal(2, listings.Find(query with { Right = "" }).Length);
    }

    [Fact]
    public void A_chain_has_weeks_and_months_and_strikes_around_the_price()
    {
        var chain = listings.OptionChains(265598).First();
        Assert.Equal(new DateOnly(2026, 3, 6), chain.Expirations[0]);
        Assert.Contains(new DateOnly(2026, 6, 18), chain.Expirations); // the third Friday is a holiday
        Assert.True(chain.Strikes[0] < 120 && chain.Strikes[^1] > 400);
        Assert.Equal(["SPXW", "SPX"], listings.OptionChains(416904).Where(one => one.Exchange == "CBOE").Select(one => one.TradingClass));
        Assert.Empty(listings.OptionChains(272093));
    }

    [Theory]
    [InlineData("AAPL", "STK", "SMART", "ISLAND", 1)]
    [InlineData("AAPL", "STK", "SMART", "NYSE", 0)]
    [InlineData("ES", "FUT", "GLOBEX", "", 5)]
    public void Former_names_of_exchanges_still_work(
        string symbol, string secType, string exchange, string primary, int count) => Assert.Equal(
        count,
        listings.Find(new ContractQuery { Symbol = symbol, SecType = secType, Exchange = exchange, PrimaryExchange = primary }).Length);

    [Fact]
    public void A_search_finds_by_the_begin_of_the_symbol_and_within_the_name()
    {
        Assert.Equal("AAPL", listings.Search("AAPL")[0].Listing.Symbol);
        Assert.Contains(listings.Search("apple"), sample => sample.Listing.Symbol == "AAPL" && sample.DerivativeSecTypes.Contains("OPT"));
        Assert.Equal(["FUT", "OPT"], listings.Search("SPX")[0].DerivativeSecTypes.ToArray());
        Assert.Empty(listings.Search("ZZZZ"));
    }

    [Fact]
    public void An_ended_future_is_found_only_when_asked_for()
    {
        var query = new ContractQuery { Symbol = "ES", SecType = "FUT", Expiry = "202512" };
        Assert.Empty(listings.Find(query));
        Assert.Equal("ESZ5", listings.Find(query with { IncludeExpired = true }).Single().LocalSymbol);
    }

    [Theory]
    [InlineData("9.99", "0.001")]
    [InlineData("10", "0.005")]
    [InlineData("226.1", "0.1")]
    public void A_price_rule_goes_by_bands(string price, string step) =>
        Assert.Equal(decimal.Parse(step, null), PriceRule.EuropeanStocks.IncrementAt(decimal.Parse(price, null)));

    [Fact]
    public void Hours_are_written_as_the_broker_does_with_half_days_and_holidays()
    {
        Assert.Equal(
            "20251126:0930-20251126:1600;20251127:CLOSED;20251128:0930-20251128:1300;20251129:CLOSED",
            TradingSchedule.NewYorkStocks.HoursText(new DateOnly(2025, 11, 26), 4, regularOnly: true));
        Assert.Equal("20260303:1700-20260304:1600", TradingSchedule.ChicagoFutures.HoursText(Today, 1, regularOnly: false));
        Assert.Equal("20260303:1715-20260304:1700", TradingSchedule.Forex.HoursText(Today, 1, regularOnly: true));
    }

    [Theory]
    [InlineData("2026-03-07T12:00:00Z", false, "2026-03-09T08:00:00Z")] // Saturday; in the night to Sunday the clocks change
    [InlineData("2026-03-07T12:00:00Z", true, "2026-03-09T13:30:00Z")]
    [InlineData("2026-03-06T22:00:00Z", true, "2026-03-09T13:30:00Z")]
    public void The_next_open_keeps_the_wall_time_when_clocks_change(string at, bool regular, string opens) => Assert.Equal(
        DateTimeOffset.Parse(opens, null), TradingSchedule.NewYorkStocks.NextPeriod(DateTimeOffset.Parse(at, null), regular).Start);

    [Fact]
    public void Every_instrument_of_the_invented_market_is_listed_too() => Assert.All(
        Universe.Stocks.Concat(Universe.Bonds), quotation => Assert.NotNull(listings.ByConid(quotation.Instrument.Conid)));

    private Listing Found(ContractQuery query) => Assert.IsType<ContractAnswer.Found>(listings.One(query)).Listing;

    [Theory]
    [InlineData(265598, "Technology", "Computers")]
    [InlineData(76792991, "Consumer, Cyclical", "Auto Manufacturers")]
    [InlineData(756733, "", "")] // a fund
    [InlineData(900_000_003, "", "")] // an invented company
    public void Only_a_company_that_is_known_has_an_industry(long conid, string industry, string category) =>
        Assert.Equal((industry, category), (listings.ByConid(conid)!.Industry, listings.ByConid(conid)!.Category));
}
