using FsCheck;
using FsCheck.Fluent;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Lots;

public sealed class AccountWalkTests
{
    [Fact]
    public void The_oldest_lot_is_sold_first_with_commission_in_its_cost() // performance.md EX-04
    {
        var walk = Walked.Of([Stock(1, 100, 20, -1), Stock(2, 50, 26, -1), Stock(3, 50, 23, -1), Stock(4, -80, 25, -0.80m)]);

        Assert.Equal(398.40m, walk.Realized);
        Assert.Equal(1_600.80m, Assert.Single(walk.Closings).Cost);
        Assert.Equal(2_852.20m, walk.Cost);
        Assert.Equal(120, walk.Quantity);
    }

    [Fact]
    public void A_short_lot_has_a_negative_cost_and_covering_realizes_the_difference() // performance.md EX-06
    {
        Assert.Equal(-999.50m, Walked.Of([Stock(1, -50, 20, -0.50m)]).Cost);
        Assert.Equal(79.00m, Walked.Of([Stock(1, -50, 20, -0.50m), Stock(2, 50, 18.40m, -0.50m)]).Realized);
    }

    [Fact]
    public void Realized_and_unrealized_of_a_day_add_up_to_its_mark_to_market() // performance.md EX-05
    {
        var walk = Walked.Of([Stock(1, 100, 45), Stock(2, -40, 52, -1)]);

        Assert.Equal(279.00m, walk.Realized);
        Assert.Equal(139.00m, walk.Realized + ((60 * 51m) - walk.Cost) - ((100 * 50m) - 4_500m));
    }

    [Fact]
    public void A_trade_that_closes_more_than_is_held_opens_the_other_side_with_its_share_of_the_costs()
    {
        var walk = Walked.Of([Stock(1, 1, 61.73m, -2.37m, "FUT", 1000), Stock(2, -2, 61.70m, -4.74m, "FUT", 1000)]);

        Assert.Equal(-34.74m, walk.Realized);
        Assert.Equal(61_732.37m, Assert.Single(walk.Closings).Cost);
        Assert.Equal(-1, walk.Quantity);
        Assert.Equal(-61_697.63m, walk.Cost);
    }

    [Fact]
    public void The_last_slice_takes_the_remainder_so_that_nothing_is_left_when_flat()
    {
        var walk = Walked.Of([Stock(1, 3, 33.33m, -1), Stock(2, -1, 40), Stock(3, -1, 40), Stock(4, -1, 40)]);

        Assert.Empty(walk.Open);
        Assert.Equal(120m - 100.99m, walk.Realized);
    }

    [Fact]
    public void Zero_is_a_price_and_a_trade_without_quantity_changes_no_lot()
    {
        var walk = Walked.Of([Stock(1, -2, 3, -1, "OPT", 100), Stock(2, 0, 5), Stock(3, 2, 0, 0, "OPT", 100)]);

        Assert.Equal(599m, walk.Realized);
        Assert.Equal(0, walk.Quantity);
    }

    [Fact]
    public void Splitting_a_fill_changes_no_total_and_order_of_the_rows_does_not_count()
    {
        var sides = Gen.Choose(-20, 20).Where(q => q != 0);
        var walks = from quantities in Gen.ListOf(sides)
                    from prices in Gen.ArrayOf(Gen.Choose(1, 500), quantities.Count)
                    from seed in Gen
            .Choose(0, 10_000)
                    select (quantities.ToArray(), prices, seed);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(walks.ToArbitrary(), walk =>
        {
            var (quantities, prices, seed) = walk;
            var whole = quantities.Select((q, i) => Stock(i * 10, q * 2, prices[i], -Math.Abs(q))).ToArray();
            var split = quantities.SelectMany((q, i) =>
                new[] { Stock(i * 10, q, prices[i], -Math.Abs(q) / 2m), Stock((i * 10) + 1, q, prices[i], -Math.Abs(q) / 2m) }).ToArray();
            new Random(seed).Shuffle(split);
            var (one, two) = (Walked.Of(whole), Walked.Of(split));
            var money = whole.Sum(t => t.NetProceeds);
            return one.Quantity == whole.Sum(t => t.Quantity)
                && one.Quantity == two.Quantity
                && Math.Abs(one.Realized - two.Realized) < 0.000001m
                && Math.Abs(one.Cost - two.Cost) < 0.000001m
                && Math.Abs(one.Realized - one.Cost - money) < 0.000001m
                && (one.Open.Select(l => Math.Sign(l.Quantity)).Distinct().Count() <= 1);
        }));
    }

    [Fact]
    public void A_cancel_takes_its_original_out_of_the_lots_and_the_new_booking_stays()
    {
        var original = Stock(1, 100, 20, -1) with { TradeId = "7" };
        var cancel = Stock(2, -100, 20) with
        {
            Type = "TradeCancel",
            Side = "BUY (Ca.)",
            OriginalTransactionId = original.TransactionId,
            Proceeds = 2_000
        };
        var again = Stock(3, 100, 21) with { TradeId = "7" };

        var walk = Walked.Of(cancel, again, original);

        Assert.Equal(2_100m, walk.Cost);
        Assert.Equal(0, walk.Realized);
        var cash = CashRoll.Roll([original, cancel, again], new Dictionary<Domain.Instruments.InstrumentId, decimal>());
        Assert.Equal(-2_101m, Assert.Single(cash).Sum);
    }

    [Fact]
    public void A_cancel_finds_its_original_by_trade_id_when_it_names_no_transaction()
    {
        var original = Stock(1, 100, 20) with { TradeId = "7" };
        var again = Stock(3, 100, 20) with { TradeId = "7", Day = new(2025, 1, 6) };
        var cancel = Stock(2, -100, 20) with { Type = "TradeCancel", OriginalTradeId = "7", Day = new(2025, 1, 6) };

        Assert.Equal([again], CancelledTrades.TakeOut([again, cancel, original]));
    }

    [Fact]
    public void A_cancel_without_its_original_counts_with_its_sign()
    {
        Trade[] trades = [Stock(1, 100, 20), Stock(2, -40, 20) with { Type = "TradeCancel", OriginalTransactionId = "5" }];

        Assert.Equal(60, Walked.Of(trades).Quantity);
    }
}
