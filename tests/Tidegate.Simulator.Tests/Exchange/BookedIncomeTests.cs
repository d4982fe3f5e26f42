using Tidegate.Simulator.Books;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Market;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class BookedIncomeTests
{
    private const int Hour = 3600, Day = 24 * 3600;

    /// <summary>A stock without options; it pays 0.83 a quarter.</summary>
    private const long Microsoft = 272093;

    private static readonly long Spy = KnownInstruments.Spy.Instrument.Conid;

    /// <summary>Monday; SPY goes without its dividend of 1.75 on Wednesday and pays on the 24th.</summary>
    private static readonly DateTimeOffset April = new(2026, 4, 6, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(100, 148.75, "Dividend 175 WithholdingTax -26.25")]
    [InlineData(-100, -175, "PaymentInLieu -175")]
    public void Who_holds_before_the_ex_date_gets_or_owes_the_dividend(int held, double net, string postings)
    {
        var scene = Scene(April);
        scene.Place(1, Of(Spy, held));
        scene.Run(Day);
        Assert.Empty(scene.Exchange.Books(Account).Dividends);
        var worth = scene.Exchange.NetLiquidation(Account);
        scene.Run(17 * Hour);
        Assert.Equal((decimal)net, scene.Exchange.Books(Account).Dividends.Values.Single().Net);
        // With the interest of a day.
        Assert.InRange(scene.Exchange.NetLiquidation(Account) - worth, (decimal)net + 24, (decimal)net + 26);
        // Bought after the day began, nothing comes.
        scene.Place(2, Of(Spy, held));
        scene.Run(17 * Day);
        Assert.Empty(scene.Exchange.Books(Account).Dividends);
        Assert.Equal(postings, string.Join(' ', Postings(scene).Select(posting => $"{posting.Kind} {posting.Amount:0.##}")));
        Assert.Contains(scene.Events, one => one is ExchangeEvent.AccountChanged changed && changed.Conid == Spy);
    }

    [Fact]
    public void Interest_is_accrued_day_by_day_and_posted_on_the_fourth_trading_day_of_the_next_month()
    {
        var scene = Scene(Start);
        scene.Run((34 * Day) - (10 * Hour));
        // 0.9 % on what stands above 10,000: 24.75 for 4 March are posted on the 5th; then 22 trading days until 6 April.
        Assert.Empty(Postings(scene));
        Assert.Equal(22 * 24.750619m, scene.Exchange.Books(Account).BrokerInterest[Universe.Usd]);
        scene.Run(2 * Hour);
        Assert.Equal(0, scene.Exchange.Books(Account).BrokerInterest.GetValueOrDefault(Universe.Usd));
        Assert.Equal(1_000_000 + 24.75m + 544.51m, scene.Exchange.Books(Account).Cash[Universe.Usd]);
        scene.Run(Day);
        Assert.Equal(("USD CREDIT INT FOR MAR-2026", 544.51m), Postings(scene).Select(one => (one.Description, one.Amount)).Single());
    }

    [Fact]
    public void A_bond_pays_its_coupon()
    {
        var scene = Scene(new DateTimeOffset(2026, 5, 13, 14, 0, 0, TimeSpan.Zero));
        var bond = Universe.Bonds[0].Instrument; // 4.25 %, 15 May and November
        scene.Prices.From(Start, bond.Conid, 97.9m, 98m, 100_000);
        scene.Place(1, Buy(10_000) with { Conid = bond.Conid });
        scene.Run(3 * Day);
        var coupon = Postings(scene).Single(posting => posting.Kind == CashKind.BondInterestReceived);
        Assert.Equal((212.50m, new DateOnly(2026, 5, 15)), (coupon.Amount, coupon.SettleDate));
        Assert.Equal(0, scene.Exchange.Books(Account).BondInterest.GetValueOrDefault(Universe.Usd));
    }

    [Fact]
    public void Income_can_be_switched_off()
    {
        var scene = new ExchangeScene(with: options => options with { Start = April, BooksIncome = false });
        scene.Place(1, Buy(100) with { Conid = Spy });
        scene.Run(30 * Day);
        Assert.Empty(Postings(scene));
        Assert.Equal(0, scene.Exchange.Books(Account).BrokerInterest.GetValueOrDefault(Universe.Usd));
    }

    [Fact]
    public void A_split_multiplies_what_is_held_divides_the_prices_and_ends_orders()
    {
        var scene = Split(3, 2);
        scene.Prices.From(Start, Microsoft, 299.98m, 300.02m, 600);
        scene.Place(1, Buy(101) with { Conid = Microsoft });
        scene.Place(2, Buy(1, "LMT", 200, tif: "GTC") with { Conid = Microsoft });
        scene.Place(3, Buy(1, "LMT", 90, tif: "GTC"));
        var before = Position(scene);
        scene.Run(15 * Hour);
        Assert.Equal(300m, scene.Exchange.Quote(Microsoft)!.Last);
        scene.Run(2 * Hour);

        var after = Position(scene);
        Assert.Equal((101m, 151m), (before.Quantity, after.Quantity));
        Assert.Equal((OrderStatus.Cancelled, OrderStatus.Submitted), (scene.Order(2).Status, scene.Order(3).Status));
        Assert.Equal((3m, 2m), scene.Events.OfType<ExchangeEvent.ContractSplit>().Select(one => (one.New, one.Old)).Single());
        scene.Run(8 * Hour);
        var quote = scene.Exchange.Quote(Microsoft)!;
        Assert.Equal((199.98m, 200.02m, 200m, 200m, 900m), (quote.Bid, quote.Ask, quote.Last, quote.PreviousClose, quote.BidSize));
        Assert.Equal(before.AverageCost * 2 / 3, after.AverageCost, 4);
        Assert.Equal(before.MarketValue, Position(scene).MarketValue + 100, 0);
    }

    [Fact]
    public void After_a_split_bars_of_the_past_are_in_new_shares_too()
    {
        var scene = Split(2, 1);
        scene.Prices.From(Start, Microsoft, 299.98m, 300.02m);
        var ask = new BarRequest(Microsoft, null, new BarSpan(2, 'D'), BarSize.Day, BarKind.Trades, RegularOnly: true);
        scene.Run(8 * Hour);
        Assert.All(Assert.IsType<BarAnswer.Bars>(scene.Exchange.Bars(ask)).Items, bar => Assert.Equal(300m, bar.Close));
        scene.Run(24 * Hour);
        Assert.All(Assert.IsType<BarAnswer.Bars>(scene.Exchange.Bars(ask)).Items, bar => Assert.Equal(150m, bar.Close));
    }

    [Theory]
    [InlineData(265598, 5, 2, 1, "without options")]
    [InlineData(1, 5, 2, 1, "listed stock")]
    [InlineData(Microsoft, 4, 2, 1, "trading day after 2026-03-04")]
    [InlineData(Microsoft, 7, 2, 1, "trading day after 2026-03-04")] // a Saturday
    [InlineData(Microsoft, 5, 1, 2, "more new shares")]
    public void Splits_that_cannot_be_are_refused(long conid, int day, int fresh, int old, string says)
    {
        var options = new ExchangeOptions { Start = Start, Splits = [new StockSplit(conid, new DateOnly(2026, 3, day), fresh, old)] };
        Assert.Contains(says, Assert.Throws<ArgumentException>(options.Validate).Message, StringComparison.Ordinal);
    }

    private static ExchangeScene Split(int fresh, int old) => new(with: options => options with
    {
        Splits = [new StockSplit(Microsoft, new DateOnly(2026, 3, 5), fresh, old)],
    });

    private static Simulator.Exchange.Accounts.AccountPosition Position(ExchangeScene scene) =>
        scene.Exchange.Positions(Account).Single(position => position.Listing.Conid == Microsoft);

    private static ExchangeScene Scene(DateTimeOffset start) => new(with: options => options with { Start = start });

    private static OrderTerms Of(long conid, int quantity) =>
        Buy(Math.Abs(quantity)) with { Conid = conid, Side = quantity > 0 ? OrderSide.Buy : OrderSide.Sell };

    private static IEnumerable<CashPosting> Postings(ExchangeScene scene) => scene.Exchange.BookDays(Account)
        .SelectMany(day => day.Bookings).Select(booking => booking.Event).OfType<BookEvent.CashPosted>().Select(posted => posted.Posting)
        .Where(posting => posting.Kind != CashKind.DepositWithdrawal)
        .Where(posting => posting.Kind is not (CashKind.InterestReceived or CashKind.BondInterestPaid) || posting.Amount > 500);
}
