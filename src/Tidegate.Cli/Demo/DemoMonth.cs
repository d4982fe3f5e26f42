using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Quotes;
using Tidegate.Domain.Sessions;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Accounts;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Cli.Demo;

/// <summary>
/// The demo's paper account: it was opened a month before it was linked, trades by a routine ever since, two of its executions were
/// corrected, and on one day nobody listened. The same day of linking gives the same month, so that a demo that is started again goes on
/// with the same past.
/// </summary>
internal sealed class DemoMonth
{
    /// <summary>The account that trades.</summary>
    public static readonly AccountId Traded = new("DU1000005");

    /// <summary>Another account of the same login, for people who want to try to link one.</summary>
    public static readonly AccountId Free = new("DU1000006");

    private const int Days = 31;
    private const int SilentDay = 9;
    private const decimal Correction = -0.07m;

    private static readonly int[] CorrectedDays = [4, 13];
    private static readonly TimeSpan Opening = new(9, 0, 0);
    private static readonly TimeSpan Noon = new(12, 0, 0);
    private static readonly TimeSpan Lost = new(8, 0, 0);
    private static readonly TimeSpan Found = new(18, 0, 0);

    private readonly List<Execution> executions = [];
    private readonly DateOnly linkedOn;
    private readonly DateOnly opened;
    private SimulatedExchange? exchange;
    private RoutineTrader? trader;

    /// <summary>Says when the account was linked; nothing is traded yet.</summary>
    public DemoMonth(DateTimeOffset linked)
    {
        linkedOn = NewYorkTime.DayOf(linked);
        opened = linkedOn.AddDays(-Days);
    }

    /// <summary>What its owner watches.</summary>
    public static IReadOnlyList<WatchedInstrument> Watched { get; } =
    [
        .. new[] { KnownInstruments.Apple.Instrument, KnownInstruments.Spy.Instrument, KnownInstruments.Pairs[0] }.Select(one =>
            new WatchedInstrument(
                InstrumentId.FromConid(one.Conid), one.Symbol, one.Description, one.Class, one.Currency, one.Exchange)),
    ];

    /// <summary>What the exchange begins with.</summary>
    public ExchangeOptions Exchange(int seed) => new()
    {
        Start = NewYorkTime.Instant(opened.ToDateTime(default) + Opening),
        Seed = seed,
        Accounts =
        [
            new AccountStart(Traded, "Paper, live", Universe.Usd, 250_000),
            new AccountStart(Free, "Paper in euro", Universe.Eur, 100_000),
        ],
    };

    /// <summary>Trades from the opening of the exchange up to an instant.</summary>
    public void Begin(SimulatedExchange opening, DateTimeOffset until)
    {
        exchange = opening;
        trader = new RoutineTrader(opening, Traded, DemoStatements.Seed);
        using var hearing = opening.Subscribe(happened =>
        {
            if (happened is ExchangeEvent.OrderExecuted executed)
                executions.Add(executed.Execution);
        });
        foreach (var day in CorrectedDays.Select(TradingDay))
        {
            trader.TradeUntil(NewYorkTime.Instant(day.ToDateTime(default) + Noon));
            if (executions.FindLast(one => one.Side == OrderSide.Buy) is { } wrong)
                opening.Correct(wrong.ExecId, wrong.Price + Correction);
        }

        trader.TradeUntil(until);
    }

    /// <summary>Goes on trading up to an instant.</summary>
    public void GoOn(DateTimeOffset until) => trader!.TradeUntil(until);

    /// <summary>What was told of the executions before the day of linking. The gateway itself tells the later ones.</summary>
    public IReadOnlyList<ExecutionReport> Told =>
    [
        .. executions.Where(one => NewYorkTime.DayOf(one.At) is var day && day < linkedOn && day != TradingDay(SilentDay)).Select(Report),
    ];

    /// <summary>What happened to the connection before it was linked.</summary>
    /// <param name="linked">When it was linked.</param>
    public IReadOnlyList<SessionEvent> Story(DateTimeOffset linked)
    {
        var (begin, silent) = (Midnight(opened) + Opening, TradingDay(SilentDay));
        return
        [
            new(begin, SessionEventKind.Started), new(begin, SessionEventKind.Up), new(Midnight(silent) + Lost, SessionEventKind.Lost),
            new(Midnight(silent) + Found, SessionEventKind.Up), new(linked, SessionEventKind.Stopped),
        ];
    }

    private static DateTimeOffset Midnight(DateOnly day) => NewYorkTime.Instant(day.ToDateTime(default)).ToUniversalTime();

    private DateOnly TradingDay(int number) => TradingCalendar.Later(TradingCalendar.Later(opened.AddDays(-1), 1), number);

    private ExecutionReport Report(Execution execution)
    {
        var traded = exchange!.Listings.ByConid(execution.Conid)!.Instrument;
        return new()
        {
            Account = execution.Account,
            ExecutionId = execution.ExecId,
            When = new(execution.At, "", "", true),
            Instrument = new(
                InstrumentId.FromConid(traded.Conid), traded.Class, traded.Symbol, traded.Description, traded.Currency, traded.Multiplier),
            Quantity = execution.Side == OrderSide.Buy ? execution.Quantity : -execution.Quantity,
            Price = execution.Price,
            Exchange = execution.Exchange,
            OrderId = FormattableString.Invariant($"{execution.PermId}"),
            OrderReference = execution.OrderReference,
            Commission = -execution.Commission,
            CommissionCurrency = Currency.Parse(execution.CommissionCurrency),
            BrokerRealized = execution.Realized,
        };
    }
}
