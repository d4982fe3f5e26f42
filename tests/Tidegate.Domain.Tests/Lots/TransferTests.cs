using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using static Tidegate.Domain.Tests.Portfolio.TradesOf;

namespace Tidegate.Domain.Tests.Lots;

public sealed class TransferTests
{
    [Fact]
    public void Shares_arrive_with_the_senders_cost_and_day() // performance.md EX-36
    {
        var walk = Walked.Of(Moved(1, 50, value: 3_000), Part(50, 2_000, new(2021, 6, 1)));

        var lot = Assert.Single(walk.Open);
        Assert.Equal((50m, 2_000m, new DateOnly(2021, 6, 1), LotSource.Transfer, LotConfidence.Exact),
            (lot.Quantity, lot.Cost, lot.Day, lot.Source, lot.Confidence));
    }

    [Fact]
    public void Older_lots_that_arrive_are_sold_before_younger_ones()
    {
        var walk = Walked.Of(
            Stock(1, 10, 100), Moved(2, 10, value: 1_000), Part(10, 500, new(2021, 6, 1)), Stock(3, -10, 110));

        Assert.Equal(600m, walk.Realized);
    }

    [Fact]
    public void What_comes_is_there_for_the_days_trades_though_the_broker_stamps_it_with_the_cut_off()
    {
        var sold = Stock(2, -10, 110);
        var stamped = Moved(1, 10, value: 1_000) with
        {
            When = new(new(2025, 1, 2, 20, 20, 0, TimeSpan.Zero), "2025-01-02 20:20:00", "UTC", TimeKnown: true),
        };

        Assert.Equal(600m, Walked.Of(stamped, Part(10, 500, new(2021, 6, 1)), sold).Realized);
    }

    [Theory]
    [InlineData(40, 2_000, LotConfidence.CostExact)]
    [InlineData(0, 3_000, LotConfidence.Estimated)] // zero is no price
    public void Without_lots_the_senders_price_counts_else_the_market_value(int price, int cost, LotConfidence confidence)
    {
        var lot = Assert.Single(Walked.Of(Moved(1, 50, price, 3_000)).Open);

        Assert.Equal((cost, confidence), (lot.Cost, lot.Confidence));
    }

    [Fact]
    public void A_cost_that_nothing_tells_is_a_problem()
    {
        var walk = Walked.Of(Moved(1, 50));

        Assert.Equal(50m, walk.Quantity);
        Assert.Equal(LotProblemKind.UnknownCost, Assert.Single(walk.Lots.Problems).Kind);
    }

    [Fact]
    public void Shares_leave_at_cost_without_a_result()
    {
        var walk = Walked.Of(Stock(1, 10, 50), Stock(2, 10, 60), Moved(3, -15, value: -1_500));

        Assert.Equal((5m, 300m, 0m), (walk.Quantity, walk.Cost, walk.Realized));
        Assert.Empty(walk.Closings);
    }

    [Fact]
    public void Granted_shares_cost_their_value_of_the_day()
    {
        var granted = new Grant
        {
            Account = new("U1"),
            When = Stock(1, 1, 1).When,
            Day = new(2025, 1, 2),
            Instrument = new("1"),
            Currency = Usd,
            Quantity = 10,
            Value = 420,
        };

        var lot = Assert.Single(Walked.Of(granted).Open);
        Assert.Equal((420m, LotSource.Grant, LotConfidence.Exact), (lot.Cost, lot.Source, lot.Confidence));
        Assert.Equal(0, Walked.Of(granted, granted with { Quantity = -10, When = Stock(2, 1, 1).When }).Quantity);
    }

    private static TransferLot Part(decimal quantity, decimal cost, DateOnly opened) => new()
    {
        Account = new("U1"),
        When = Moved(1, 1).When,
        Day = new(2025, 1, 2),
        Instrument = new("1"),
        Currency = Usd,
        Direction = TransferDirection.In,
        Counterparty = "U2",
        Quantity = quantity,
        Cost = cost,
        Opened = opened,
    };
}
