using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Tests.Books;

public sealed class AccountBooksTests
{
    private readonly BookScene scene = new();

    [Fact]
    public void Consumes_the_oldest_lots_first_and_loses_no_cost()
    {
        // performance.md EX-04, first line
        scene.Trade(BookScene.Stock, 100, 20, -1);
        scene.Trade(BookScene.Stock, 50, 26, -1);
        scene.Trade(BookScene.Stock, 50, 23, -1);
        var sale = scene.Trade(BookScene.Stock, -80, 25, -0.80m);

        Assert.Equal(398.40m, sale.Trade.Realized);
        Assert.Equal(-1600.80m, sale.Trade.Cost);
        Assert.Equal("C", sale.Trade.OpenClose);
        var position = scene.Books.Positions[BookScene.Stock.Conid];
        Assert.Equal(120, position.Quantity);
        Assert.Equal(2852.20m, position.Cost);
        Assert.Equal([20m, 50m, 50m], position.Lots.Select(lot => lot.Quantity));
    }

    [Fact]
    public void Keeps_the_money_of_a_short_sale_as_negative_cost()
    {
        // performance.md EX-06
        scene.Trade(BookScene.Stock, -50, 20, -0.50m);
        Assert.Equal(-999.50m, scene.Books.Positions[BookScene.Stock.Conid].Cost);

        var cover = scene.Trade(BookScene.Stock, 50, 18.40m, -0.50m);

        Assert.Equal(79m, cover.Trade.Realized);
        Assert.Equal(999.50m, cover.Trade.Cost);
        Assert.Equal(79m, scene.Books.Cash[BookScene.Usd]);
    }

    [Fact]
    public void Splits_a_trade_that_flips_the_position_through_zero()
    {
        // The recorded rows of samples/flex/ib-flex-reader/future-flip-with-closed-lot.xml
        var opening = scene.Trade(BookScene.Future, 1, 61.73m, -2.37m);
        var flip = scene.Trade(BookScene.Future, -2, 61.70m, -4.74m);

        Assert.Equal(61732.37m, opening.Trade.Cost);
        Assert.Equal("C;O", flip.Trade.OpenClose);
        Assert.Equal(-61732.37m, flip.Trade.Cost);
        Assert.Equal(-34.74m, flip.Trade.Realized);
        var lot = Assert.Single(flip.Trade.ClosedLots);
        Assert.Equal(61732.37m, lot.Taken.Cost);
        Assert.Equal(-34.74m, lot.Realized);
        Assert.Equal(-1, scene.Books.Held(BookScene.Future));
        Assert.Equal(-61697.63m, scene.Books.Positions[BookScene.Future.Conid].Cost);
    }

    [Fact]
    public void Settles_futures_into_cash_each_night_and_counts_them_zero()
    {
        scene.Trade(BookScene.Future, 1, 61.73m, -2.37m);
        Assert.Equal(-2.37m, scene.Books.Cash[BookScene.Usd]);

        var first = scene.Close(0, 0.9m, (BookScene.Future, 61.67m));
        Assert.Equal(-60m, first.Cash[(BookScene.Usd, CashLine.CashSettlingMtm)]);
        Assert.Equal(-62.37m * 0.9m, first.NetWorth.Total);

        var second = scene.Close(1, 0.9m, (BookScene.Future, 62m));
        Assert.Equal(330m, second.Cash[(BookScene.Usd, CashLine.CashSettlingMtm)]);
        Assert.Equal(62_000m, scene.Books.Positions[BookScene.Future.Conid].CloseValue);
    }

    [Fact]
    public void Moves_two_currencies_and_the_commission_of_a_third_with_a_conversion()
    {
        scene.Post(CashKind.DepositWithdrawal, BookScene.Eur, 5_000);
        var conversion = scene.Trade(BookScene.Pair, -1_000, 1.10m, -1.85m);

        Assert.Equal(3_998.15m, scene.Books.Cash[BookScene.Eur]);
        Assert.Equal(1_100m, scene.Books.Cash[BookScene.Usd]);
        Assert.Empty(scene.Books.Positions);
        Assert.Equal(TradeOutcome.None, conversion.Trade);
    }

    [Fact]
    public void Values_a_bond_in_per_cent_of_its_face()
    {
        // performance.md EX-02
        scene.Trade(BookScene.Bond, 10_000, 98, -10);
        var close = scene.Close(0, 1, (BookScene.Bond, 98.25m));

        Assert.Equal(9_825m, close.NetWorth.Bonds.Total);
        Assert.Equal(9_810m, scene.Books.Positions[BookScene.Bond.Conid].Cost);
    }

