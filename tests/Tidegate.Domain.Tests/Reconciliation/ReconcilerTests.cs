using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Reconciliation;
using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Tests.Reconciliation;

/// <summary>What gateways told stands beside what statements tell, execution by execution and day by day.</summary>
public sealed class ReconcilerTests
{
    private const string First = "0000e0d5.69dd7411.01.01", Corrected = "0000e0d5.69dd7411.01.02";

    private static readonly DateOnly Day = new(2025, 1, 8);
    private static readonly DaySpan Statement = new(Day, Day);
    private static readonly Currency Usd = Currency.Parse("USD");

    [Theory]
    [InlineData(10, 10, -1, ReconciliationState.Equal)]
    [InlineData(10, 10, -1.004, ReconciliationState.Equal)] // less than half a cent
    [InlineData(10, 10, -1.01, ReconciliationState.Difference)]
    [InlineData(10, 10.01, -1, ReconciliationState.Difference)]
    [InlineData(9, 10, -1, ReconciliationState.Difference)]
    public void The_statement_says_the_same_or_differs(double quantity, double price, double commission, ReconciliationState state)
    {
        var line = Assert.Single(Reconciler.Reconcile(
            [
                Told(ToldBy.Gateway),
                Told(ToldBy.Activity, quantity: (decimal)quantity, price: (decimal)price, commission: (decimal)commission),
            ],
            [Statement]));

        Assert.Equal((state, First, Day), (line.State, line.ExecutionId, line.Day));
        Assert.Equal((decimal)quantity - 10, line.QuantityDifference);
        Assert.Equal((decimal)price - 10, line.PriceDifference);
        Assert.Equal((decimal)commission + 1, line.CommissionDifference);
    }

    [Theory]
    [InlineData(true, 15, ReconciliationState.LiveOnly)]
    [InlineData(false, 15, ReconciliationState.Waiting)]
    [InlineData(true, 22, ReconciliationState.Waiting)] // after 17:00 in New York, so perhaps in the books of the next day
    public void What_no_statement_tells_waits_until_one_should(bool covered, int hour, ReconciliationState state)
    {
        var told = Told(ToldBy.Gateway) with { Instant = new(2025, 1, 8, hour, 30, 0, TimeSpan.Zero) };

        Assert.Equal(state, Assert.Single(Reconciler.Reconcile([told], covered ? [Statement] : [])).State);
    }

    [Fact]
    public void What_only_a_statement_tells_was_not_seen_live()
    {
        var line = Assert.Single(Reconciler.Reconcile([Told(ToldBy.Activity)], [Statement]));

        Assert.Equal((ReconciliationState.StatementOnly, null), (line.State, line.AmountDifference));
    }

    [Fact]
    public void A_correction_with_its_cancel_is_one_line_with_the_last_price_and_all_commissions()
    {
        var line = Assert.Single(Reconciler.Reconcile(
            [
                Told(ToldBy.Gateway), Told(ToldBy.Gateway, Corrected, price: 9),
                Told(ToldBy.Activity) with { TransactionId = "1" },
                Told(ToldBy.Activity, "", -10, commission: 0) with { OriginalTransactionId = "1", Day = Day.AddDays(1) },
                Told(ToldBy.Activity, Corrected, price: 9, commission: 0) with { TransactionId = "3" },
            ],
            [Statement]));

        Assert.Equal((ReconciliationState.Equal, Corrected, 1, Day), (line.State, line.ExecutionId, line.Corrections, line.Day));
        Assert.Equal((10m, 9m, -90m, -1m), (line.Stated!.Quantity, line.Stated.Price, line.Stated.Amount, line.Stated.Commission!.Value));
    }

    [Fact]
    public void What_the_broker_took_back_altogether_differs()
    {
        var line = Assert.Single(Reconciler.Reconcile(
            [
                Told(ToldBy.Gateway), Told(ToldBy.Activity) with { TradeId = "5" },
                Told(ToldBy.Activity, "", -10, commission: 0) with { OriginalTradeId = "5" },
            ],
            [Statement]));

        Assert.Equal((ReconciliationState.Difference, -10m), (line.State, line.QuantityDifference));
    }

    [Fact]
    public void A_commission_that_is_not_told_yet_is_no_difference()
    {
        var line = Assert.Single(Reconciler.Reconcile([Told(ToldBy.Gateway, commission: null), Told(ToldBy.Confirmation)], []));

        Assert.Equal((ReconciliationState.Equal, null), (line.State, line.CommissionDifference));
    }

    [Fact]
    public void What_a_statement_without_execution_ids_has_is_equal()
    {
        Assert.Equal(
            ReconciliationState.Equal,
            Assert.Single(Reconciler.Reconcile([Told(ToldBy.Gateway) with { Replaced = true }], [Statement])).State);
    }

    [Fact]
    public void A_day_has_the_worst_state_and_its_sums_by_currency()
    {
        var lines = Reconciler.Reconcile(
            [
                Told(ToldBy.Gateway), Told(ToldBy.Activity, commission: -1.5m),
                Told(ToldBy.Activity, "0000e0d5.69dd7499.01.01"),
                Told(ToldBy.Gateway, "0000e0d5.69dd7500.01.01") with { Day = Day.AddDays(1) },
            ],
            [Statement]);

        var morning = new AwayTime(new(2025, 1, 8, 14, 0, 0, TimeSpan.Zero), new(2025, 1, 8, 16, 0, 0, TimeSpan.Zero));
        var days = Reconciler.Days(lines, new Dictionary<AccountId, IReadOnlyList<AwayTime>> { [new("U1")] = [morning], [new("U2")] = [] });

        Assert.Equal(
            [(Day, ReconciliationState.Difference, 1, 2, 1), (Day.AddDays(1), ReconciliationState.Waiting, 1, 0, 0)],
            days.Select(day => (day.Day, day.State, day.Live, day.Stated, day.WithoutConnection.Count)));
        var sum = Assert.Single(days[0].Sums);
        Assert.Equal((Usd, -100m, -200m, -1m, -2.5m),
            (sum.Currency, sum.LiveAmount, sum.StatedAmount, sum.LiveCommission, sum.StatedCommission));
    }

    private static ToldExecution Told(
        ToldBy by, string id = First, decimal quantity = 10, decimal price = 10, decimal? commission = -1m) => new()
        {
            By = by,
            Entry = Guid.NewGuid(),
            Told = DateTimeOffset.UnixEpoch,
            Account = new("U1"),
            Day = Day,
            Instant = new(2025, 1, 8, 15, 0, 0, TimeSpan.Zero),
            Instrument = new("9"),
            Symbol = "ABC",
            ExecutionId = id,
            Figures = new(quantity, price, -quantity * price, Usd, commission, Usd),
        };
}
