using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Orders.Conditions;
using Tidegate.Simulator.Exchange.Prices;
using static Tidegate.Simulator.Tests.Exchange.ExchangeScene;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class ConditionTests
{
    private const int UntilClose = 6 * 3600;

    private static readonly long Spy = KnownInstruments.Spy.Instrument.Conid;

    private static readonly ConditionSnapshot Snapshot = new()
    {
        Now = Start,
        CushionPercent = 30,
        Executed = [("MSFT", "STK", "NASDAQ")],
        Contracts = ImmutableDictionary<long, WatchedContract>.Empty.Add(Spy, new WatchedContract(
            new Listings(() => new DateOnly(2026, 3, 4)).ByConid(Spy)!,
            new PricePoint(Start, 101.90m, 102.10m, 100, 100, 102, 10),
            new PricePoint(Start.AddSeconds(-1), 100.90m, 101.10m, 100, 100, 101, 10),
            100, 5_000)),
    };

    private readonly ExchangeScene scene = new();

    /// <summary>Each row: a condition, and whether it is true where SPY is at 102 after a close of 100.</summary>
    public static TheoryData<OrderCondition, bool> Rows { get; } = new()
    {
        { new OrderCondition.Price(false, Spy, IsMore: true, 102), true },
        { new OrderCondition.Price(false, Spy, IsMore: true, 102.01m), false },
        { new OrderCondition.Price(false, Spy, IsMore: false, 102), true },
        { new OrderCondition.Price(false, Spy, IsMore: true, 102.10m, Method: 4), true }, // the offer rises to it
        { new OrderCondition.Price(false, Spy, IsMore: true, 101.01m, Method: 3), false }, // the second before was below
        { new OrderCondition.Price(false, Spy, IsMore: true, 101, Method: 3), true },
        { new OrderCondition.Price(false, Apple, IsMore: true, 1), false }, // it has no price now
        { new OrderCondition.Time(false, IsMore: true, Start), true },
        { new OrderCondition.Time(false, IsMore: true, Start.AddSeconds(1)), false },
        { new OrderCondition.Time(false, IsMore: false, Start.AddSeconds(1)), true },
        { new OrderCondition.Time(false, IsMore: false, Start.AddSeconds(-1)), false },
        { new OrderCondition.Cushion(false, IsMore: true, 30), true },
        { new OrderCondition.Cushion(false, IsMore: true, 31), false },
        { new OrderCondition.Cushion(false, IsMore: false, 29), false },
        { new OrderCondition.Executed(false, "MSFT", "STK", "SMART"), true },
        { new OrderCondition.Executed(false, "MSFT", "STK", "NASDAQ"), true },
        { new OrderCondition.Executed(false, "MSFT", "STK", "NYSE"), false },
        { new OrderCondition.Executed(false, "MSFT", "OPT", ""), false },
        { new OrderCondition.Volume(false, Spy, IsMore: true, 5_000), true },
        { new OrderCondition.Volume(false, Spy, IsMore: true, 5_001), false },
        { new OrderCondition.Change(false, Spy, IsMore: true, 2), true },
        { new OrderCondition.Change(false, Spy, IsMore: true, 2.1m), false },
        { new OrderCondition.Change(false, Spy, IsMore: false, -2), false },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_condition_is_true_when_its_value_is_reached(OrderCondition condition, bool isTrue) =>
        Assert.Equal(isTrue, ConditionRules.IsTrue(condition, Snapshot));

    [Theory]
    [InlineData("T", true)]
    [InlineData("F", false)]
    [InlineData("T&T", true)]
    [InlineData("T&F", false)]
    [InlineData("F|T", true)]
    [InlineData("T|F&F", true)] // "and" binds closer
    [InlineData("F&T|T", true)]
    [InlineData("F&T|F", false)]
    [InlineData("T&F|T&T", true)]
    public void And_binds_closer_than_or(string words, bool areTrue) =>
        Assert.Equal(areTrue, ConditionRules.AreTrue(Read(words), Snapshot));

    [Fact]
    public void Any_chain_is_true_when_one_of_its_groups_is() => Prop.ForAll(
        Gen.Elements("T", "F").NonEmptyListOf().SelectMany(words =>
            Gen.Elements("&", "|").ListOf(words.Count).Select(signs => string.Concat(words.Zip(signs, (word, sign) => word + sign))[..^1]))
            .ToArbitrary(),
        words => ConditionRules.AreTrue(Read(words), Snapshot)
            == words.Split('|').Any(group => !group.Contains('F', StringComparison.Ordinal)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void An_order_waits_until_its_condition_is_true_and_works_from_then_on()
    {
        scene.Prices.From(Start, Spy, 99.9m, 100.1m);
        scene.Prices.From(Start.AddSeconds(5), Spy, 101.9m, 102.1m);
        scene.Prices.From(Start.AddSeconds(8), Spy, 99.9m, 100.1m);
        var order = scene.Place(1, Buy(100, "LMT", 99) with { Conditions = When(new OrderCondition.Price(false, Spy, true, 102)) });
        Assert.Equal((OrderStatus.PreSubmitted, OrderState.HeldForCondition), (order.Status, order.WhyHeld));
        scene.Run(4);
        Assert.Equal(OrderStatus.PreSubmitted, scene.Order(1).Status);
        scene.Run(1);
        Assert.Equal((OrderStatus.Submitted, ""), (scene.Order(1).Status, scene.Order(1).WhyHeld));
        scene.Run(10);
        Assert.Equal(OrderStatus.Submitted, scene.Order(1).Status);
        Assert.Equal("Received Held Working", scene.Story(1));
    }

    [Fact]
    public void A_stop_with_a_condition_waits_for_one_after_the_other()
    {
        scene.Quote(5, 101.00m, 101.20m, last: 101.10m);
        scene.Place(1, Buy(1, "STP", aux: 101) with { Conditions = When(new OrderCondition.Time(false, true, Start.AddSeconds(9))) });
        scene.Run(8);
        Assert.Equal((OrderState.HeldForCondition, false), (scene.Order(1).WhyHeld, scene.Order(1).IsTriggered));
        scene.Run(1);
        Assert.Equal(Start.AddSeconds(9), scene.Fills(1).Single().At);
    }

    [Theory]
    [InlineData("executed")]
    [InlineData("volume")]
    [InlineData("change")]
    [InlineData("cushion")]
    public void The_exchange_looks_at_what_a_condition_names(string what)
    {
        scene.Prices.From(Start, Spy, 100, 100, 10_000);
        scene.Prices.From(Start.AddSeconds(6), Spy, 97, 97, 10_000);
        // The scripted volume is 10 in each second since 04:00 in New York.
        OrderCondition condition = what switch
        {
            "executed" => new OrderCondition.Executed(false, "SPY", "STK", "SMART"),
            "volume" => new OrderCondition.Volume(false, Spy, true, (6 * 3600 * 10) + 70),
            "change" => new OrderCondition.Change(false, Spy, false, -3),
            _ => new OrderCondition.Cushion(false, false, 80),
        };
        scene.Place(1, Buy(1) with { Conditions = When(condition) });
        scene.Run(5);
        Assert.Empty(scene.Fills(1));
        if (what is "executed" or "cushion")
            scene.Place(2, Buy(9_000) with { Conid = Spy });
        scene.Run(2);
        Assert.Single(scene.Fills(1));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Outside_of_regular_hours_conditions_rest_unless_they_are_told_not_to(bool ignores, bool works)
    {
        scene.Prices.From(Start, Spy, 99.9m, 100.1m);
        scene.Prices.From(Start.AddSeconds(UntilClose + 60), Spy, 101.9m, 102.1m);
        scene.Prices.From(Start.AddSeconds(UntilClose + 120), Spy, 99.9m, 100.1m);
        scene.Place(1, Buy(1, "LMT", 90, tif: "GTC") with
        {
            OutsideRegularHours = true,
            Conditions = When(new OrderCondition.Price(false, Spy, true, 102)) with { IgnoreRegularHours = ignores },
        });
        scene.Run(UntilClose + 600);
        Assert.Equal(works ? OrderStatus.Submitted : OrderStatus.PreSubmitted, scene.Order(1).Status);
    }

    [Fact]
    public void A_cancelling_condition_lets_the_order_work_and_takes_it_back()
    {
        var at = new OrderCondition.Time(false, true, Start.AddSeconds(5));
        scene.Place(1, Buy(100, "LMT", 90) with { Conditions = When(at) with { Cancels = true } });
        Assert.Equal(OrderStatus.Submitted, scene.Order(1).Status);
        scene.Run(4);
        Assert.Equal(OrderStatus.Submitted, scene.Order(1).Status);
        scene.Run(1);
        Assert.Equal(OrderStatus.Cancelled, scene.Order(1).Status);
    }

    [Fact]
    public void New_conditions_hold_an_order_again_and_the_same_ones_do_not()
    {
        var passed = Buy(1, "LMT", 90) with { Conditions = When(new OrderCondition.Time(false, true, Start)) };
        scene.Place(1, passed);
        Assert.Equal(OrderStatus.Submitted, scene.Place(1, passed with
        {
            Conditions = When(new OrderCondition.Time(false, true, Start)),
            LimitPrice = 91,
        }).Status);
        Assert.Equal(OrderStatus.PreSubmitted, scene.Place(1, passed with
        {
            Conditions = When(new OrderCondition.Time(false, true, Start.AddHours(1))),
        }).Status);
    }

    [Fact]
    public void A_condition_on_nothing_is_refused()
    {
        Assert.Equal(321, scene.Refused(1, Buy(1) with { Conditions = When(new OrderCondition.Volume(false, 1, true, 1)) }).Code);
        Assert.Equal(321, scene.Refused(1, Buy(1) with { Conditions = When(new OrderCondition.Price(false, Spy, true, 1, 5)) }).Code);
    }

    [Fact]
    public void It_does_not_matter_in_how_many_steps_the_time_goes()
    {
        Assert.Equal(Played(1), Played(97));

        static List<ExchangeEvent> Played(int steps)
        {
            var played = new ExchangeScene(generated: true);
            var level = played.Exchange.Quote(Spy)!.Last + 0.50m;
            var watched = new OrderCondition.Price(true, Spy, true, level);
            played.Place(1, Buy(10) with { Conditions = When(watched, new OrderCondition.Time(false, true, Start.AddMinutes(3))) });
            played.Place(2, Buy(10, "MIDPRICE") with { Conditions = When(watched with { IsAnd = false }) });
            played.Place(3, Buy(10, "REL"));
            for (var step = 1; step <= steps; step++)
                played.Exchange.RunUntil(Start.AddSeconds(3_600d * step / steps));
            Assert.NotEmpty(played.Fills(1));
            return played.Events;
        }
    }

    private static OrderConditions When(params OrderCondition[] conditions) => new([.. conditions]);

    private static ImmutableArray<OrderCondition> Read(string words) =>
    [
        .. Enumerable.Range(0, (words.Length + 1) / 2).Select(number => new OrderCondition.Cushion(
            (number * 2) + 1 < words.Length && words[(number * 2) + 1] == '&', IsMore: true, words[number * 2] == 'T' ? 10 : 50)),
    ];
}
