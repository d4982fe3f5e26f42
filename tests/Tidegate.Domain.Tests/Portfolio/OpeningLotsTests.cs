using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Portfolio;

public sealed class OpeningLotsTests
{
    private static readonly DateOnly Day = new(2025, 1, 2);
    private static readonly DateOnly Before = new(2025, 1, 1);

    [Fact]
    public void A_closing_and_the_end_position_tell_what_the_opening_lots_cost() // performance.md EX-37
    {
        var portfolio = AccountPortfolio.Of(Ex37());

        var lots = portfolio.Lots.Opening;
        Assert.Equal([(1, 100m, 1_900m), (2, 100m, 2_099m)], lots.Select(lot => (lot.Number, lot.Quantity, lot.Cost!.Value)));
        Assert.Equal([LotConfidence.CostExact, LotConfidence.Estimated], lots.Select(lot => lot.Confidence));
        Assert.All(lots, lot => Assert.Equal((LotSource.Derived, Before, false), (lot.Source, lot.Opened, lot.DayKnown)));
        Assert.Equal(1_099m, Assert.Single(portfolio.Lots.Closings).Realized);
        var holding = Assert.Single(portfolio.Holdings);
        Assert.Equal((3_300m, FigureState.Estimated), (holding.Cost.Ours, holding.Cost.State));
        Assert.Equal(FigureState.Estimated, portfolio.Broker.Worst);
        Assert.Empty(portfolio.Broker.Differences);
    }

    [Fact]
    public void The_brokers_lots_tell_day_and_cost()
    {
        var facts = Ex37() with
        {
            Positions = PositionSnapshot.Of(Day,
            [
                new(new("1"), Usd, 150, 30, 4_500, 3_300, 1_200), Part(60, 1_200, new(2023, 5, 1)), Part(40, 899, new(2024, 2, 1)),
                Part(50, 1_201, Day),
            ]),
            ClosedLots =
            [
                new(new("1"), "2025-01-02 12:00:00", Day, "", new(2022, 3, 1), -70, 1_400, null),
                new(new("1"), "2025-01-02 12:00:00", Day, "", new(2022, 8, 1), -30, 500, null),
            ],
        };

        var lots = AccountPortfolio.Of(facts).Lots;

        Assert.Equal(
            [(new DateOnly(2022, 3, 1), 70m, 1_400m), (new(2022, 8, 1), 30m, 500m), (new(2023, 5, 1), 60m, 1_200m), (new(2024, 2, 1),
                40m, 899m)],
            lots.Opening.Select(lot => (lot.Opened, lot.Quantity, lot.Cost!.Value)));
        Assert.All(lots.Opening, lot => Assert.Equal((LotConfidence.Exact, true), (lot.Confidence, lot.DayKnown)));
        Assert.Equal(2, Assert.Single(lots.Closings).Slices.Count);
    }

    [Fact]
    public void Without_a_cost_of_the_brokers_the_result_tells_it_and_without_both_the_market()
    {
        var sale = Stock(2, -100, 30, -1).On(Day);
        var byResult = Ex37([sale with { BrokerRealized = 1_099 }]);
        var byMarket = Ex37([sale]) with { Prices = [new(new("1"), Before, 21m)] };

        Assert.Equal(1_900m, AccountPortfolio.Of(byResult).Lots.Opening[0].Cost);
        var guess = AccountPortfolio.Of(byMarket).Lots.Opening[0];
        Assert.Equal((2_100m, LotConfidence.Estimated), (guess.Cost, guess.Confidence));
        Assert.Equal(LotProblemKind.UnknownCost, Assert.Single(AccountPortfolio.Of(Ex37([sale])).Lots.Problems).Kind);
    }

    [Fact]
    public void A_split_inside_the_history_scales_the_opening_lots()
    {
        var facts = Ex37([Stock(1, -40, 30, 0).On(Day) with { BrokerCost = -800, BrokerRealized = 400 }, Leg(2, "1", 60,
            "FS").On(Day)]) with
        {
            Positions = PositionSnapshot.Of(Day, [new(new("1"), Usd, 120, 15, 1_800, 1_260, 540)]),
        };

        var portfolio = AccountPortfolio.Of(facts);

        Assert.Equal([(40m, 800m), (60m, 1_260m)], portfolio.Lots.Opening.Select(lot => (lot.Quantity, lot.Cost!.Value)));
        Assert.Equal((120m, 1_260m), (portfolio.Holdings[0].Quantity.Ours, portfolio.Holdings[0].Cost.Ours));
    }

