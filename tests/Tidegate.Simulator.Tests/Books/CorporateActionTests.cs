using Tidegate.Simulator.Books;

using Instrument = Tidegate.Simulator.Books.Instrument;

namespace Tidegate.Simulator.Tests.Books;

/// <summary>Corporate actions against the worked examples of performance.md §14.</summary>
public sealed class CorporateActionTests
{
    private static readonly Instrument Part = BookScene.Of(7, Domain.Instruments.AssetClass.Stock, "ABC.RTS");
    private readonly BookScene scene = new();

    [Fact]
    public void A_spin_off_moves_the_stated_share_of_each_lots_cost_and_keeps_its_date()
    {
        // EX-32: the values stand 7,200 to 1,200, so a seventh of the cost moves.
        scene.Trade(BookScene.Stock, 150, 40);
        scene.Trade(BookScene.Stock, 50, 40);
        scene.Close(0, 1, (BookScene.Stock, 42));
        var booking = Take(Action(CorporateActionKind.SpinOff, BookScene.Other) with { New = 50, Old = 200, SpunShare = 0.142857m });

        var parent = scene.Books.Positions[BookScene.Stock.Conid];
        var child = scene.Books.Positions[BookScene.Other.Conid];
        Assert.Equal((200m, 6_857.14m), (parent.Quantity, decimal.Round(parent.Cost, 2)));
        Assert.Equal((50m, 1_142.86m), (child.Quantity, decimal.Round(child.Cost, 2)));
        Assert.Equal(parent.Lots.Select(lot => lot.Opened), child.Lots.Select(lot => lot.Opened));
        Assert.Equal([0m, 50m], booking.Legs.Select(leg => leg.Quantity));
        Assert.Equal([-child.Cost, child.Cost], booking.Legs.Select(leg => leg.Cost));
        Adds(booking);
        Assert.Equal(0, scene.Close(1, 1, (BookScene.Stock, 36), (BookScene.Other, 24)).Change.MarkToMarket);
    }

    [Theory]
    [InlineData(1_800, 600, 1_200)] // EX-34: the gain is 600
    [InlineData(2_500, 0, 1_300)] // EX-34: a loss is not realized
    [InlineData(900, 1_200, 900)] // the gain is above the money, so all of the money is realized
    public void A_merger_for_shares_and_money_realizes_the_gain_up_to_the_money(int cost, int realized, int costAfter)
    {
        scene.Trade(BookScene.Stock, 60, cost / 100m);
        scene.Trade(BookScene.Stock, 40, cost / 100m);
        scene.Close(0, 1, (BookScene.Stock, 24));
        var cash = scene.Books.Cash[BookScene.Usd];
        var booking = Take(Action(CorporateActionKind.MixedMerger, BookScene.Other) with
        {
            New = 1,
            Old = 4,
            CashPrice = 12,
            SuccessorPrice = 48,
        });

        var bought = scene.Books.Positions[BookScene.Other.Conid];
        Assert.Equal((25m, (decimal)costAfter), (bought.Quantity, bought.Cost));
        Assert.Equal(realized, booking.Legs.Sum(leg => leg.Realized));
        Assert.Equal(cash + 1_200, scene.Books.Cash[BookScene.Usd]);
        Adds(booking);
        var close = scene.Close(1, 1, (BookScene.Other, 48));
        Assert.Equal((0m, 1_200m), (close.Change.MarkToMarket, close.NetWorth.Stock.Total));
    }

    [Fact]
    public void A_merger_for_shares_and_money_recognizes_no_loss_of_one_lot_against_the_gain_of_another()
    {
        scene.Trade(BookScene.Stock, 50, 18);
        scene.Trade(BookScene.Stock, 50, 30);
        scene.Close(0, 1, (BookScene.Stock, 20));
        var booking = Take(Action(CorporateActionKind.MixedMerger, BookScene.Other) with
        {
            New = 1,
            Old = 4,
            CashPrice = 12,
            SuccessorPrice = 48,
        });

        // Each lot gets 600 in money and 600 in shares: the first gains 300, the second loses 300.
        Assert.Equal([300m, 0m], booking.Legs.Select(leg => leg.Realized));
        Assert.Equal([600m, 900m], scene.Books.Positions[BookScene.Other.Conid].Lots.Select(lot => lot.Cost));
        // The shares arrive at their market value, so the gain against the last mark is that of the old ones.
        Assert.Equal((1_200m, 400m), (booking.Legs[1].Value, booking.Legs[0].MarkToMarket));
        Adds(booking);
        Assert.Equal(400, scene.Close(1, 1, (BookScene.Other, 48)).Change.MarkToMarket);
    }

    [Fact]
    public void A_stock_dividend_spreads_the_cost()
    {
        // EX-31
        scene.Trade(BookScene.Stock, 200, 20);
        var booking = Take(Action(CorporateActionKind.StockDividend, BookScene.Stock) with { New = 21, Old = 20 });

        var position = scene.Books.Positions[BookScene.Stock.Conid];
        Assert.Equal((210m, 4_000m), (position.Quantity, position.Cost));
        Assert.Equal((10m, 0m), (booking.Legs.Single().Quantity, booking.Legs.Single().Cost));
    }

