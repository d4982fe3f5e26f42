using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Sessions;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway;
using Tidegate.Simulator.Market;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Sessions;

/// <summary>A connection that nobody looks after, for a week in which clocks are put back.</summary>
public sealed class SessionWeekTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private static readonly AccountId Account = new(SessionScene.Account);
    private static readonly GatewayHours Hours = GatewayHours.Broker;

    // What is lost shows at the next look of the gateway; what is back, when it is tried the next time.
    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TriedWithin = TimeSpan.FromSeconds(32);

    // Friday, 30 October 2026, 14:00 in New York; in the night to Sunday the clocks go back.
    private static readonly DateTimeOffset Begin = At(0, new(14, 0, 0));
    private static readonly DateTimeOffset End = At(7, new(14, 0, 0));

    [Fact]
    public async Task A_connection_left_alone_for_a_week_ends_up_with_the_figures_of_the_broker_and_every_gap_listed()
    {
        await using var scene = await SessionScene.MakeAsync(database, Begin, new() { Hours = Hours });
        var link = await scene.LinkAsync();
        await scene.StartAsync();
        await scene.UntilAsync(link, SessionState.Up);

        var clock = new PatientClock(scene);
        var isUp = true;
        foreach (var moment in Week(scene).OrderBy(moment => moment.At))
        {
            var rounds = scene.Door.Rounds;
            await clock.PassAsync(moment.At, isUp);
            moment.Act();
            if (moment.Then is not { } then)
                continue;
            isUp = then is SessionState.Up or SessionState.Competing;
            await clock.PassUntilAsync(
                $"{then} after {moment.At:O}",
                async () => (await scene.SessionsAsync())[0].State == then && (!isUp || scene.Door.Rounds > rounds));
        }

        await clock.PassAsync(End, isUp);
        var end = await scene.DetailAsync(link);
        Assert.Equal(SessionState.Up, end.View.State);
        Assert.Equal(Outages().Count, end.Gaps.Count);
        Assert.All(Outages().Zip(end.Gaps.Reverse()), pair =>
        {
            var (outage, gap) = pair;
            Assert.Equal(outage.Cause, gap.Cause);
            Assert.InRange(gap.From, outage.From, outage.From + SeenWithin);
            Assert.InRange(gap.Until!.Value, outage.Until, outage.Until + (outage.IsDown ? TriedWithin : SeenWithin));
        });
        Assert.Equal([2103, SessionCodes.Competing], Errors(end).Where(code => code is 2103 or SessionCodes.Competing));

        await scene.UntilAsync("what is told is what the broker has", async () => Told(await scene.LiveAsync()) == Books(scene));
        Assert.Equal(5, Executions(scene).Count);
        Assert.Equal(
            Executions(scene),
            [.. (await scene.TradesAsync()).Select(trade => (trade.Instant, trade.Quantity, trade.Price, trade.Commission)).Order()]);
    }

    /// <summary>What happens in the week, apart from what the gateway does by plan.</summary>
    private static IEnumerable<Moment> Week(SessionScene scene) =>
    [
        new(At(0, new(15, 0, 0)), () => scene.Trade(OrderSide.Buy, 100)),
        new(At(3, new(10, 0, 0)), () => scene.Fault(GatewayFaults.FarmFlap, TimeSpan.FromMinutes(3))),
        new(At(3, new(10, 1, 0)), () => { }, SessionState.Up),
        new(At(3, new(11, 0, 0)), () => scene.Trade(OrderSide.Sell, 40)),
        new(At(4, new(10, 30, 0)), () => scene.Fault(GatewayFaults.CompetingSession, TimeSpan.FromMinutes(5))),
        new(At(4, new(10, 33, 0)), () => { }, SessionState.Competing),
        new(At(4, new(10, 36, 0)), () => { }, SessionState.Up),
        new(At(4, new(12, 0, 0)), () => scene.Trade(OrderSide.Buy, 7)),
        new(At(5, new(11, 0, 10)), () => scene.Trade(OrderSide.Buy, 20)), // while the gateway is away
        new(At(6, new(14, 1, 0)), () => scene.Trade(OrderSide.Sell, 3)), // while the broker is lost
        .. Outages().SelectMany(outage => new Moment[]
        {
            new(outage.From, () => Strike(scene, outage), outage.State),
            new(outage.Until, () => { }, SessionState.Up),
        }),
    ];

    /// <summary>The times in which the gateway or the broker is away, by plan and by fault, in their order.</summary>
    private static List<Outage> Outages()
    {
        var all = new List<Outage>
        {
            new(At(2, new(1, 0, 0)), Hours.LoginFor, SessionGapCause.Gateway, SessionState.Waiting, IsDown: true),
            new(At(5, new(11, 0, 0)), TimeSpan.FromSeconds(50), SessionGapCause.Gateway, SessionState.Waiting, IsDown: true)
            {
                Fault = GatewayFaults.Restart,
            },
            new(At(6, new(14, 0, 0)), TimeSpan.FromMinutes(4), SessionGapCause.Broker, SessionState.BrokerLost, IsDown: false)
            {
                Fault = GatewayFaults.BrokerLost,
            },
        };
        for (var day = 0; day < 7; day++)
        {
            all.Add(new(At(day, new(23, 45, 0)), Hours.RestartFor, SessionGapCause.NightlyReset, SessionState.Reset, IsDown: true));
            all.Add(new(
                At(day + 1, new(0, 15, 0)), day == 0 ? Hours.SaturdayResetFor : Hours.ResetFor, SessionGapCause.NightlyReset,
                SessionState.Reset, IsDown: false));
        }

        return [.. all.OrderBy(outage => outage.From)];
    }

    private static void Strike(SessionScene scene, Outage outage)
    {
        if (outage.Fault is { } kind)
            scene.Fault(kind, outage.Length);
    }

    private static DateTimeOffset At(int day, TimeOnly time) =>
        NewYorkTime.Instant(new DateOnly(2026, 10, 30).AddDays(day).ToDateTime(time));

    private static IEnumerable<int> Errors(SessionDetail session) =>
        session.Days.SelectMany(day => day.Errors).Select(error => error.Code).Distinct().Order();

    private static string Told(IReadOnlyList<LiveAccountView> told) =>
        told.FirstOrDefault(account => account.Values.Account == Account)?.Values is not { } values ? ""
        : Figures(
            values.Positions.Where(one => one.Quantity != 0).Select(one => (one.Instrument.Value, one.Quantity)),
            values.Cash.Select(one => (one.Currency, one.Balance)));

    private static string Books(SessionScene scene) => Figures(
        scene.Gateway.Exchange.Positions(Account).Where(one => one.Quantity != 0)
            .Select(one => (one.Listing.Conid.ToString(CultureInfo.InvariantCulture), one.Quantity)),
        scene.Gateway.Exchange.Books(Account).Cash.Select(one => (one.Key.Code, decimal.Round(one.Value, 2))));

    private static string Figures(IEnumerable<(string What, decimal Count)> held, IEnumerable<(string What, decimal Count)> cash) =>
        string.Join("; ", held.Order().Concat(cash.Order())
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.What} {one.Count:0.00####}")));

    private static List<(DateTimeOffset, decimal?, decimal?, decimal?)> Executions(SessionScene scene) =>
    [
        .. scene.Gateway.Exchange.Executions(new()).Where(one => one.Account == Account)
            .Select(one => (one.At, (decimal?)(one.Side == OrderSide.Buy ? one.Quantity : -one.Quantity), (decimal?)one.Price,
                (decimal?)-one.Commission)).Order(),
    ];

    /// <summary>Something that happens.</summary>
    /// <param name="At">When.</param>
    /// <param name="Act">What is done.</param>
    /// <param name="Then">How the session stands afterwards; null for no change.</param>
    private sealed record Moment(DateTimeOffset At, Action Act, SessionState? Then = null);

    /// <summary>A time in which nothing is heard.</summary>
    private sealed record Outage(DateTimeOffset From, TimeSpan Length, SessionGapCause Cause, SessionState State, bool IsDown)
    {
        public DateTimeOffset Until => From + Length;

        public string? Fault { get; init; }
    }
}
