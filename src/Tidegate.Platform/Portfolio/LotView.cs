using Tidegate.Domain.Lots;

namespace Tidegate.Platform.Portfolio;

/// <summary>An open lot; amounts in the instrument's currency.</summary>
/// <param name="Opened">Day of the opening; null when the broker does not tell it.</param>
/// <param name="Quantity">Signed.</param>
/// <param name="UnitCost">Cost over quantity and multiplier.</param>
/// <param name="Cost">With commission and taxes.</param>
/// <param name="Value">At the holding's price; null when unknown.</param>
/// <param name="Unrealized">Value less cost; null when unknown.</param>
/// <param name="Entry">The ledger entry that opened it; null for an opening lot and for one of the broker's.</param>
public sealed record LotView(
    DateOnly? Opened, decimal Quantity, decimal UnitCost, decimal Cost, decimal? Value, decimal? Unrealized, Guid? Entry)
{
    /// <summary>Where it comes from.</summary>
    public LotSource Source { get; init; }

    /// <summary>How far it can be trusted.</summary>
    public LotConfidence Confidence { get; init; }
}
