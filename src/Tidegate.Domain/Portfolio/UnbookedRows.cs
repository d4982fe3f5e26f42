using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Rows of a section that is kept as it is and not booked, although it may move positions or cash.</summary>
/// <param name="Section">Name of the section.</param>
/// <param name="Instrument">The instrument that the rows name; the all-zero id for none.</param>
/// <param name="Currency">The currency that the rows name; null for none.</param>
/// <param name="Count">How many different rows.</param>
public sealed record UnbookedRows(string Section, InstrumentId Instrument, Currency? Currency, int Count);
