using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <summary>
/// Trades an account of an exchange each trading day by a routine: buys in the morning, sells in the afternoon some of what it held the
/// night before. Orders lie at the exchange from midnight on and wait there for their time, so the same exchange, seed and days give the
/// same executions, whether the days are run through at once or lived through.
/// </summary>
public sealed class RoutineTrader
{
    /// <summary>The client id under which it trades.</summary>
    public const int ClientId = 900;

    private const int UnitsMost = 40;

    private static readonly TimeSpan[] Hours = [new(9, 45, 7), new(11, 30, 0), new(14, 15, 31), new(15, 40, 2)];

    private static readonly ImmutableArray<long> Conids =
        [.. KnownInstruments.Stocks.Where(stock => stock.Instrument.Currency == Universe.Usd).Select(stock => stock.Instrument.Conid)];

    private readonly SimulatedExchange exchange;
    private readonly AccountId account;
    private readonly int seed;
    private DateOnly next;

    /// <summary>Makes one; it does nothing by itself.</summary>
    /// <param name="exchange">Where it trades.</param>
    /// <param name="account">For whom.</param>
    /// <param name="seed">Chooses one of the possible routines.</param>
    public RoutineTrader(SimulatedExchange exchange, AccountId account, int seed)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        (this.exchange, this.account, this.seed) = (exchange, account, seed);
        next = NewYorkTime.DayOf(exchange.Now);
    }

    /// <summary>
    /// Lets the exchange's time go on to an instant, and trades on the way. To be called at least once before each opening.
    /// </summary>
    public void TradeUntil(DateTimeOffset end)
    {
        for (; next <= NewYorkTime.DayOf(end); next = next.AddDays(1))
        {
            exchange.RunUntil(NewYorkTime.Instant(next.ToDateTime(default)));
            if (TradingCalendar.IsOpen(next))
                PlaceDay(next);
        }

        exchange.RunUntil(end);
    }

    private void PlaceDay(DateOnly day)
    {
        var random = new Random(HashCode(day));
        var held = exchange.Positions(account).ToDictionary(position => position.Listing.Conid, position => position.Quantity);
        for (var at = 0; at < Hours.Length; at++)
        {
            var conid = Conids[random.Next(Conids.Length)];
            var isWanted = random.Next(3) > 0;
            decimal units = 1 + random.Next(UnitsMost);
            var instant = NewYorkTime.Instant(day.ToDateTime(default) + Hours[at]);
            if (!isWanted || instant <= exchange.Now)
                continue;
            var sells = at >= Hours.Length / 2;
            if (!sells)
            {
                Place(conid, OrderSide.Buy, units, instant);
            }
            else if (Math.Min(units, held.GetValueOrDefault(conid)) is > 0 and var sold)
            {
                held[conid] -= sold;
                Place(conid, OrderSide.Sell, sold, instant);
            }
        }
    }

    private void Place(long conid, OrderSide side, decimal quantity, DateTimeOffset instant)
    {
        var number = exchange.NextOrderId(ClientId);
        exchange.Place(new(ClientId, number), new()
        {
            Conid = conid,
            Account = account,
            Side = side,
            Quantity = quantity,
            Type = "MKT",
            GoodAfter = instant,
            OrderReference = string.Create(CultureInfo.InvariantCulture, $"routine-{number}"),
        });
    }

    // Not HashCode.Combine, which differs from process to process.
    private int HashCode(DateOnly day) => unchecked((seed * 397) ^ day.DayNumber);
}
