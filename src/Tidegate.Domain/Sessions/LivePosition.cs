using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Sessions;

/// <summary>What an account holds of an instrument, as the gateway tells it.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="AssetClass">The broker's class.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Currency">Currency of all amounts but the daily profit.</param>
/// <param name="Multiplier">Money a unit of price; at least the 1 of a stock.</param>
/// <param name="Quantity">Below zero is short.</param>
/// <param name="AverageCost">Cost of one unit with commission, times the multiplier.</param>
public sealed record LivePosition(
    InstrumentId Instrument,
    AssetClass AssetClass,
    string Symbol,
    string Currency,
    decimal Multiplier,
    decimal Quantity,
    decimal AverageCost)
{
    /// <summary>What it is worth; null until it is told.</summary>
    public decimal? Value { get; init; }

    /// <summary>Profit since the close before; null when not told.</summary>
    public decimal? Daily { get; init; }

    /// <summary>Profit of what is held; null when not told.</summary>
    public decimal? Unrealized { get; init; }

    /// <summary>Profit of what was closed today; null when not told.</summary>
    public decimal? Realized { get; init; }

    /// <summary>Price of one unit, by its value; null when that is not known.</summary>
    public decimal? Price => Value is { } value && Quantity * Multiplier is not 0 and var units ? value / units : null;
}
