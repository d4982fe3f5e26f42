using System.Text;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Market;
using Tidegate.Simulator.Statements;

namespace Tidegate.Simulator.Tests.History;

public sealed class SimulatedHistoryTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 20);

    [Fact]
    public void The_demo_shows_a_rich_past_of_each_account()
    {
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(1, LastDay));
        foreach (var account in history.Accounts)
        {
            var days = history.Days(account).ToList();
            Assert.Equal(history.LastDay, days[^1].Date);
            Assert.Empty(days[0].Before.Cash);
            var events = days.SelectMany(day => day.Bookings).Select(booking => booking.Event).ToList();
            var fills = events.OfType<BookEvent.Traded>().Select(traded => traded.Fill).ToList();
            Assert.InRange(fills.Count, 300, 900);
            Assert.InRange(days[^1].After.Positions.Count, 7, 18);
            Assert.True(days[^1].After.NetWorth.Total > 0);
            foreach (var wanted in new[] { AssetClass.Stock, AssetClass.Option, AssetClass.Future, AssetClass.Bond, AssetClass.Forex })
                Assert.Contains(fills, fill => fill.Instrument.Class == wanted);
            Assert.Equal(3, days[^1].After.Cash.Count);
            Assert.Contains(events, e => e is BookEvent.TradeCancelled);
            Assert.Contains(fills, fill => fill.OptionEvent == OptionEvent.Expiration);
            Assert.Contains(events, e => e is BookEvent.CashPosted { Posting: { Kind: CashKind.Dividend, Amount: < 0 } });
            foreach (var kind in Enum.GetValues<CashKind>().Where(kind => kind is not CashKind.PaymentInLieu and < CashKind.ClientFee))
                Assert.Contains(events, e => e is BookEvent.CashPosted posted && posted.Posting.Kind == kind);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_demo_shows_some_of_the_special_events_and_leaves_the_rare_ones_out(int seed)
    {
        var events = Events(HistoryOptions.Demo(seed, LastDay));
        CorporateActionKind[] shown =
        [
            CorporateActionKind.ForwardSplit, CorporateActionKind.SpinOff, CorporateActionKind.ReverseSplit, CorporateActionKind.CashMerger,
            CorporateActionKind.StockMerger,
        ];
        Assert.Equal(
            shown.Order(),
            events.OfType<BookEvent.CorporateActionTaken>().Select(taken => taken.Action.Kind).Distinct().Order());
        Assert.Contains(events, e => e is BookEvent.Transferred { Transfer: { Type: "INTERNAL", Quantity: < 0 } });
        Assert.Contains(events, e => e is BookEvent.Traded { Fill.ExercisedOption: not null });
        Assert.DoesNotContain(events, e => e is BookEvent.Granted or BookEvent.Lent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void All_special_events_are_there_when_asked_for(int seed)
    {
        var events = Events(HistoryOptions.Demo(seed, LastDay) with { Events = HistoryEvents.All });
        foreach (var kind in Enum.GetValues<CorporateActionKind>())
            Assert.Contains(events, e => e is BookEvent.CorporateActionTaken taken && taken.Action.Kind == kind);
        foreach (var ending in Enum.GetValues<OptionEvent>())
            Assert.Contains(events, e => e is BookEvent.Traded traded && traded.Fill.OptionEvent == ending);
        Assert.Contains(events, e => e is BookEvent.Traded { Fill.ExercisedOption: not null });
        Assert.Contains(events, e => e is BookEvent.Transferred { Transfer: { Instrument: null, Cash: > 0 } });
        Assert.Contains(events, e => e is BookEvent.Transferred { Transfer: { Type: "INTERNAL", Quantity: < 0 } });
        Assert.Contains(events, e => e is BookEvent.Transferred { Transfer.Type: "ACATS" });
    }

    [Fact]
    public void Nothing_special_happens_when_nothing_is_asked_for()
    {
        var events = Events(HistoryOptions.Demo(1, LastDay) with { Events = HistoryEvents.None });
        Assert.DoesNotContain(events, e => e is BookEvent.TradeCancelled or BookEvent.CorporateActionTaken or BookEvent.Transferred);
        Assert.DoesNotContain(events, e => e is BookEvent.CashPosted { Posting.Code: "Re" });
    }

    [Fact]
    public void An_internal_transfer_leaves_one_account_and_enters_the_other_with_its_lots()
    {
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(4, LastDay) with { Events = HistoryEvents.All });
        List<(AssetTransfer Transfer, Lot Lot)> Moved(AccountId account) =>
            [.. from day in history.Days(account)
                from booking in day.Bookings
                where booking.Event is BookEvent.Transferred { Transfer: { Type: "INTERNAL", Instrument: not null } }
                select (((BookEvent.Transferred)booking.Event).Transfer, booking.MovedLots.Single())];
        var sent = Assert.Single(Moved(history.Accounts[0]));
        var arrived = Assert.Single(Moved(history.Accounts[1]));
        Assert.Equal(-sent.Lot.Quantity, arrived.Lot.Quantity);
        Assert.Equal(-sent.Lot.Cost, arrived.Lot.Cost);
        Assert.Equal(sent.Lot.Opened, arrived.Lot.Opened);
        Assert.Equal(sent.Transfer.Price, arrived.Transfer.Price);
    }

    [Fact]
    public void Net_worth_bridges_on_every_day_and_numbers_grow()
    {
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(2, LastDay) with { Events = HistoryEvents.All });
        foreach (var account in history.Accounts)
        {
            long last = 0;
            var worth = 0m;
            foreach (var day in history.Days(account))
            {
                Assert.Equal(worth, day.Close.Change.Starting);
                worth = day.Close.NetWorth.Total;
                Assert.Equal(worth, day.After.NetWorth.Total);
                foreach (var booking in day.Bookings)
                {
                    if (booking.Event is not BookEvent.Traded { Fill: var fill })
                        continue;
                    Assert.True(fill.TransactionId > last);
                    last = fill.TransactionId;
                    Assert.True(TradingCalendar.IsOpen(DateOnly.FromDateTime(fill.At)));
                }
            }
        }
    }

    [Fact]
    public void A_longer_history_begins_as_a_shorter_one()
    {
        var whole = HistoryOptions.Demo(5, LastDay) with { FirstDay = LastDay.AddMonths(-14), Events = HistoryEvents.All };
        var longer = SimulatedHistory.Generate(whole);
        foreach (var days in new[] { 1, 57, 200 })
        {
            var until = TradingCalendar.OnOrBefore(LastDay.AddDays(-days));
            var shorter = SimulatedHistory.Generate(whole with { LastDay = until });
            foreach (var account in shorter.Accounts.Take(2))
                Assert.Equal(Written(shorter, account, until), Written(longer, account, until));
        }
    }

    [Fact]
    public void A_large_history_is_made_anew_and_stays_the_same()
    {
        var options = HistoryOptions.Demo(3, LastDay) with { FirstDay = LastDay.AddDays(-20), TradesPerDay = 700 };
        var history = SimulatedHistory.Generate(options);
        var account = history.Accounts[0];
        Assert.Equal(history.Days(account).Select(day => day.After.NetWorth), history.Days(account).Select(day => day.After.NetWorth));
        Assert.NotSame(history.Days(account).First(), history.Days(account).First());
    }

    [Fact]
    public void Books_of_a_day_without_trading_are_those_of_the_day_before()
    {
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(1, LastDay));
        var account = history.Accounts[0];
        Assert.Equal(history.At(account, new DateOnly(2026, 11, 13)), history.At(account, new DateOnly(2026, 11, 15)));
        Assert.Null(history.At(account, history.OpenedOn(account).AddDays(-1)).Day);
        var error = Assert.Throws<ArgumentException>(() => history.At(new AccountId("U9"), LastDay));
        Assert.Contains("U9", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    [InlineData(5_000)]
    public void Makes_about_as_many_trades_as_asked_for(int trades)
    {
        var count = Events(HistoryOptions.Demo(1, LastDay).WithTrades(trades))
            .Count(e => e is BookEvent.Traded { Fill.Kind: TradeKind.Exchange });
        Assert.InRange(count, trades / 2, (trades * 2) + 400);
    }

    [Fact]
    public void Options_that_make_no_history_are_refused_by_name()
    {
        var options = HistoryOptions.Demo(1, LastDay);
        void Refused(string word, HistoryOptions wrong) =>
            Assert.Contains(
                word, Assert.Throws<ArgumentException>(() => SimulatedHistory.Generate(wrong)).Message, StringComparison.Ordinal);
        Refused("LastDay", options with { LastDay = options.FirstDay.AddDays(-1) });
        Refused("TradesPerDay", options with { TradesPerDay = -1 });
        Refused("Accounts", options with { Accounts = [] });
        Refused("twice", options with { Accounts = [options.Accounts[0], options.Accounts[0]] });
        Refused("base currency", options with { Accounts = [options.Accounts[0] with { BaseCurrency = Currency.Parse("JPY") }] });
        Refused("No trading day", options with { FirstDay = new DateOnly(2026, 11, 21), LastDay = new DateOnly(2026, 11, 22) });
    }

    private static string Written(SimulatedHistory history, AccountId account, DateOnly until)
    {
        using var stream = new MemoryStream();
        new StatementIssuer(history).Issue(
            stream,
            new StatementRequest(StatementQuery.Everything, [account], history.Options.FirstDay, until, LastDay.ToDateTime(default)));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<BookEvent> Events(HistoryOptions options)
    {
        var history = SimulatedHistory.Generate(options);
        return [.. history.Accounts.SelectMany(history.Days).SelectMany(day => day.Bookings).Select(booking => booking.Event)];
    }
}
