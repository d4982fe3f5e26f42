using System.Collections.Immutable;

namespace Tidegate.Simulator.Books;

/// <summary>An event and what it did.</summary>
/// <param name="Event">The event.</param>
/// <param name="After">The books after it.</param>
/// <param name="Movements">Cash that it moved.</param>
public sealed record Booking(BookEvent Event, AccountBooks After, ImmutableList<CashMovement> Movements)
{
    /// <summary>For trades and cancels.</summary>
    public TradeOutcome Trade { get; init; } = TradeOutcome.None;

    /// <summary>For corporate actions: one or two rows.</summary>
    public ImmutableList<ActionLeg> Legs { get; init; } = [];

    /// <summary>For transfers of a position: the lots that moved, with the sign of the change.</summary>
    public ImmutableList<Lot> MovedLots { get; init; } = [];

    /// <summary>For dividend accruals: what was added or taken out.</summary>
    public DividendAccrual? Accrual { get; init; }

    /// <summary>For the close of a day.</summary>
    public DayClose? Close { get; init; }
}
