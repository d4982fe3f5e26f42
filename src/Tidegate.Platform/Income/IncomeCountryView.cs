namespace Tidegate.Platform.Income;

/// <summary>Income of one country in the frame's currency.</summary>
/// <param name="Country">Two letters; empty when unknown.</param>
/// <param name="Gross">Before tax.</param>
/// <param name="Withheld">Tax; negative.</param>
/// <param name="Refunded">Tax that came back; positive. It is in <paramref name="Withheld"/> already.</param>
/// <param name="Rate">Withheld over gross; null when gross is zero.</param>
/// <param name="Net">What arrived.</param>
public sealed record IncomeCountryView(
    string Country, decimal Gross, decimal Withheld, decimal Refunded, decimal? Rate, decimal Net);
