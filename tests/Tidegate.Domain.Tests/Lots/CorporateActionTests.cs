using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Lots;

public sealed class CorporateActionTests
{
    [Fact]
    public void A_split_of_one_contract_changes_the_quantity_and_keeps_cost_and_day() // performance.md EX-29
    {
        var walk = Walked.Of(Stock(1, 25, 400), Leg(2, "1", 75, "FS", sentence: "1(ID) SPLIT 4 FOR 1"));

        var lot = Assert.Single(walk.Open);
        Assert.Equal((100m, 10_000m, Stock(1, 25, 400).Id), (lot.Quantity, lot.Cost, lot.Entry));
        Assert.Equal(Stock(1, 25, 400).When.Instant, lot.Opened);
        Assert.Empty(walk.Lots.Problems);
    }

    [Fact]
    public void A_reverse_split_between_two_contracts_sells_the_fraction_that_is_paid_out() // performance.md EX-30
    {
        var walk = Walked.Of(
            Stock(1, 1_234, 2), Leg(2, "1", -1_234, "RS", sentence: "1(ID) SPLIT 1 FOR 10"),
            Leg(3, "9", 123, "RS", 8.40m, "1(ID) SPLIT 1 FOR 10"));

        Assert.Equal(0.40m, walk.Realized);
        var lot = Assert.Single(walk.Of("9"));
        Assert.Equal((123m, 2_460.00m), (lot.Quantity, lot.Cost));
        Assert.Empty(walk.Of("1"));
    }

    [Fact]
    public void A_fraction_that_comes_as_a_trade_is_a_trade() // performance.md EX-30
    {
        var walk = Walked.Of(
            Stock(1, 1_234, 2), Leg(2, "1", -1_234, "RS"), Leg(3, "9", 123.4m, "RS"), Stock(4, -0.4m,
                21).In("9") with
            { Type = "FracShare" });

        Assert.Equal((0.40m, 2_460.00m), (walk.Realized, walk.Cost));
    }

    [Fact]
    public void A_stock_dividend_spreads_the_cost() // performance.md EX-31
    {
        var walk = Walked.Of(Stock(1, 200, 20), Leg(2, "1", 10, "SD", sentence: "1(ID) STOCK DIVIDEND 1 FOR 20"));

        Assert.Equal((210m, 4_000m), (walk.Quantity, walk.Cost));
        Assert.Equal(19.0476m, Math.Round(walk.Cost / walk.Quantity, 4));
    }

    [Fact]
    public void A_spin_off_takes_its_share_of_value_and_is_an_estimate() // performance.md EX-32
    {
        var walk = SpinOff(Leg(2, "9", 50, "SO", sentence: "1(ID) SPINOFF 1 FOR 4"), (id, _) => id.Value == "9" ? 24m : 36m);

        Assert.Equal((1_142.86m, 6_857.14m), (Math.Round(walk.Of("9")[0].Cost, 2), Math.Round(walk.Of("1")[0].Cost, 2)));
        Assert.All(walk.Lots.Open.Values.SelectMany(lots => lots), lot => Assert.Equal(LotConfidence.Estimated, lot.Confidence));
        Assert.Equal(Stock(1, 200, 40).When.Instant, walk.Of("9")[0].Opened);
        Assert.Empty(walk.Lots.Problems);
    }

    [Fact]
    public void A_spin_off_takes_the_brokers_cost_where_the_row_has_it()
    {
        var walk = SpinOff(Leg(2, "9", 50, "SO", sentence: "1(ID) SPINOFF 1 FOR 4", cost: 1_200), (_, _) => null);

        Assert.Equal((1_200m, 6_800m), (walk.Of("9")[0].Cost, walk.Of("1")[0].Cost));
        Assert.Equal(LotConfidence.Exact, walk.Of("9")[0].Confidence);
    }

    [Fact]
    public void A_spin_off_that_nothing_values_waits_for_a_person_and_follows_the_terms()
    {
        var leg = Leg(2, "9", 50, "SO", sentence: "1(ID) SPINOFF 1 FOR 4");
        var open = SpinOff(leg, (_, _) => null);
        var resolved = SpinOff(leg, (_, _) => null, new ActionTerms(
            "A", new Dictionary<InstrumentId, decimal> { [new("9")] = 0.125m }, Realizes: false, "Form 8937"));

        Assert.Equal(LotProblemKind.UnresolvedAction, Assert.Single(open.Lots.Problems).Kind);
        Assert.Equal(("A", new InstrumentId("9")), (open.Lots.Problems[0].EventKey, open.Lots.Problems[0].Instrument));
        Assert.Equal((1_000m, 7_000m), (resolved.Of("9")[0].Cost, resolved.Of("1")[0].Cost));
        Assert.Empty(resolved.Lots.Problems);
    }

