using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>How a position in an option or future leaves the books on its last day.</summary>
internal static class ContractEnd
{
    /// <summary>When the broker books the end of a contract, by New York's clock.</summary>
    public static readonly TimeOnly BookedAt = new(16, 20);

    /// <summary>
    /// Worthless options expire, options on stocks are exercised or assigned, all others are settled in cash. Transaction and trade numbers
    /// are the caller's.
    /// </summary>
    /// <param name="position">What is held, not zero.</param>
    /// <param name="worth">Price at the close of the last day.</param>
    /// <param name="at">New York wall time of the booking.</param>
    public static IEnumerable<TradeFill> Of(Position position, decimal worth, DateTime at)
    {
        var instrument = position.Instrument;
        var held = position.Quantity > 0;
        if (instrument.Class == AssetClass.Future)
        {
            yield return Booked(instrument, -position.Quantity, worth, at, "", null);
        }
        else if (worth == 0)
        {
            yield return Lapsed(position, at);
        }
        else if (instrument.Underlying!.Class != AssetClass.Stock)
        {
            yield return Booked(instrument, -position.Quantity, worth, at, held ? "Ex" : "A", OptionEvent.CashSettlement);
        }
        else
        {
            foreach (var fill in Exercised(position, at))
                yield return fill;
        }
    }

    /// <summary>An option on a stock is exercised, or assigned when it was written: two trades.</summary>
    /// <param name="position">What is held, not zero.</param>
    /// <param name="at">New York wall time of the booking.</param>
    public static IEnumerable<TradeFill> Exercised(Position position, DateTime at)
    {
        // The premium leaves the option, whose result is zero, and enters the stock.
        var instrument = position.Instrument;
        var held = position.Quantity > 0;
        var note = held ? "Ex" : "A";
        var what = held ? OptionEvent.Exercise : OptionEvent.Assignment;
        yield return Booked(instrument, -position.Quantity, 0, at, note, what) with { CarriedBasis = -position.Cost };
        var shares = Math.Abs(position.Quantity) * instrument.Multiplier;
        var buys = (instrument.PutCall == "C") == held;
        yield return Booked(instrument.Underlying!, buys ? shares : -shares, instrument.Strike!.Value, at, note, null) with
        {
            CarriedBasis = position.Cost,
            ExercisedOption = instrument,
        };
    }

    /// <summary>An option ends without value.</summary>
    /// <param name="position">What is held, not zero.</param>
    /// <param name="at">New York wall time of the booking.</param>
    public static TradeFill Lapsed(Position position, DateTime at) =>
        Booked(position.Instrument, -position.Quantity, 0, at, "Ep", OptionEvent.Expiration);

    private static TradeFill Booked(
        Instrument instrument, decimal quantity, decimal price, DateTime at, string note, OptionEvent? what) => new()
        {
            Instrument = instrument,
            TransactionId = 0,
            TradeId = 0,
            Kind = TradeKind.Book,
            At = at,
            OrderTime = at,
            SettleDate = TradingCalendar.Later(TradingCalendar.OnOrAfter(DateOnly.FromDateTime(at)), 1),
            Quantity = quantity,
            Price = price,
            CommissionCurrency = instrument.Currency,
            Notes = note,
            OptionEvent = what,
        };
}
