using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Portfolio;

/// <summary>A contract tied to another.</summary>
/// <param name="Instrument">The other contract.</param>
/// <param name="Tie">
/// How: <c>underlying</c>; <c>option</c>, <c>future</c> or <c>derived</c> for what is on it; or the corporate action's sentence.
/// </param>
/// <param name="Day">Day of the corporate action; null for others.</param>
public sealed record InstrumentRelative(Instrument Instrument, string Tie, DateOnly? Day);
