using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Control;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Platform.Tests.Reconciliation;

/// <summary>A month at the simulated exchange: what happens to its accounts day by day, whoever is told of it.</summary>
internal sealed class TradedMonth
{
    private const int Client = 7;
    private const int TradingDays = 22;

    private static readonly long[] Traded =
    [
        KnownInstruments.Apple.Instrument.Conid,
        .. Universe.Stocks.Where(stock => stock.Instrument.Currency == Universe.Usd).Take(2).Select(stock => stock.Instrument.Conid),
    ];

    private static readonly DateOnly First = new(2026, 3, 2);

    private readonly Simulation simulation;
    private int orders;

    public TradedMonth(Simulation simulation)
    {
        this.simulation = simulation;
        Exchange.Subscribe(heard =>
        {
            if (heard is ExchangeEvent.OrderExecuted executed)
                All.Add(executed.Execution);
        });
    }

    /// <summary>When it begins.</summary>
    public static DateTimeOffset Start { get; } = At(First, new(9, 0));

    public SimulatedExchange Exchange => simulation.Exchange;

    public IReadOnlyList<DateOnly> Days { get; } = [.. Enumerable.Range(0, TradingDays).Select(i => TradingCalendar.Later(First, i))];

    /// <summary>The day without connection.</summary>
    public DateOnly Broken => Days[9];

    /// <summary>What happened to the connection meanwhile.</summary>
    public (DateTimeOffset At, SessionEventKind Kind)[] Connected =>
    [
        (Start, SessionEventKind.Up), (At(Broken, new(8, 0)), SessionEventKind.Lost), (At(Broken, new(17, 0)), SessionEventKind.Up),
    ];

    /// <summary>All that was executed or corrected, in order.</summary>
    public List<Execution> All { get; } = [];

    public int Corrections { get; private set; }

    public int LateFills { get; private set; }

    /// <summary>Trades on a day until shortly before the exchange closes.</summary>
    public void Trade(DateOnly day)
    {
        var number = Days.ToList().IndexOf(day);
        PassUntil(day, new(10, 0));
        foreach (var account in Exchange.Accounts)
        {
            foreach (var (conid, i) in Traded.Select((conid, i) => (conid, i)))
            {
                // Twice bought and once sold, so that lots are closed in part and positions stay.
                var side = (number + i) % 3 == 2 ? OrderSide.Sell : OrderSide.Buy;
                Place(account, conid, side, 10 + number + i, null);
            }
        }

        PassUntil(day, new(11, 0));
        if (number % 4 == 1 && All.FindLast(one => one.Side == OrderSide.Buy) is { } wrong
            && Exchange.Correct(wrong.ExecId, wrong.Price - 0.07m) is not null)
            Corrections++;
        PassUntil(day, new(15, 50));
    }

    /// <summary>Lets a day end at the exchange; on some days an order executes by half while it is cancelled.</summary>
    public void Close(DateOnly day)
    {
        if (Days.ToList().IndexOf(day) % 5 == 2)
            FillLate(day);
        PassUntil(day, new(16, 30));
    }

    /// <summary>Lets the time at the broker pass.</summary>
    public void PassUntil(DateOnly day, TimeOnly time)
    {
        simulation.Clock.Set(At(day, time));
        simulation.Follow(Exchange);
    }

    // It is told after the cancel.
    private void FillLate(DateOnly day)
    {
        var quote = Exchange.Quote(Traded[0])!;
        var key = Place(Exchange.Accounts[0], Traded[0], OrderSide.Buy, 20, decimal.Round(quote.Bid * 0.95m, 2));
        PassUntil(day, new(15, 55));
        if (Exchange.FillHalf(key) is not null)
            LateFills++;
        Exchange.Cancel(key);
    }

    private OrderKey Place(AccountId account, long conid, OrderSide side, decimal quantity, decimal? limit)
    {
        var key = new OrderKey(Client, ++orders);
        Assert.IsType<Placement.Accepted>(Exchange.Place(key, new()
        {
            Conid = conid,
            Account = account,
            Side = side,
            Quantity = quantity,
            Type = limit is null ? "MKT" : "LMT",
            LimitPrice = limit,
            OrderReference = $"order-{orders}",
        }));
        return key;
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        return new(wall, NewYork.Zone.GetUtcOffset(wall));
    }
}