    [Fact]
    public void Lots_that_move_to_another_contract_are_found_through_it()
    {
        var facts = Ex37([Leg(1, "1", -100, "TC").On(Day), Leg(2, "9", 50, "TC").On(Day)]) with
        {
            Positions = PositionSnapshot.Of(Day, [new(new("9"), Usd, 50, 30, 1_500, 2_000, -500)]),
        };

        var portfolio = AccountPortfolio.Of(facts);

        var lot = Assert.Single(portfolio.Lots.Opening);
        Assert.Equal((new InstrumentId("1"), 100m, 2_000m), (lot.Instrument, lot.Quantity, lot.Cost));
        Assert.Equal(2_000m, Assert.Single(portfolio.Holdings).Cost.Ours);
    }

    [Fact]
    public void A_spin_off_in_between_does_not_falsify_the_cost_of_the_parent()
    {
        var spun = Leg(1, "9", 50, "SO", sentence: "ABC(ID) SPINOFF 1 FOR 2", cost: 300).On(Day);
        var facts = Ex37([spun, Stock(2, -100, 30).On(Day) with { BrokerCost = -1_700, BrokerRealized = 1_300 }]) with
        {
            Positions = PositionSnapshot.Of(Day, [new(new("9"), Usd, 50, 30, 1_500, 300, 1_200)]),
        };

        var portfolio = AccountPortfolio.Of(facts);

        Assert.Equal(2_000m, Assert.Single(portfolio.Lots.Opening).Cost);
        Assert.Equal(1_300m, Assert.Single(portfolio.Lots.Closings).Realized);
    }

    [Fact]
    public void A_complete_history_has_none_and_its_difference_stays()
    {
        var portfolio = AccountPortfolio.Of(Ex37() with
        {
            Opened = Day,
            OpeningEdits = [new(new("1"), [new(new(2020, 1, 1), 200, 4_000)])],
        });

        Assert.Empty(portfolio.Lots.Opening);
        Assert.Equal(FigureState.Broken, portfolio.Broker.Worst);
        Assert.Contains("Complete since the opening", Assert.Single(portfolio.Lots.IgnoredEdits).Reason);
    }

    [Fact]
    public void A_section_that_was_not_ticked_lets_a_complete_history_have_some()
    {
        var facts = Ex37() with { Opened = Day };
        var ticked = facts with
        {
            Windows = [facts.Windows[0] with { Sections = ["Trades", "CashTransactions", "CorporateActions",
            "Transfers"] }]
        };
        var absent = facts with { Windows = [facts.Windows[0] with { Sections = ["Trades", "CashTransactions", "CorporateActions"] }] };

        Assert.Empty(AccountPortfolio.Of(ticked).Lots.Opening);
        Assert.Equal(2, AccountPortfolio.Of(absent).Lots.Opening.Count);
    }

    [Fact]
    public void A_person_replaces_splits_and_removes_derived_lots()
    {
        OpeningLotEdit Edit(params OpeningLotEdit.Line[] lines) => new(new("1"), lines);
        var split = AccountPortfolio.Of(Ex37() with
        {
            OpeningEdits = [Edit(new(new(2020, 1, 1), 50, 900), new(new(2021, 1, 1), 150,
            3_000))]
        });
        var removed = AccountPortfolio.Of(Ex37() with { OpeningEdits = [Edit()] });

        Assert.Equal([(50m, LotSource.Edited), (150m, LotSource.Edited)], split.Lots.Opening.Select(lot => (lot.Quantity, lot.Source)));
        Assert.Equal(1_900m, Assert.Single(split.Lots.Closings).Cost);
        Assert.Equal(FigureState.Matched, split.Holdings[0].Quantity.State);
        Assert.Empty(removed.Lots.Opening);
        Assert.Equal(-50m, removed.Holdings[0].Quantity.Ours);
    }

