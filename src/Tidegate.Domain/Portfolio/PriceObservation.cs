using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>A closing price that a statement tells: of a position, of the section of prior periods, or beside a trade.</summary>
/// <param name="Instrument">Whose price.</param>
/// <param name="Day">The day.</param>
/// <param name="Price">In the instrument's currency.</param>
public sealed record PriceObservation(InstrumentId Instrument, DateOnly Day, decimal Price);
