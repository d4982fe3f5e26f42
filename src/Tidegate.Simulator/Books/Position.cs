using System.Collections.Immutable;

namespace Tidegate.Simulator.Books;

/// <summary>What is held of one instrument. All lots have one sign and sum to the quantity.</summary>
public sealed record Position
{
    /// <summary>What is held.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>Open lots, oldest first.</summary>
    public ImmutableList<Lot> Lots { get; init; } = [];

    /// <summary>Signed quantity; zero only between a closing and the end of its day.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Cost of the open lots in the instrument's currency.</summary>
    public decimal Cost { get; init; }

    /// <summary>The broker's price at the last day close.</summary>
    public decimal Mark { get; init; }

    /// <summary>Quantity × mark × multiplier at the last day close; a notional for futures.</summary>
    public decimal CloseValue { get; init; }

    /// <summary>
    /// Money since the last day close: proceeds of trades and corporate actions, less the value of what was transferred in.
    /// </summary>
    public decimal DayFlow { get; init; }

    /// <summary>The trade that a cancel could still undo, 0 for none.</summary>
    public long LastTransactionId { get; init; }

    /// <summary>Lots before <see cref="LastTransactionId"/>.</summary>
    public ImmutableList<Lot> LotsBeforeLast { get; init; } = [];

    /// <summary>Value less cost, as the broker prints it; 0 before the first day close.</summary>
    public decimal Unrealized => CloseValue - Cost;

    /// <summary>The same position with other lots.</summary>
    public Position With(ImmutableList<Lot> lots)
    {
        decimal quantity = 0, cost = 0;
        foreach (var lot in lots)
        {
            quantity += lot.Quantity;
            cost += lot.Cost;
        }

        return this with { Lots = lots, Quantity = quantity, Cost = cost };
    }
}
