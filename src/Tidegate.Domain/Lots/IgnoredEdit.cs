using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>What a person said about opening lots and does not count any more.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record IgnoredEdit(InstrumentId Instrument, string Reason);
