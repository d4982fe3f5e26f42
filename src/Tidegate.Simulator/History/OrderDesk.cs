using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// Executes orders at the simulated exchange: price within the day's range, commission and taxes of the venue, one to three fills.
/// </summary>
internal sealed class OrderDesk(AccountRun run)
{
    /// <summary>Fills that an order has on average.</summary>
    public const decimal FillsPerOrder = 1.35m;

    private static readonly string[] OrderTypes = ["LMT", "MKT", "MIDPX", "STP", "LMT"];

    /// <summary>Executes an order and returns its last fill.</summary>
    public TradeFill Execute(Instrument instrument, decimal quantity, DateTime at)
    {
        var random = run.Random;
        var order = new TradeFill
        {
            Instrument = instrument,
            TransactionId = 0,
            TradeId = 0,
            OrderId = run.NextOrder(),
            OrderType = random.Pick(OrderTypes),
            OrderReference = random.Chance(100) ? string.Create(CultureInfo.InvariantCulture, $"swing-{random.Between(1, 9)}") : "",
            OrderTime = at.AddSeconds(-random.Below(3)),
            At = at,
            SettleDate = SettleDate(instrument),
            Quantity = quantity,
            Price = Price(instrument),
            CommissionCurrency = instrument.Currency,
            Exchange = instrument.Exchange,
        };
        var parts = Parts(quantity);
        TradeFill? last = null;
        for (var i = 0; i < parts.Count; i++)
        {
            // Twins: two fills of one second, equal in everything but their numbers.
            var twin = i > 0 && parts[i] == parts[i - 1] && random.Chance(500);
            last = Fill(order with
            {
                Quantity = parts[i],
                Price = i == 0 ? order.Price : twin ? last!.Price : Nudged(instrument, last!.Price),
                At = i == 0 ? at : twin ? last!.At : last!.At.AddSeconds(random.Below(2)),
                Notes = parts.Count > 1 ? "P" : "",
            });
        }

        return last!;
    }

    /// <summary>Books one fill with its numbers, commission, taxes, and the accrued interest of a bond.</summary>
    public TradeFill Fill(TradeFill fill)
    {
        var trade = run.NextTrade();
        var money = Math.Abs(fill.Proceeds);
        var taxRate = run.Schedule.QuotationOf(fill.Instrument)?.PurchaseTaxRate ?? 0;
        var accrued = fill.Instrument.Class == AssetClass.Bond ? -BondCalendar.Accrued(fill.Instrument, fill.Quantity, run.Day) : 0;
        var filled = fill with
        {
            TransactionId = run.NextTransaction(),
            TradeId = trade,
            ExecId = string.Create(CultureInfo.InvariantCulture, $"{0x1eb52 + run.Number:x8}.{trade:x8}.01.01"),
            Commission = Commission(fill.Instrument, Math.Abs(fill.Quantity), money),
            Taxes = fill.Quantity > 0 ? -decimal.Round(money * taxRate, 2) : 0,
            AccruedInterest = accrued,
        };
        run.Book(new BookEvent.Traded(filled));
        if (accrued != 0)
            run.Book(new BookEvent.CashPosted(BondCalendar.Interest(filled, run.NextTransaction())));
        return filled;
    }

    private List<decimal> Parts(decimal quantity)
    {
        var draw = run.Random.Below(100);
        if (draw < 75 || Math.Abs(quantity) < 4 || quantity != decimal.Truncate(quantity))
            return [quantity];
        if (draw < 85)
        {
            var half = decimal.Truncate(quantity / 2);
            return [half, quantity - half];
        }

        var third = decimal.Truncate(quantity / 3);
        return [third, third, quantity - (2 * third)];
    }

    private static decimal Commission(Instrument instrument, decimal quantity, decimal money)
    {
        var amount = instrument.Class.Code switch
        {
            "OPT" => Math.Max(1, quantity * 0.7m) + (quantity * 0.0249m),
            "FUT" => quantity * 2.25m,
            "BOND" or "BILL" => Math.Max(1, money * 0.001m),
            _ when instrument.Currency == Universe.Usd => Math.Max(1, quantity * 0.005m) + (quantity * 0.00003m),
            _ => Math.Max(3, money * 0.0005m),
        };
        return -decimal.Round(amount, 6);
    }

    private decimal Price(Instrument instrument)
    {
        var before = instrument.Expiry < run.Day ? run.Close(instrument) : run.Schedule.Close(instrument, run.DayBefore);
        var close = run.Close(instrument);
        // On the day of a split the close before is one of other units.
        if (before > close * 1.5m || before < close / 1.5m)
            before = close;
        return Nudged(instrument, before + ((close - before) * run.Random.Fraction()));
    }

    private decimal Nudged(Instrument instrument, decimal price)
    {
        var nudged = price * (1 + (0.002m * run.Random.Bell()));
        return instrument.Class.Code switch
        {
            "FUT" => decimal.Round(nudged / 0.25m) * 0.25m,
            "BOND" or "BILL" => decimal.Round(nudged, 3),
            _ => Math.Max(0.01m, decimal.Round(nudged, 2)),
        };
    }

    private DateOnly SettleDate(Instrument instrument) => TradingCalendar.Later(run.Day, instrument.Currency == Universe.Usd ? 1 : 2);
}
