using System.Collections.Immutable;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>What the close of a day found.</summary>
public sealed record DayClose
{
    /// <summary>The trading day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Prices used, by contract number.</summary>
    public required ImmutableDictionary<long, decimal> Marks { get; init; }

    /// <summary>Base currency for one unit of each currency.</summary>
    public required ImmutableSortedDictionary<Currency, decimal> Rates { get; init; }

    /// <summary>Rates of the close before; equal to <see cref="Rates"/> on the first day.</summary>
    public required ImmutableSortedDictionary<Currency, decimal> RatesBefore { get; init; }

    /// <summary>All cash movements of the day by currency and line, futures' variation included, in local currency.</summary>
    public required ImmutableDictionary<(Currency Currency, CashLine Line), decimal> Cash { get; init; }

    /// <summary>Net worth.</summary>
    public required NetWorth NetWorth { get; init; }

    /// <summary>How it came about.</summary>
    public required NetWorthChange Change { get; init; }

    /// <summary>Price gain of the day of each instrument that was held or traded, commission left out, in its currency.</summary>
    public required ImmutableDictionary<long, decimal> MarkToMarket { get; init; }

    /// <summary>Dividends declared less those taken out, by currency.</summary>
    public required ImmutableSortedDictionary<Currency, decimal> DividendAccrualChange { get; init; }

    /// <summary>Interest accrued during the day by currency, cash and bonds together.</summary>
    public required ImmutableSortedDictionary<Currency, decimal> InterestAccrued { get; init; }

    /// <summary>Interest taken out of the accruals during the day by currency.</summary>
    public required ImmutableSortedDictionary<Currency, decimal> InterestReversed { get; init; }
}