    [Fact]
    public void Bridges_net_worth_to_the_last_digit()
    {
        scene.Post(CashKind.DepositWithdrawal, BookScene.Eur, 20_000);
        scene.Trade(BookScene.Pair, -7_000, 1.0871m, -1.85m);
        scene.Trade(BookScene.Stock, 33, 71.37m, -1.0123m, -0.37m);
        scene.Close(0, 0.91873m, (BookScene.Stock, 72.11m));
        scene.Trade(BookScene.Stock, -13, 73.42m, -1);
        scene.Post(CashKind.Dividend, BookScene.Usd, 12.34m);
        scene.Book(new BookEvent.InterestAccrued(BookScene.Usd, -0.123456m, OnBonds: false));
        var change = scene.Close(1, 0.92117m, (BookScene.Stock, 70.05m)).Change;

        var items = change.MarkToMarket + change.DepositsWithdrawals + change.Dividends + change.InterestAccruals + change.Commissions
            + change.NetFxTrading + change.FxTranslation;
        Assert.Equal(change.Ending, change.Starting + items);
        Assert.Equal(((33 * (70.05m - 72.11m)) + (-13 * (70.05m - 73.42m))) * 0.92117m, change.MarkToMarket);
    }

    [Fact]
    public void Takes_a_trade_back_and_leaves_its_commission()
    {
        scene.Trade(BookScene.Stock, 10, 20, -1);
        var wrong = scene.Fill(BookScene.Stock, -4, 21, -1, -0.5m);
        scene.Book(new BookEvent.Traded(wrong));
        scene.Book(new BookEvent.TradeCancelled(wrong, 999, wrong.At));

        var position = scene.Books.Positions[BookScene.Stock.Conid];
        Assert.Equal(10, position.Quantity);
        Assert.Equal(201, position.Cost);
        Assert.Equal(-202, scene.Books.Cash[BookScene.Usd]);
        Assert.Throws<InvalidOperationException>(() => scene.Book(new BookEvent.TradeCancelled(wrong, 1000, wrong.At)));
    }

    [Fact]
    public void Takes_back_a_trade_that_is_not_the_last_and_books_it_again_in_its_place()
    {
        scene.Trade(BookScene.Stock, 10, 20);
        var wrong = scene.Fill(BookScene.Stock, 5, 30, -1);
        scene.Book(new BookEvent.Traded(wrong));
        scene.Trade(BookScene.Stock, 7, 22);
        scene.Trade(BookScene.Stock, -4, 25);
        scene.Close(0, 1, (BookScene.Stock, 24));

        Assert.True(scene.Books.CanCancel(wrong));
        scene.Book(new BookEvent.TradeCancelled(wrong, 999, wrong.At));
        Assert.Equal([6m, 7m], scene.Books.Positions[BookScene.Stock.Conid].Lots.Select(lot => lot.Quantity));
        Assert.False(scene.Books.CanCancel(wrong));
        scene.Book(new BookEvent.Traded(wrong with { TransactionId = 1000, Price = 29, Commission = 0, Rebooks = wrong }));

        Assert.Equal(
            [(6m, 120m), (5m, 145m), (7m, 154m)],
            scene.Books.Positions[BookScene.Stock.Conid].Lots.Select(lot => (lot.Quantity, lot.Cost)));
        Assert.Equal(5, scene.Close(1, 1, (BookScene.Stock, 24)).Change.MarkToMarket);
    }