    [Fact]
    public void A_merger_for_shares_carries_cost_and_day() // performance.md EX-33
    {
        var walk = Walked.Of(Stock(1, 100, 30), Leg(2, "1", -100, "TC"), Leg(3, "9", 35, "TC"));

        var lot = Assert.Single(walk.Of("9"));
        Assert.Equal((35m, 3_000m, 85.7143m), (lot.Quantity, lot.Cost, Math.Round(lot.Cost / lot.Quantity, 4)));
        Assert.Equal(0, walk.Realized);
    }

    [Fact]
    public void A_merger_for_cash_closes_at_the_cash()
    {
        var walk = Walked.Of(Stock(1, 100, 30), Leg(2, "1", -100, "TC", 3_500));

        Assert.Equal((500m, 0m), (walk.Realized, walk.Quantity));
        Assert.Equal((new InstrumentId("1"), Leg(2, "1", 0, "").Id), (walk.Closings[0].Instrument, walk.Closings[0].Entry));
    }

    [Theory]
    [InlineData(18, 600, 1_200)] // the whole gain
    [InlineData(25, 0, 1_300)]   // a loss is not recognized
    [InlineData(5, 1_200, 500)]  // no more than the cash
    public void A_merger_for_cash_and_shares_recognizes_gain_up_to_the_cash(int price, int realized, int cost) // performance.md EX-34
    {
        var walk = Walked.Of(
            Stock(1, 100, price), Leg(2, "1", -100, "TC", 1_200), Leg(3, "9", 40, "TC") with { Value = 1_200 });

        Assert.Equal((realized, cost), (walk.Realized, walk.Of("9")[0].Cost));
    }

    [Fact]
    public void Rights_take_no_cost_unless_terms_give_them_a_share() // performance.md EX-35
    {
        LedgerEntry[] entries = [Stock(1, 100, 50), Leg(2, "9", 100, "RI", sentence: "1(ID) SUBSCRIBABLE RIGHTS ISSUE 1 FOR 1")];
        var terms = new ActionTerms("A", new Dictionary<InstrumentId, decimal> { [new("9")] = 0.04m }, Realizes: false, "FMV");

        Assert.Equal((5_000m, 0m), (Walked.Of(entries).Of("1")[0].Cost, Walked.Of(entries).Of("9")[0].Cost));
        var shared = Walked.Of(Input(entries) with { Terms = [terms] });
        Assert.Equal((4_800m, 200m), (shared.Of("1")[0].Cost, shared.Of("9")[0].Cost));
    }

    [Fact]
    public void Subscribed_rights_move_their_cost_and_the_price_into_the_shares()
    {
        var walk = Walked.Of(
            Stock(1, 10, 5).In("9"), Leg(2, "9", -10, "SR"), Leg(3, "1", 10, "SR", -200));

        Assert.Equal((250m, 0m), (Assert.Single(walk.Open).Cost, walk.Realized));
        Assert.Empty(walk.Of("9"));
    }

    [Theory]
    [InlineData("ED", 0, -500)]
    [InlineData("DW", 0, -500)]
    [InlineData("BM", 1_000, 500)]
    [InlineData("TM", 1_000, 500)]
    public void What_ends_closes_at_what_it_pays(string type, int proceeds, int realized)
    {
        var walk = Walked.Of(Stock(1, 10, 50), Leg(2, "1", -10, type, proceeds));

        Assert.Equal((realized, 0m), (walk.Realized, walk.Quantity));
        Assert.Empty(walk.Lots.Problems);
    }

    [Fact]
    public void A_tender_moves_into_its_line_and_the_offer_pays_the_line() // as recorded: no codes, the sentence tells
    {
        const string Tender = "1(ID) TENDERED TO X 1 FOR 1";
        const string Offer = "T(ID) MERGED(Voluntary Offer Allocation)  FOR CAD 2.86000000 PER SHARE";
        var walk = Walked.Of(
            Stock(1, 12_000, 2.66m, -42), Leg(2, "1", -12_000, "", sentence: Tender), Leg(3, "T", 12_000, "", sentence: Tender),
            Leg(4, "T", -12_000, "", 34_320, Offer) with { ActionId = "B" });

        Assert.Equal((2_358m, 0m), (walk.Realized, walk.Quantity));
        Assert.Equal(new InstrumentId("T"), Assert.Single(walk.Closings).Instrument);
    }

    [Fact]
    public void A_return_of_capital_lessens_the_cost_and_what_is_beyond_it_is_gain()
    {
        var walk = Walked.Of(Stock(1, 100, 5), Leg(2, "1", 0, "OT", 600, "1(ID) RETURN OF CAPITAL USD 6 PER SHARE"));

        Assert.Equal((0m, 100m), (walk.Open[0].Cost, walk.Realized));
    }

    [Fact]
    public void An_unknown_kind_with_one_out_and_one_in_carries_the_cost_in_proportion()
    {
        var walk = Walked.Of(Stock(1, 100, 30), Leg(2, "1", -40, "ZZ"), Leg(3, "9", 20, "ZZ"));

        Assert.Equal((1_800m, 1_200m), (walk.Of("1")[0].Cost, walk.Of("9")[0].Cost));
        Assert.Empty(walk.Lots.Problems);
    }

