using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class AccountTests
{
    private readonly ExchangeScene scene = new();

    [Fact]
    public void A_round_trip_realizes_what_prices_and_commissions_leave()
    {
        scene.Place(1, Buy(1_000));
        scene.Quote(5, 101.99m, 102.01m);
        scene.Run(6);
        scene.Place(2, Sell(1_000));
        Assert.Null(scene.Fills(1).Single().Realized);
        Assert.Equal(5m, scene.Fills(1).Single().Commission);
        Assert.Equal(1_980m - 10m, scene.Fills(2).Single().Realized);
        Assert.Equal(1_001_970m, scene.Exchange.NetLiquidation(Account));
        Assert.Equal(new ProfitAndLoss(1_970, 0, 1_970), scene.Exchange.ProfitAndLoss(Account));
    }

    [Fact]
    public void A_position_shows_its_cost_and_value()
    {
        scene.Place(1, Buy(1_000));
        scene.Quote(5, 101.99m, 102.01m);
        scene.Run(6);
        var position = scene.Exchange.Positions(Account).Single();
        Assert.Equal((1_000m, 100.015m, 102m, 102_000m, 1_985m), (
            position.Quantity, position.AverageCost, position.MarketPrice, position.MarketValue, position.Unrealized));
        Assert.Equal(new ProfitAndLoss(1_985, 1_985, 0), scene.Exchange.ProfitAndLoss(Account));
    }

    [Fact]
    public void The_daily_profit_begins_anew_with_each_day_and_the_books_close_on_the_same_worth()
    {
        scene.Place(1, Buy(1_000));
        scene.Run(24 * 3600);
        var day = scene.Exchange.BookDays(Account)[^1];
        Assert.Equal(new DateOnly(2026, 3, 4), day.Date);
        Assert.Equal(scene.Exchange.NetLiquidation(Account), day.Close.NetWorth.Total, 2);
        Assert.Equal(0, scene.Exchange.ProfitAndLoss(Account).Daily);
        Assert.Contains(scene.Events, one => one is ExchangeEvent.DayClosed { Date: { Day: 4, Month: 3 } });
    }

    [Fact]
    public void A_currency_trade_moves_two_currencies_and_costs_two_dollars_at_least()
    {
        var pair = KnownInstruments.Pairs[0].Conid;
        scene.Prices.From(Start, pair, 1.24995m, 1.25005m, 1_000_000);
        scene.Place(1, Buy(20_000) with { Conid = pair });
        var books = scene.Exchange.Books(Account);
        Assert.Equal((20_000m, 1_000_000m - 25_001m - 2m), (books.Cash[Universe.Eur], books.Cash[Universe.Usd]));
        Assert.Empty(scene.Exchange.Positions(Account));
        Assert.Null(scene.Fills(1).Single().Realized);
    }

    [Fact]
    public void The_buyer_of_a_bond_pays_its_interest_since_the_last_coupon()
    {
        var bond = Universe.Bonds[0].Instrument; // 4.25 %, last coupon on 15 November, 109 days ago
        scene.Prices.From(Start, bond.Conid, 97.9m, 98m, 100_000);
        var terms = Buy(10_000) with { Conid = bond.Conid };
        var estimate = Assert.IsType<WhatIfAnswer.Estimated>(scene.Exchange.WhatIf(terms));
        scene.Place(1, terms);
        Assert.Equal(1_000_000 - 9_800 - 10 - 126.917808m, scene.Exchange.Books(Account).Cash[Universe.Usd]);
        Assert.Equal(estimate.After, scene.Exchange.Margin(Account));
    }

    [Fact]
    public void Money_instead_of_a_size_is_turned_into_one()
    {
        var order = scene.Place(1, Buy(0) with { CashQuantity = 5_000 });
        Assert.Equal(50m, order.Filled);
        var pair = KnownInstruments.Pairs[0].Conid;
        scene.Prices.From(Start, pair, 1.25m, 1.25m, 1_000_000);
        Assert.Equal(4_000m, scene.Place(2, Buy(0) with { Conid = pair, CashQuantity = 5_000 }).Filled);
    }

    [Theory]
    [InlineData("MKT", 500, false)]
    [InlineData("LMT", 1500, true)]
    [InlineData("MKT", -500, false)]
    public void A_what_if_says_what_the_fill_then_does(string type, int quantity, bool isOption)
    {
        var conid = isOption ? scene.Exchange.Listings.Option(Apple, new DateOnly(2026, 3, 20), 220, isCall: true)!.Conid : Apple;
        scene.Prices.From(Start, conid, 4.95m, 5.00m, 10_000);
        scene.Quote(0, 99.99m, 100.01m, size: 10_000);
        var terms = Buy(Math.Abs(quantity), type, 110) with
        {
            Conid = conid,
            Side = quantity > 0 ? OrderSide.Buy : OrderSide.Sell,
            LimitPrice = type == "LMT" ? 5.00m : null,
        };
        var estimate = Assert.IsType<WhatIfAnswer.Estimated>(scene.Exchange.WhatIf(terms));
        Assert.Empty(scene.Events);
        Assert.Equal(estimate.Before, scene.Exchange.Margin(Account));
        Assert.Equal(OrderStatus.Filled, scene.Place(1, terms).Status);
        Assert.Equal(estimate.After, scene.Exchange.Margin(Account));
        Assert.Equal((estimate.Price, estimate.Commission), (scene.Fills(1).Single().Price, scene.Fills(1).Single().Commission));
    }

    [Fact]
    public void An_order_that_the_account_cannot_carry_is_rejected_in_the_brokers_words()
    {
        var order = scene.Place(1, Buy(20_000));
        Assert.Equal(OrderStatus.Inactive, order.Status);
        var rejected = scene.Events.OfType<ExchangeEvent.OrderRejected>().Single();
        Assert.Equal(201, rejected.Code);
        Assert.Equal(
            "Order rejected - reason:YOUR ORDER IS NOT ACCEPTED. IN ORDER TO OBTAIN THE DESIRED POSITION YOUR EQUITY WITH LOAN VALUE "
                + "[999700.00 USD] MUST EXCEED THE INITIAL MARGIN [1000000.00 USD]",
            rejected.Text);
        Assert.Equal(201, Assert.IsType<WhatIfAnswer.Refused>(scene.Exchange.WhatIf(Buy(20_000))).Code);
        Assert.Equal(OrderStatus.Filled, scene.Place(2, Buy(1_000)).Status);
    }

    [Fact]
    public void Reducing_a_position_is_always_affordable()
    {
        var small = new ExchangeScene(deposit: 10_000);
        small.Place(1, Buy(199));
        small.Quote(5, 60, 60.02m);
        small.Run(6);
        Assert.True(small.Exchange.Margin(Account).Available < 0);
        Assert.Equal(OrderStatus.Filled, small.Place(2, Sell(100)).Status);
        Assert.Equal(OrderStatus.Inactive, small.Place(3, Buy(10)).Status);
    }

    [Fact]
    public void Account_values_hold_every_tag_once_for_each_currency_and_agree()
    {
        scene.Place(1, Buy(1_000));
        var values = scene.Exchange.AccountValues(Account);
        Assert.Equal(values.Length, values.DistinctBy(value => (value.Tag, value.Currency)).Count());
        decimal of(string tag, string currency) => decimal.Parse(
            values.Single(value => value.Tag == tag && value.Currency == currency).Text, CultureInfo.InvariantCulture);
        Assert.Equal(scene.Exchange.NetLiquidation(Account), of("NetLiquidation", "USD"));
        Assert.Equal(of("NetLiquidation", "USD"), of("NetLiquidationByCurrency", "BASE"));
        Assert.Equal(100_000, of("StockMarketValue", "USD"));
        Assert.Equal(1_000_000 - 100_015, of("TotalCashValue", "USD"));
        Assert.Equal(1_000_000, of("SettledCash", "USD"));
        Assert.Equal(50_000, of("InitMarginReq", "USD"));
        Assert.Equal(2 * (of("EquityWithLoanValue", "USD") - 50_000), of("BuyingPower", "USD"));
        Assert.All(
            (string[])["GrossPositionValue", "MaintMarginReq", "AvailableFunds", "ExcessLiquidity", "FullInitMarginReq",
                "LookAheadExcessLiquidity",
                "RegTEquity", "RegTMargin", "SMA", "AccruedCash", "PreviousDayEquityWithLoanValue"],
            tag => Assert.Contains(values, value => value.Tag == tag && value.Currency == "USD"));
    }

    [Fact]
    public void With_several_accounts_an_order_has_to_name_one()
    {
        var exchange = new SimulatedExchange(new ExchangeOptions { Start = Start, Prices = scene.Prices });
        Assert.Equal(2, exchange.Accounts.Length);
        Assert.Equal(435, Assert.IsType<Placement.Refused>(exchange.Place(new OrderKey(1, 1), Buy(1))).Code);
        Assert.Equal(321, Assert.IsType<Placement.Refused>(exchange.Place(new OrderKey(1, 1),
            Buy(1) with { Account = new AccountId("U1") })).Code);
        Assert.IsType<Placement.Accepted>(exchange.Place(new OrderKey(1, 1), Buy(1) with { Account = exchange.Accounts[1] }));
    }

    [Fact]
    public void An_account_with_a_past_goes_on_with_its_books()
    {
        var options = HistoryOptions.Demo(5, new DateOnly(2026, 3, 3));
        var history = SimulatedHistory.Generate(options with { FirstDay = new DateOnly(2025, 9, 1) });
        var id = history.Accounts[0];
        var market = new SimulatedMarket(5, new DateOnly(2025, 9, 1), new DateOnly(2027, 3, 1));
        var exchange = new SimulatedExchange(new ExchangeOptions
        {
            Start = Start,
            Seed = 5,
            Market = market,
            Accounts = [new AccountStart(id, "Main", Universe.Eur, 1) { Past = history }],
        });
        Assert.NotEmpty(exchange.Positions(id));
        exchange.RunUntil(Start.AddDays(2));
        Assert.Equal(history.Days(id).Count() + 2, exchange.BookDays(id).Length);
        Assert.InRange(exchange.NetLiquidation(id), 0.8m * history.At(id, history.LastDay).NetWorth.Total,
            1.2m * history.At(id, history.LastDay).NetWorth.Total);
    }

    [Theory]
    [InlineData(100, true, 1, 0)] // in the money: exercised into shares
    [InlineData(100, true, -1, 0)]
    [InlineData(300, true, 1, 0)] // worthless
    public void An_option_leaves_the_books_on_its_last_day(int strike, bool isCall, int quantity, int left)
    {
        var option = scene.Exchange.Listings.Option(Apple, new DateOnly(2026, 3, 6), strike, isCall)!;
        scene.Prices.From(Start, option.Conid, 10, 10, 100);
        scene.Prices.From(Start.AddDays(1), option.Conid, strike == 100 ? 10 : 0, strike == 100 ? 10 : 0.01m, 100, strike == 100 ? 10 : 0);
        scene.Prices.From(Start.AddDays(2), option.Conid, strike == 100 ? 10 : 0, 0, 0, strike == 100 ? 10 : 0);
        scene.Place(1, Buy(Math.Abs(quantity)) with { Conid = option.Conid, Side = quantity > 0 ? OrderSide.Buy : OrderSide.Sell });
        Assert.Equal(OrderStatus.Filled, scene.Order(1).Status);
        scene.Run(3 * 24 * 3600);
        var held = scene.Exchange.Books(Account).Positions;
        Assert.Equal(left, held.TryGetValue(option.Conid, out var rest) ? rest.Quantity : 0);
        Assert.Equal(strike == 100 ? quantity * 100 : 0, held.TryGetValue(Apple, out var shares) ? shares.Quantity : 0);
    }
}
