using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Tests.Executions;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;
using Tidegate.Simulator.Statements;

namespace Tidegate.Platform.Tests.Reconciliation;

/// <summary>
/// A month at the simulated exchange: orders by day, what the gateway tells of them, and what the broker's files say of the same books.
/// </summary>
internal sealed class TradedMonth
{
    private const int Client = 7;
    private const int TradingDays = 22;

    private static readonly long[] Traded =
    [
        KnownInstruments.Apple.Instrument.Conid,
        .. Universe.Stocks.Where(stock => stock.Instrument.Currency == Universe.Usd).Take(2).Select(stock => stock.Instrument.Conid),
    ];

    private readonly List<Execution> pending = [];
    private int orders;

    public TradedMonth()
    {
        Exchange = new(new() { Seed = 5, Start = At(new(2026, 3, 2), 9, 0) });
        Exchange.Subscribe(heard =>
        {
            if (heard is ExchangeEvent.OrderExecuted executed)
            {
                pending.Add(executed.Execution);
                All.Add(executed.Execution);
            }
        });
        var day = new DateOnly(2026, 3, 2);
        Days = [.. Enumerable.Range(0, TradingDays).Select(i => TradingCalendar.Later(day, i))];
        Broken = Days[9];
    }

    public SimulatedExchange Exchange { get; }

    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The day without connection.</summary>
    public DateOnly Broken { get; }

    /// <summary>What happened to the connection meanwhile.</summary>
    public (DateTimeOffset At, SessionEventKind Kind)[] Connected =>
    [
        (At(Days[0], 9, 0), SessionEventKind.Up), (At(Broken, 8, 0), SessionEventKind.Lost), (At(Broken, 17, 0), SessionEventKind.Up),
    ];

    /// <summary>All that was executed or corrected, in order.</summary>
    public List<Execution> All { get; } = [];

    public int Corrections { get; private set; }

    public int LateFills { get; private set; }

    /// <summary>Trades a day until the exchange is closed.</summary>
    /// <returns>What the gateway told while it was connected, and what it tells the next morning.</returns>
    public (IReadOnlyList<ExecutionReport> Told, IReadOnlyList<ExecutionReport> Late) Trade(DateOnly day)
    {
        var number = Days.ToList().IndexOf(day);
        Exchange.RunUntil(At(day, 10, 0));
        foreach (var account in Exchange.Accounts)
        {
            foreach (var (conid, i) in Traded.Select((conid, i) => (conid, i)))
            {
                // Twice bought and once sold, so that lots are closed in part and positions stay.
                var side = (number + i) % 3 == 2 ? OrderSide.Sell : OrderSide.Buy;
                Place(account, conid, side, 10 + number + i, null);
            }
        }

        Exchange.RunUntil(At(day, 11, 0));
        if (number % 4 == 1 && pending.FindLast(one => one.Side == OrderSide.Buy) is { } wrong
            && Exchange.Correct(wrong.ExecId, wrong.Price - 0.07m) is not null)
            Corrections++;
        Exchange.RunUntil(At(day, 15, 50));
        var told = Reports();
        if (number % 5 == 2)
            FillLate(day);
        Exchange.RunUntil(At(day, 16, 30));
        return (told, Reports());
    }

    public byte[] Activity(DateOnly day) => File(StatementQuery.Tidegate, day, day.AddDays(1).ToDateTime(new(4, 30)));

    public byte[] Confirmations(DateOnly day) => File(StatementQuery.Confirmations, day, day.ToDateTime(new(17, 0)));

    public void RunUntilMorning(DateOnly day) => Exchange.RunUntil(At(day.AddDays(1), 5, 0));

    // Half of an order that rests executes while it is cancelled, and the gateway tells it after the cancel.
    private void FillLate(DateOnly day)
    {
        var quote = Exchange.Quote(Traded[0])!;
        var key = Place(Exchange.Accounts[0], Traded[0], OrderSide.Buy, 20, decimal.Round(quote.Bid * 0.95m, 2));
        Exchange.RunUntil(At(day, 15, 55));
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

    private List<ExecutionReport> Reports()
    {
        var reports = pending.ConvertAll(Report);
        pending.Clear();
        return reports;
    }

    private ExecutionReport Report(Execution execution) => new()
    {
        Account = execution.Account,
        ExecutionId = execution.ExecId,
        When = new(execution.At, "", "", true),
        Instrument = LiveTold.Of(Exchange.Listings.ByConid(execution.Conid)!.Instrument),
        Quantity = execution.Side == OrderSide.Buy ? execution.Quantity : -execution.Quantity,
        Price = execution.Price,
        Exchange = execution.Exchange,
        OrderId = $"{execution.PermId}",
        OrderReference = execution.OrderReference,
        Commission = -execution.Commission,
        CommissionCurrency = Domain.Instruments.Currency.Parse(execution.CommissionCurrency),
        BrokerRealized = execution.Realized,
    };

    private byte[] File(StatementQuery query, DateOnly day, DateTime generated)
    {
        using var stream = new MemoryStream();
        new StatementIssuer(Exchange).Issue(stream, new(query, Exchange.Accounts, day, day, generated));
        return stream.ToArray();
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute)
    {
        var wall = day.ToDateTime(new(hour, minute));
        return new(wall, NewYork.Zone.GetUtcOffset(wall));
    }
}
