using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>
/// The day trades of an account: orders that closed stocks or options which were opened on the same day. An account below
/// <see cref="EquityFloor"/> may have three within five trading days.
/// </summary>
internal sealed class DayTrades
{
    /// <summary>Dollars from which on nobody counts.</summary>
    public const decimal EquityFloor = 25_000;

    /// <summary>So many are free.</summary>
    public const int FreeTrades = 3;

    private const int DaysCounted = 5;

    private readonly List<(DateOnly Day, long PermId)> made = [];

    /// <summary>Takes in what an order executed.</summary>
    /// <param name="outcome">What the execution did to its position.</param>
    /// <param name="instrument">What was traded.</param>
    /// <param name="day">The day in New York.</param>
    /// <param name="permId">The order; all its executions are one day trade.</param>
    public void Take(TradeOutcome outcome, Instrument instrument, DateOnly day, long permId)
    {
        made.RemoveAll(one => !Counts(one.Day, day));
        if (IsCounted(instrument) && outcome.ClosedLots.Exists(lot => IsOf(lot.Taken, day)) && !made.Contains((day, permId)))
            made.Add((day, permId));
    }

    /// <summary>Whether a trade would close what was opened on the same day.</summary>
    /// <param name="held">The position before; null when nothing is held.</param>
    /// <param name="quantity">Signed size of the trade.</param>
    /// <param name="day">The day in New York.</param>
    public static bool WouldBeOne(Position? held, decimal quantity, DateOnly day)
    {
        if (held is null || held.Quantity * quantity >= 0 || !IsCounted(held.Instrument))
            return false;
        // Lots close in the order of their opening.
        var older = held.Lots.Where(lot => !IsOf(lot, day)).Sum(lot => Math.Abs(lot.Quantity));
        return Math.Abs(quantity) > older && held.Lots.Exists(lot => IsOf(lot, day));
    }

    /// <summary>Day trades of the five trading days that end with one.</summary>
    public int Within(DateOnly day) => made.Count(one => Counts(one.Day, day));

    /// <summary>Day trades that are left on a day.</summary>
    public int LeftOn(DateOnly day) => Math.Max(0, FreeTrades - Within(day));

    private static bool Counts(DateOnly made, DateOnly day) => TradingCalendar.Later(made, DaysCounted) > day;

    private static bool IsOf(Lot lot, DateOnly day) => DateOnly.FromDateTime(lot.Opened) == day;

    private static bool IsCounted(Instrument instrument) =>
        instrument.Class == AssetClass.Stock || instrument.Class == AssetClass.Option;
}