    [Fact]
    public void An_edit_that_older_statements_have_overtaken_is_dropped_and_says_so()
    {
        var edit = new OpeningLotEdit(new("1"), [new(new(2020, 1, 1), 180, 4_000)]);

        var lots = AccountPortfolio.Of(Ex37() with { OpeningEdits = [edit] }).Lots;

        Assert.Equal(2, lots.Opening.Count(lot => lot.Source == LotSource.Derived));
        Assert.Equal("It says 180, and the statements leave 200 for opening lots.", Assert.Single(lots.IgnoredEdits).Reason);
    }

    [Fact]
    public void Without_positions_what_closings_lack_was_open()
    {
        var facts = Ex37([
            Stock(1, 50, 24, -1).On(Day) with { OpenClose = "O" },
            Stock(2, -100, 30, -1).On(Day) with { OpenClose = "C", BrokerCost = -2_000, BrokerRealized = 999 },
        ]) with
        { Positions = null };

        var lot = Assert.Single(AccountPortfolio.Of(facts).Lots.Opening);

        Assert.Equal((50m, 799m, LotConfidence.CostExact), (lot.Quantity, lot.Cost, lot.Confidence));
    }

    [Fact]
    public void Opening_cash_is_the_reports_start_else_what_the_end_leaves()
    {
        var told = AccountPortfolio.Of(Ex37());
        var derived = AccountPortfolio.Of(Ex37() with { FirstCash = null });

        Assert.Equal((1_000m, 2_798m, FigureState.Matched), (told.Cash[0].Start, told.Cash[0].End.Ours, told.Cash[0].End.State));
        Assert.Equal((1_000m, 2_798m, FigureState.Estimated), (derived.Cash[0].Start, derived.Cash[0].End.Ours, derived.Cash[0].End.State));
    }

    [Fact]
    public void Contracts_that_were_open_before_bring_only_the_gain_since()
    {
        var future = new Instrument(new("F"), AssetClass.Future, "F", "", Usd, 50);
        var facts = Ex37([Stock(1, -1, 5_420, 0, "FUT", 50).In("F").On(Day)]) with
        {
            Instruments = new Dictionary<InstrumentId, Instrument> { [new("F")] = future },
            Positions = PositionSnapshot.Of(Day, [new(new("F"), Usd, 1, 5_430, 271_500, 270_000, 1_500)]),
            Prices = [new(new("F"), Before, 5_400)],
        };

        var variation = Assert.Single(AccountPortfolio.Of(facts).Cash[0].Flows, flow => flow.Kind == CashKind.Variation);

        Assert.Equal((20m * 50) + (30m * 50), variation.Amount);
    }

    private static BrokerPosition Part(decimal quantity, decimal cost, DateOnly opened) =>
        new(new("1"), Usd, quantity, 30, null, cost, null, opened, IsLot: true);

    private static AccountFacts Ex37() => Ex37([
        Stock(1, 50, 24, -1).On(Day), Stock(2, -100, 30, -1).On(Day) with { BrokerCost = -1_900, BrokerRealized = 1_099 },
    ]);

    private static AccountFacts Ex37(IReadOnlyList<LedgerEntry> entries) => new()
    {
        Account = new("U1"),
        BaseCurrency = Usd,
        Opened = new(2020, 1, 1),
        Entries = entries,
        Instruments = new Dictionary<InstrumentId, Instrument> { [new("1")] = new(new("1"), AssetClass.Stock, "ABC", "", Usd, 1) },
        Positions = PositionSnapshot.Of(Day, [new(new("1"), Usd, 150, 30, 4_500, 3_300, 1_200)]),
        Cash = new(new(Day, Day), [new(Usd, 1_000, 2_798, null)], 1_000, 2_798),
        FirstCash = new(new(Day, Day), [new(Usd, 1_000, 2_798, null)], 1_000, 2_798),
        Windows = [new(new(Day, Day), HasTrades: true, HasCash: true)],
        Rates = new([]),
    };
}
