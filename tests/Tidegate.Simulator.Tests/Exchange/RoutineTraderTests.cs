using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;

namespace Tidegate.Simulator.Tests.Exchange;

public sealed class RoutineTraderTests
{
    private static readonly AccountId Account = new("DU1000003");
    private static readonly DateTimeOffset Start = new(2026, 2, 16, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddDays(31);

    [Fact]
    public void A_month_of_routine_is_the_same_when_it_is_run_through_and_when_it_is_lived_through()
    {
        var (whole, all) = Open();
        new RoutineTrader(whole, Account, 3).TradeUntil(End);
        var (parts, some) = Open();
        var trader = new RoutineTrader(parts, Account, 3);
        for (var at = Start; at < End; at = at.AddHours(7.3))
        {
            // Who else uses the exchange lets it follow the clock; the routine comes along now and then.
            parts.RunUntil(at);
            trader.TradeUntil(at);
        }

        trader.TradeUntil(End);

        Assert.Equal(all, some);
        Assert.InRange(all.Count, 30, 200);
        Assert.Contains(all, one => one.Side == OrderSide.Sell);
        Assert.All(all, one => Assert.Equal(Account, one.Account));
    }

    private static (SimulatedExchange Exchange, List<Execution> Told) Open()
    {
        var exchange = new SimulatedExchange(new() { Start = Start, Seed = 3 });
        var told = new List<Execution>();
        exchange.Subscribe(happened =>
        {
            if (happened is ExchangeEvent.OrderExecuted executed)
                told.Add(executed.Execution);
        });
        return (exchange, told);
    }
}
