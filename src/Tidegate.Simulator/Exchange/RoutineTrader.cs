using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <summary>
/// Trades an account of an exchange each trading day by a routine: buys in the morning, sells some of it in the afternoon. The same
/// exchange, seed and days give the same orders.
/// </summary>
public sealed class RoutineTrader
{
    /// <summary>The client id under which it trades.</summary>
    public const int ClientId = 900;

    private const decimal UnitsMost = 40;

    private static readonly TimeSpan[] Hours = [new(9, 45, 7), new(11, 30, 0), new(14, 15, 31), new(15, 40, 2)];

    private static readonly ImmutableArray<long> Conids =
        [.. KnownInstruments.Stocks.Where(stock => stock.Instrument.Currency == Universe.Usd).Select(stock => stock.Instrument.Conid)];

    private readonly SimulatedExchange exchange;
    private readonly AccountId account;
    private readonly int seed;

    /// <summary>Makes one; it does nothing by itself.</summary>
    /// <param name="exchange">Where it trades.</param>
    /// <param name="account">For whom.</param>
    /// <param name="seed">Chooses one of the possible routines.</param>
    public RoutineTrader(SimulatedExchange exchange, AccountId account, int seed)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        (this.exchange, this.account, this.seed) = (exchange, account, seed);
    }

    /// <summary>Lets the exchange's time go on to an instant, and trades on the way.</summary>
    public void TradeUntil(DateTimeOffset end)
    {
        for (var day = NewYorkTime.DayOf(exchange.Now); day <= NewYorkTime.DayOf(end); day = day.AddDays(1))
        {
            if (!TradingCalendar.IsOpen(day))
                continue;
            var random = new Random(HashCode(day));
            for (var at = 0; at < Hours.Length; at++)
            {
                var (instant, conid) = (NewYorkTime.Instant(day.ToDateTime(default) + Hours[at]), Conids[random.Next(Conids.Length)]);
                var isWanted = random.Next(3) > 0;
                var units = 1 + random.Next((int)UnitsMost);
                if (!isWanted || instant <= exchange.Now || instant > end)
                    continue;
                exchange.RunUntil(instant);
                Trade(conid, units, sells: at >= Hours.Length / 2);
            }
        }

        exchange.RunUntil(end);
    }

    private void Trade(long conid, decimal units, bool sells)
    {
        var held = exchange.Positions(account).FirstOrDefault(position => position.Listing.Conid == conid)?.Quantity ?? 0;
        var quantity = sells ? Math.Min(units, held) : units;
        if (quantity <= 0)
            return;
        var number = exchange.NextOrderId(ClientId);
        exchange.Place(new(ClientId, number), new()
        {
            Conid = conid,
            Account = account,
            Side = sells ? OrderSide.Sell : OrderSide.Buy,
            Quantity = quantity,
            Type = "MKT",
            OrderReference = string.Create(CultureInfo.InvariantCulture, $"routine-{number}"),
        });
    }

    // Not HashCode.Combine, which differs from process to process.
    private int HashCode(DateOnly day) => unchecked((seed * 397) ^ day.DayNumber);
}
