using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>A position of one account with its figures, in the instrument's currency.</summary>
/// <param name="Instrument">What is held.</param>
/// <param name="Quantity">Signed.</param>
/// <param name="Price">The broker's mark.</param>
/// <param name="PriceDay">Its day; null without a mark.</param>
/// <param name="Cost">First in, first out, beside the broker's.</param>
/// <param name="Value">Quantity × price × multiplier; a notional for what settles daily.</param>
/// <param name="Unrealized">Value less cost.</param>
/// <param name="Realized">Of all closings of the rows imported.</param>
/// <param name="Lots">Open lots from the rows imported.</param>
/// <param name="BrokerLots">The broker's lots.</param>
public sealed record Holding(
    Instrument Instrument,
    Figure Quantity,
    Figure Price,
    DateOnly? PriceDay,
    Figure Cost,
    Figure Value,
    Figure Unrealized,
    decimal Realized,
    IReadOnlyList<Lot> Lots,
    IReadOnlyList<BrokerPosition> BrokerLots)
{
    /// <summary>What it adds to net worth: its value, or nothing when it settles daily.</summary>
    public Figure Contribution =>
        Instrument.SettlesDaily ? Value with { Ours = 0m, Broker = 0m, State = FigureState.Matched, Reason = null } : Value;

    /// <summary>Cost over quantity and multiplier, of the leading figures; null when one is unknown.</summary>
    public decimal? AverageCost =>
        Quantity.Value is { } quantity and not 0m && Cost.Value is { } cost ? cost / (quantity * Instrument.EffectiveMultiplier) : null;
}
