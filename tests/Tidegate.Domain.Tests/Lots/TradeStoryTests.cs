using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Lots;

public sealed class TradeStoryTests
{
    // As the broker writes it: the cancel has no trade id and names the original, the booking again has the original's trade id.
    private static readonly Trade Original = Stock(1, 100, 20, -1) with { TradeId = "7" };
    private static readonly Trade Cancel = Stock(2, -100, 20) with
    {
        Type = "TradeCancel",
        OriginalTransactionId = Original.TransactionId,
        OriginalTradeId = "7",
    };

    private static readonly Trade Again = Stock(3, 100, 21) with { TradeId = "7", When = Original.When };
    private static readonly Trade Stranger = Stock(4, 100, 20) with { TradeId = "8" };

    [Theory]
    [InlineData(1)] // whichever of them is asked for
    [InlineData(2)]
    [InlineData(3)]
    public void A_cancel_its_original_and_the_booking_again_are_one_story(int asked) => Assert.Equal(
        [
            new(Original.Id, EntryRole.Booked, default),
            new(Cancel.Id, EntryRole.TakesBack, Original.Id),
            new(Again.Id, EntryRole.BookedAgain, default),
        ],
        TradeStory.Of([Again, Stranger, Cancel, Original], Stock(asked, 1, 1).Id));

    [Fact]
    public void A_booking_again_that_is_taken_back_too_goes_on_with_the_story()
    {
        var second = Stock(5, -100, 21) with { Type = "TradeCancel", OriginalTransactionId = Again.TransactionId };
        var third = Stock(6, 90, 21) with { TradeId = "7" };

        var story = TradeStory.Of([third, second, Again, Cancel, Original], Original.Id);

        Assert.Equal(
            [EntryRole.Booked, EntryRole.TakesBack, EntryRole.BookedAgain, EntryRole.TakesBack, EntryRole.BookedAgain],
            story.Select(step => step.Role));
        Assert.Equal(Again.Id, story[3].TakenBack);
    }

    [Fact]
    public void A_cancel_whose_original_is_not_known_takes_nothing_back_that_could_be_named()
    {
        var less = Again with { Quantity = 90 };

        var story = TradeStory.Of([less, Cancel], less.Id);

        Assert.Equal([EntryRole.TakesBack, EntryRole.BookedAgain], story.Select(step => step.Role));
        Assert.Equal(Guid.Empty, story[0].TakenBack);
    }

    [Fact]
    public void A_trade_that_nobody_took_back_has_no_story()
    {
        Assert.Empty(TradeStory.Of([Original, Stranger], Original.Id));
        Assert.Empty(TradeStory.Of([Original, Cancel, Stranger], Stranger.Id));
        Assert.Empty(TradeStory.Of([Original, Cancel], Guid.NewGuid()));
    }

    [Fact]
    public void A_zero_is_no_id()
    {
        var (one, other) = (Original with { OriginalTradeId = "0", OriginalTransactionId = "0" },
            Stranger with { OriginalTradeId = "0", OriginalTransactionId = "0" });

        Assert.Equal(2, TradeStory.Of([one, other, Cancel], one.Id).Count);
    }

    [Fact]
    public void Trades_without_ids_do_not_find_each_other()
    {
        var trade = Stock(1, 5, 1) with { TransactionId = "" };
        var cancel = Stock(2, -5, 1) with { TransactionId = "", Type = "TradeCancel" };

        Assert.Empty(TradeStory.Of([trade, cancel], trade.Id));
        Assert.Equal(cancel.Id, Assert.Single(TradeStory.Of([trade, cancel], cancel.Id)).Entry);
    }
}
