using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>What an entry does to the lots of one instrument.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Day">Report day.</param>
/// <param name="At">Instant, which becomes that of a lot.</param>
/// <param name="OpenDay">Day that becomes that of a lot.</param>
/// <param name="Quantity">Signed.</param>
/// <param name="Net">What it brings, net of costs and with the premium; negative when it is paid.</param>
/// <param name="Premium">Option premium in it.</param>
/// <param name="Source">Of a lot that it opens.</param>
/// <param name="Confidence">Of a lot that it opens.</param>
internal readonly record struct Posting(
    Guid Entry,
    InstrumentId Instrument,
    DateOnly Day,
    DateTimeOffset At,
    DateOnly OpenDay,
    decimal Quantity,
    decimal Net,
    decimal Premium,
    LotSource Source,
    LotConfidence Confidence);
