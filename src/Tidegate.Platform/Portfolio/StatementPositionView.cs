using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Portfolio;

/// <summary>A position at both ends of a period; amounts in the instrument's currency.</summary>
/// <param name="Account">Whose position.</param>
/// <param name="Instrument">What is held.</param>
/// <param name="OpeningQuantity">Before the first day.</param>
/// <param name="OpeningValue">Its value; null when no price is known.</param>
/// <param name="ClosingQuantity">At the end of the last day.</param>
/// <param name="ClosingValue">Its value; null when no price is known.</param>
/// <param name="Realized">Of closings in the period.</param>
public sealed record StatementPositionView(
    AccountId Account,
    Instrument Instrument,
    decimal OpeningQuantity,
    decimal? OpeningValue,
    decimal ClosingQuantity,
    decimal? ClosingValue,
    decimal Realized);