    [Fact]
    public void Refuses_to_take_back_a_trade_whose_lot_was_closed()
    {
        var wrong = scene.Fill(BookScene.Stock, 5, 30, -1);
        scene.Book(new BookEvent.Traded(wrong));
        scene.Trade(BookScene.Stock, 7, 22);
        scene.Trade(BookScene.Stock, -6, 25);

        Assert.False(scene.Books.CanCancel(wrong));
        var error = Assert.Throws<InvalidOperationException>(() => scene.Book(new BookEvent.TradeCancelled(wrong, 999, wrong.At)));
        Assert.Contains("later closing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Moves_the_premium_of_an_exercised_option_into_the_stock()
    {
        scene.Trade(BookScene.Option, 1, 5, -1);
        var cost = scene.Books.Positions[BookScene.Option.Conid].Cost;
        var ending = scene.Book(
            new BookEvent.Traded(scene.Fill(BookScene.Option, -1, 0) with { Kind = TradeKind.Book, CarriedBasis = -cost }));
        scene.Book(new BookEvent.Traded(scene.Fill(BookScene.Stock, 100, 210) with { Kind = TradeKind.Book, CarriedBasis = cost }));

        Assert.Equal(0, ending.Trade.Realized);
        Assert.Equal(21_501m, scene.Books.Positions[BookScene.Stock.Conid].Cost);
        Assert.Equal(-21_501m, scene.Books.Cash[BookScene.Usd]);
    }

    [Theory]
    [InlineData(CorporateActionKind.ForwardSplit, 4, 1)] // EX-29
    [InlineData(CorporateActionKind.StockMerger, 7, 20)] // EX-33
    [InlineData(CorporateActionKind.ReverseSplit, 1, 4)]
    public void Carries_cost_through_a_corporate_action(CorporateActionKind kind, int fresh, int old)
    {
        var quantity = 25m * fresh / old;
        scene.Trade(BookScene.Stock, 25, 400);
        scene.Close(0, 1, (BookScene.Stock, 400));
        var successor = kind == CorporateActionKind.ForwardSplit ? BookScene.Stock : BookScene.Other;
        var booking = scene.Book(new BookEvent.CorporateActionTaken(Action(kind, successor) with { New = fresh, Old = old }));

        var position = scene.Books.Positions[successor.Conid];
        Assert.Equal((quantity, 10_000m), (position.Quantity, position.Cost));
        Assert.Equal(quantity - (kind == CorporateActionKind.ForwardSplit ? 25 : 0), booking.Legs[^1].Quantity);
        var close = scene.Close(1, 1, (successor, 10_000 / quantity));
        Assert.Equal(0, close.Change.MarkToMarket, 6);
    }

    [Fact]
    public void Realizes_a_merger_for_money()
    {
        scene.Trade(BookScene.Stock, 25, 400);
        scene.Close(0, 1, (BookScene.Stock, 410));
        var booking = scene.Book(
            new BookEvent.CorporateActionTaken(Action(CorporateActionKind.CashMerger, BookScene.Stock) with { CashPrice = 450 }));
        var close = scene.Close(1, 1);

        var leg = Assert.Single(booking.Legs);
        Assert.Equal((-25m, 11_250m, -10_250m, 1_250m), (leg.Quantity, leg.Proceeds, leg.Value, leg.Realized));
        Assert.Equal(1_000m, close.Change.MarkToMarket);
        Assert.Empty(scene.Books.Positions);
        Assert.Equal(1_250m, scene.Books.Cash[BookScene.Usd]);
    }

    [Fact]
    public void Counts_a_transfer_as_a_flow_at_its_value_and_keeps_cost_and_dates()
    {
        // performance.md EX-36
        var opened = new DateTime(2021, 6, 1, 10, 0, 0);
        scene.Trade(BookScene.Stock, 1, 58);
        scene.Book(new BookEvent.Transferred(new AssetTransfer
        {
            TransactionId = 7,
            Type = "ACATS",
            Counterparty = new AccountId("71"),
            Instrument = BookScene.Stock,
            Quantity = 50,
            Price = 60,
            Lots = [new Lot(7, 0, opened, 50, 2_000)],
            Currency = BookScene.Usd,
            At = BookScene.Day.ToDateTime(new TimeOnly(20, 20)),
        }));
        var close = scene.Close(0, 1, (BookScene.Stock, 60));

        Assert.Equal(3_000m, close.Change.AssetTransfers);
        Assert.Equal(2m, close.Change.MarkToMarket);
        Assert.Equal(opened, scene.Books.Positions[BookScene.Stock.Conid].Lots[0].Opened);
        Assert.Equal(2_058m, scene.Books.Positions[BookScene.Stock.Conid].Cost);
    }

    [Fact]
    public void Refuses_to_close_a_day_without_a_mark_for_what_is_held()
    {
        scene.Trade(BookScene.Stock, 1, 58);
        var error = Assert.Throws<InvalidOperationException>(() => scene.Close(0, 1));
        Assert.Contains("ABC", error.Message, StringComparison.Ordinal);
    }

    private static CorporateAction Action(CorporateActionKind kind, Instrument successor) => new()
    {
        Kind = kind,
        ActionId = 1,
        TransactionId = 500,
        Instrument = BookScene.Stock,
        Successor = successor,
        Sentence = "",
        At = BookScene.Day.ToDateTime(new TimeOnly(20, 25)),
        Day = BookScene.Day.AddDays(1),
    };
}
