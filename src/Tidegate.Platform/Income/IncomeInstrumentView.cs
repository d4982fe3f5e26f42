using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Income;

/// <summary>Income of one instrument in the frame's currency.</summary>
/// <param name="Instrument">The instrument; null for what no instrument pays, such as interest on cash.</param>
/// <param name="Label">Symbol, or the kind for income without instrument.</param>
/// <param name="Gross">Before tax.</param>
/// <param name="Withheld">Tax; negative.</param>
/// <param name="Rate">Withheld over gross, 0.15 is 15 %; null when gross is zero.</param>
/// <param name="Net">What arrived.</param>
/// <param name="Payments">How many.</param>
/// <param name="YieldOnCost">Gross of the last twelve months over present cost; null when nothing is held or cost is unknown.</param>
public sealed record IncomeInstrumentView(
    Instrument? Instrument, string Label, decimal Gross, decimal Withheld, decimal? Rate, decimal Net, int Payments, decimal? YieldOnCost);
