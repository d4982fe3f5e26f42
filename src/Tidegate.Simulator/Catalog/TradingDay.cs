using System.Collections.Immutable;

namespace Tidegate.Simulator.Catalog;

/// <summary>The hours of a market on one trading date; both lists are empty on a day on which it is shut.</summary>
/// <param name="Date">The date that the broker writes; a session that begins the evening before carries the date of its end.</param>
/// <param name="Trading">All hours in which orders can execute.</param>
/// <param name="Liquid">The regular hours among them.</param>
public sealed record TradingDay(DateOnly Date, ImmutableArray<Period> Trading, ImmutableArray<Period> Liquid)
{
    /// <summary>Whether the market opens at all.</summary>
    public bool IsOpen => !Trading.IsEmpty;

    /// <summary>The hours that count for an order or a bar.</summary>
    /// <param name="regularOnly">Only the regular ones.</param>
    public ImmutableArray<Period> Hours(bool regularOnly) => regularOnly ? Liquid : Trading;
}
