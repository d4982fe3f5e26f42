using System.Collections.Immutable;

namespace Tidegate.Simulator.Books;

/// <summary>What is held of one instrument. All lots have one sign and sum to the quantity.</summary>
public sealed record Position
{
    /// <summary>So many of its last trades can be cancelled.</summary>
    internal const int TradesRemembered = 16;

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

    /// <summary>
    /// Trades since the last corporate action or transfer, oldest first; at most <see cref="TradesRemembered"/>. Trades that are older
    /// cannot be cancelled.
    /// </summary>
    internal ImmutableList<RememberedTrade> Recent { get; init; } = [];

    /// <summary>Value less cost, as the broker prints it; 0 before the first day close.</summary>
    public decimal Unrealized => CloseValue - Cost;

    /// <summary>The same position after something that is no trade: no trade before it can be cancelled any more.</summary>
    internal Position Transformed(ImmutableList<Lot> lots) => With(lots) with { Recent = [] };

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
