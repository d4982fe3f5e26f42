using Tidegate.Domain.Income;

namespace Tidegate.Platform.Income;

/// <summary>Income of a month in the frame's currency.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="ByKind">Gross by kind, kinds without payments left out; fees are negative.</param>
/// <param name="Gross">All kinds but fees.</param>
/// <param name="Withheld">Tax; negative.</param>
/// <param name="Net">Gross with tax and fees.</param>
public sealed record IncomeMonthView(
    DateOnly Month, IReadOnlyDictionary<IncomeKind, decimal> ByKind, decimal Gross, decimal Withheld, decimal Net);