    [Fact]
    public void Rights_come_free_and_their_use_pays_for_shares_and_the_rest_ends_without_loss()
    {
        scene.Trade(BookScene.Stock, 100, 50);
        scene.Close(0, 1, (BookScene.Stock, 50));
        Adds(Take(Action(CorporateActionKind.RightsIssue, Part)));
        scene.Close(1, 1, (BookScene.Stock, 48), (Part, 2));
        var used = Take(Action(CorporateActionKind.Subscription, BookScene.Stock, Part) with { Old = 4, Part = 0.75m, CashPrice = 40 });

        Assert.Equal([-75m, 18.75m], used.Legs.Select(leg => leg.Quantity));
        Assert.Equal([0m, -750m], used.Legs.Select(leg => leg.Proceeds));
        // The new lot counts from the day that reports it, not from the evening before.
        Assert.Equal(
            BookScene.Day.AddDays(1), DateOnly.FromDateTime(scene.Books.Positions[BookScene.Stock.Conid].Lots[^1].Opened));
        Adds(used);
        var close = scene.Close(2, 1, (BookScene.Stock, 48), (Part, 2));
        // What was worth 150 and cost 750 is worth 900 now.
        Assert.Equal(0, close.Change.MarkToMarket);
        var ended = Take(Action(CorporateActionKind.RightsExpiry, Part, Part));
        Assert.Equal((-25m, 0m), (ended.Legs.Single().Quantity, ended.Legs.Single().Realized));
        Assert.Equal(-50, scene.Close(3, 1, (BookScene.Stock, 48)).Change.MarkToMarket);
        Assert.Equal(5_750m, scene.Books.Positions[BookScene.Stock.Conid].Cost);
    }

    [Fact]
    public void What_becomes_worthless_loses_its_whole_cost()
    {
        scene.Trade(BookScene.Stock, 30, 10);
        scene.Close(0, 1, (BookScene.Stock, 1));
        var booking = Take(Action(CorporateActionKind.Delisting, BookScene.Stock));

        Assert.Equal(-300, booking.Legs.Single().Realized);
        Adds(booking);
        Assert.Equal(-30, scene.Close(1, 1).Change.MarkToMarket);
        Assert.Empty(scene.Books.Positions);
    }

    [Fact]
    public void A_new_symbol_under_the_same_number_keeps_lots_and_gain()
    {
        scene.Trade(BookScene.Stock, 30, 10);
        scene.Close(0, 1, (BookScene.Stock, 11));
        var renamed = BookScene.Stock with { Symbol = "NEW" };
        var booking = Take(Action(CorporateActionKind.IdentifierChange, renamed));

        Assert.Equal([(-30m, "ABC"), (30m, "NEW")], booking.Legs.Select(leg => (leg.Quantity, leg.Instrument.Symbol)));
        Assert.Equal("NEW", scene.Books.Positions[BookScene.Stock.Conid].Instrument.Symbol);
        Assert.Equal(30, scene.Close(1, 1, (renamed, 12)).Change.MarkToMarket);
    }

    [Fact]
    public void An_offer_takes_a_part_of_the_oldest_lots_and_returns_the_rest()
    {
        scene.Trade(BookScene.Stock, 50, 10);
        scene.Trade(BookScene.Stock, 50, 20);
        scene.Close(0, 1, (BookScene.Stock, 15));
        Adds(Take(Action(CorporateActionKind.Tender, Part)));
        scene.Close(1, 1, (Part, 15));
        var paid = Take(Action(CorporateActionKind.CashMerger, Part, Part) with { Part = 0.6m, CashPrice = 18 });
        var returned = Take(Action(CorporateActionKind.TenderReturn, BookScene.Stock, Part));

        // Fifty shares at 10 and ten at 20 were taken.
        Assert.Equal((-60m, 1_080m, 380m), (paid.Legs[0].Quantity, paid.Legs[0].Proceeds, paid.Legs[0].Realized));
        Adds(paid);
        Assert.Equal(-600, returned.Legs[0].Value);
        var back = scene.Books.Positions[BookScene.Stock.Conid];
        Assert.Equal((40m, 800m), (back.Quantity, back.Cost));
        Assert.Equal(180, scene.Close(2, 1, (BookScene.Stock, 15)).Change.MarkToMarket);
    }

    [Fact]
    public void A_bond_is_repaid_at_par()
    {
        scene.Trade(BookScene.Bond, 10_000, 98, -10);
        scene.Close(0, 0.9m, (BookScene.Bond, 99));
        var booking = Take(Action(CorporateActionKind.BondMaturity, BookScene.Bond, BookScene.Bond) with { CashPrice = 100 });

        Assert.Equal((10_000m, 190m), (booking.Legs.Single().Proceeds, booking.Legs.Single().Realized));
        // The rate moved too: what was held, not what was paid, gained by it.
        var change = scene.Close(1, 0.95m).Change;
        Assert.Equal(100 * 0.95m, change.MarkToMarket);
        Assert.Equal(change.Ending, change.Starting + change.MarkToMarket + change.FxTranslation);
    }

    /// <summary>What the rows say of an action together.</summary>
    private static void Adds(Booking booking)
    {
        Assert.Equal(booking.Legs.Sum(leg => leg.Realized - leg.Proceeds), booking.Legs.Sum(leg => leg.Cost));
        Assert.Equal(booking.Legs.Sum(leg => leg.MarkToMarket), booking.Legs.Sum(leg => leg.Value + leg.Proceeds));
    }

    private Booking Take(CorporateAction action) => scene.Book(new BookEvent.CorporateActionTaken(action));

    private static CorporateAction Action(CorporateActionKind kind, Instrument successor, Instrument? holding = null) => new()
    {
        Kind = kind,
        ActionId = 1,
        TransactionId = 500,
        Instrument = holding ?? BookScene.Stock,
        Successor = successor,
        Sentence = "",
        At = BookScene.Day.ToDateTime(new TimeOnly(20, 25)),
        Day = BookScene.Day.AddDays(1),
    };
}
