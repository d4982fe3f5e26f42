using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>A position as the broker reports it; null where the statement lacks the column. Amounts in <paramref
/// name="Currency"/>.</summary>
/// <param name="Instrument">What is held.</param>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="Quantity">Signed.</param>
/// <param name="Mark">Price of the day.</param>
/// <param name="Value">Quantity × mark × multiplier.</param>
/// <param name="Cost">The broker's cost, signed like the quantity.</param>
/// <param name="Unrealized">Value less cost.</param>
/// <param name="Opened">Opening of a lot, New York wall date; null for the position itself.</param>
/// <param name="IsLot">Whether the row is one lot of the position.</param>
public sealed record BrokerPosition(
    InstrumentId Instrument,
    Currency Currency,
    decimal Quantity,
    decimal? Mark,
    decimal? Value,
    decimal? Cost,
    decimal? Unrealized,
    DateOnly? Opened = null,
    bool IsLot = false)
{
    /// <summary>The broker's cost of one unit; null when the statement lacks it.</summary>
    public decimal? CostPrice { get; init; }
}
