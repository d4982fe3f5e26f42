using FsCheck;
using FsCheck.Fluent;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using Tidegate.Domain.Tests.Lots;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Portfolio;

/// <summary>Figures at the end of any day, and histories that are cut at any day.</summary>
public sealed class AsOfTests
{
    private const int Events = 40;

    [Fact]
    public void A_day_of_the_past_has_its_own_quantity_cash_price_and_worth()
    {
        var (monday, tuesday) = (new DateOnly(2025, 1, 6), new DateOnly(2025, 1, 7));
        var facts = new AccountFacts
        {
            Account = new("U1"),
            BaseCurrency = Usd,
            Opened = monday,
            Entries = [Cash("Deposits", 1_000).On(monday), Stock(1, 10, 50, -1).On(monday), Stock(2, -4, 60).On(tuesday)],
            Instruments = new Dictionary<InstrumentId, Instrument> { [new("1")] = new(new("1"), AssetClass.Stock, "ABC", "", Usd, 1) },
            Positions = PositionSnapshot.Of(tuesday, [new(new("1"), Usd, 6, 61, 366, 300.60m, 65.40m)]),
            Prices = [new(new("1"), monday, 52)],
            Windows = [new(new(monday, tuesday), HasTrades: true, HasCash: true)],
            Rates = new([]),
        };

        var portfolio = AccountPortfolio.Of(facts, monday);

        var holding = Assert.Single(portfolio.Holdings);
        Assert.Equal((10m, 52m, 501m, 520m), (holding.Quantity.Ours, holding.Price.Value, holding.Cost.Ours, holding.Value.Ours));
        Assert.Equal((null, FigureState.Alone), (holding.Quantity.Broker, holding.Quantity.State));
        Assert.Equal((499m, 1_019m), (portfolio.CashInBase.Ours, portfolio.NetWorth.Ours));
        Assert.Empty(portfolio.Lots.Closings);
        Assert.Empty(AccountPortfolio.Of(facts, monday.AddDays(-1)).Holdings);
        Assert.Equal(61m, AccountPortfolio.Of(facts, tuesday.AddDays(30)).Holdings[0].Price.Value);
    }

    [Fact]
    public void An_old_price_is_the_last_one_before_and_says_so()
    {
        var day = new DateOnly(2025, 1, 10);
        var facts = Cut(1, Events, 0) with
        {
            Positions = null,
            Prices = [new(new("1"), new(2025, 1, 3), 9), new(new("1"),
            day.AddDays(9), 8)]
        };

        var holding = Assert.Single(AccountPortfolio.Of(facts with { Entries = [Stock(1, 5, 10)] }, day).Holdings);

        Assert.Equal((9m, new DateOnly(2025, 1, 3)), (holding.Price.Value, holding.PriceDay));
        Assert.Contains("5 trading days before", holding.Price.Reason);
    }

    [Fact]
    public void The_last_day_gives_the_same_as_no_day() => Holds((seed, _) =>
    {
        var facts = Cut(seed, Events, 0);
        return Same(AccountPortfolio.Of(facts), AccountPortfolio.Of(facts, MadeHistory.First.AddDays(Events - 1)));
    });

    [Fact]
    public void A_day_gives_the_same_as_a_history_that_ends_there() => Holds((seed, cut) =>
    {
        var day = MadeHistory.First.AddDays(cut);
        var all = Cut(seed, Events, 0);
        var ended = all with { Entries = [.. all.Entries.Where(entry => entry.Day <= day)], Positions = null };
        return Same(AccountPortfolio.Of(all, day), AccountPortfolio.Of(ended, day));
    });

    [Fact]
    public void Derived_opening_lots_give_the_brokers_results_wherever_the_history_begins() => Holds((seed, cut) =>
    {
        var whole = AccountWalk.Of(new() { Entries = MadeHistory.Of(seed, Events).Entries });
        var facts = Cut(seed, Events, cut);
        var lots = AccountPortfolio.Of(facts).Lots;
        var expected = whole.Closings.Where(closing => closing.Day >= facts.Windows[0].Days.From).ToDictionary(closing => closing.Entry);
        return lots.Closings.Count == expected.Count
            && lots.Closings.All(closing => Math.Abs(closing.Realized - expected[closing.Entry].Realized) < 0.02m)
            && whole.Open.All(open => Math.Abs(open.Value.Sum(lot => lot.Quantity) - lots.Open[open.Key].Sum(lot =>
                lot.Quantity)) < 0.000001m)
            && whole.Open.All(open => Math.Abs(open.Value.Sum(lot => lot.Cost) - lots.Open[open.Key].Sum(lot => lot.Cost)) < 0.02m);
    });

    // What statements from a day on would tell: the broker's results on trades, and the positions of the last day.
    private static AccountFacts Cut(int seed, int events, int day)
    {
        var history = MadeHistory.Of(seed, events);
        var whole = AccountWalk.Of(new() { Entries = history.Entries });
        var (first, last) = (MadeHistory.First.AddDays(day), MadeHistory.First.AddDays(events - 1));
        return new()
        {
            Account = new("U1"),
            BaseCurrency = Usd,
            Opened = MadeHistory.First,
            Entries = [.. history.Told().Where(entry => entry.Day >= first)],
            Positions = PositionSnapshot.Of(last, whole.Open.Select(open => new BrokerPosition(
                open.Key, Usd, open.Value.Sum(lot => lot.Quantity), 20, null, open.Value.Sum(lot => lot.Cost), null))),
            Windows = [new(new(first, last), HasTrades: true, HasCash: true)],
            Rates = new([]),
        };
    }

    private static bool Same(AccountPortfolio one, AccountPortfolio two) =>
        one.Lots.Closings.Select(c => (c.Entry, c.Realized)).SequenceEqual(two.Lots.Closings.Select(c => (c.Entry, c.Realized)))
        && one.Holdings.Select(h => (h.Instrument.Id, h.Quantity.Ours, h.Cost.Ours)).ToHashSet()
            .SetEquals(two.Holdings.Select(h => (h.Instrument.Id, h.Quantity.Ours, h.Cost.Ours)))
        && one.Cash.Select(c => (c.Currency, c.End.Ours)).SequenceEqual(two.Cash.Select(c => (c.Currency, c.End.Ours)));

    private static void Holds(Func<int, int, bool> property) => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            (from seed in Gen.Choose(0, 1_000_000) from cut in Gen.Choose(0, Events - 1) select (seed, cut)).ToArbitrary(),
            one => property(one.seed, one.cut)));
}