    [Fact]
    public void An_unknown_kind_without_a_pair_changes_quantities_and_asks()
    {
        var walk = Walked.Of(Stock(1, 100, 30), Leg(2, "9", 20, "ZZ"));

        var problem = Assert.Single(walk.Lots.Problems);
        Assert.Equal((LotProblemKind.UnresolvedAction, "A"), (problem.Kind, problem.EventKey));
        Assert.Equal([Leg(2, "9", 20, "ZZ").Id], problem.Entries);
        Assert.Equal((20m, LotConfidence.Estimated), (walk.Of("9")[0].Quantity, walk.Of("9")[0].Confidence));
    }

    [Fact]
    public void What_moves_more_than_is_held_keeps_the_quantities_and_says_so()
    {
        var walk = Walked.Of(Stock(1, 60, 30), Leg(2, "1", -100, "TC"), Leg(3, "9", 50, "TC"));

        Assert.Equal((-40m, 50m), (walk.Open.Sum(lot => lot.Quantity), walk.Of("9").Sum(lot => lot.Quantity)));
        Assert.Equal(LotProblemKind.ActionBeyondPosition, Assert.Single(walk.Lots.Problems).Kind);
        Assert.Equal(1_800m, walk.Cost);
    }

    [Fact]
    public void An_action_of_the_evening_before_comes_before_the_trades_of_its_report_day()
    {
        var day = new DateOnly(2025, 1, 6); // a Monday
        var evening = Leg(3, "1", 100, "FS", sentence: "1(ID) SPLIT 2 FOR 1") with
        {
            Day = day,
            When = new(new(2025, 1, 4, 1, 25, 0, TimeSpan.Zero), "2025-01-03 20:25:00", "America/New_York", TimeKnown: true),
        };
        var dated = evening with
        {
            When = new(new(2025, 1, 6, 5, 0, 0, TimeSpan.Zero), "2025-01-06", "America/New_York",
            TimeKnown: false)
        };
        var old = evening with
        {
            When = new(new(2024, 12, 31, 1, 25, 0, TimeSpan.Zero), "2024-12-30 20:25:00", "America/New_York",
            TimeKnown: true)
        };

        foreach (var split in (CorporateAction[])[evening, dated, old])
        {
            var walk = Walked.Of(Stock(1, 100, 10), Stock(2, -200, 6).On(day), split);
            Assert.Equal((200m, 0m), (walk.Realized, walk.Quantity));
        }
    }

    [Fact]
    public void A_reversal_on_a_later_day_gives_back_cost_and_day()
    {
        var later = new DateOnly(2025, 1, 7);
        var walk = Walked.Of(
            Stock(1, 100, 30), Leg(2, "1", -100, "TC"), Leg(3, "9", 35, "TC"), Leg(4, "1", 100, "TC").On(later), Leg(5, "9", -35,
                "TC").On(later));

        var lot = Assert.Single(walk.Open);
        Assert.Equal((100m, 3_000m, Stock(1, 100, 30).Id), (lot.Quantity, lot.Cost, lot.Entry));
        Assert.Empty(walk.Of("9"));
    }

    [Fact]
    public void Shares_by_choice_wait_for_a_person_unless_the_broker_tells_their_cost()
    {
        Assert.Equal(120m, Walked.Of(Leg(2, "1", 10, "HI", cost: 120)).Cost);
        Assert.Equal(LotProblemKind.UnresolvedAction, Assert.Single(Walked.Of(Leg(2, "1", 10, "HI")).Lots.Problems).Kind);
    }

    [Fact]
    public void Terms_that_realize_take_the_cost_that_nothing_carries()
    {
        LedgerEntry[] entries = [Stock(1, 100, 30), Leg(2, "1", -100, "ZZ", 900), Leg(3, "9", 35, "ZZ")];
        var terms = new ActionTerms("A", new Dictionary<InstrumentId, decimal> { [new("9")] = 0.75m }, Realizes: true, "the offer");

        var walk = Walked.Of(Input(entries) with { Terms = [terms] });

        Assert.Equal((150m, 2_250m), (walk.Realized, walk.Of("9")[0].Cost));
        Assert.Empty(walk.Lots.Problems);
    }

    private static WalkInput Input(IReadOnlyList<LedgerEntry> entries) => new()
    {
        Entries = entries,
        Instruments = new Dictionary<InstrumentId, Instrument>
        {
            [new("1")] = new(new("1"), AssetClass.Stock, "1", "", Usd, 1, "", "ID"),
            [new("9")] = new(new("9"), AssetClass.Stock, "9", "", Usd, 1),
        },
    };

    private static Walked SpinOff(CorporateAction leg, Func<InstrumentId, DateOnly, decimal?> prices, params ActionTerms[] terms) =>
        Walked.Of(Input([Stock(1, 200, 40), leg]) with { PriceOf = prices, Terms = terms });
}
