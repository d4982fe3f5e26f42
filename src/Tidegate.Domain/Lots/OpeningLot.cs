using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>A lot that was open before the first day of the history.</summary>
/// <param name="Instrument">What is held.</param>
/// <param name="Number">Position among the opening lots of the instrument, from 1, the oldest first.</param>
/// <param name="Opened">Day of the opening; the day before the history when it is not known.</param>
/// <param name="DayKnown">Whether the day is known.</param>
/// <param name="Quantity">Signed, as it was before the first day; later splits are not in it.</param>
/// <param name="Cost">Signed like the quantity, in the instrument's currency; null when nothing tells it.</param>
/// <param name="Source"><see cref="LotSource.Derived"/> or <see cref="LotSource.Edited"/>.</param>
/// <param name="Confidence">How far it can be trusted.</param>
/// <param name="Origin">What it was derived from, in a sentence.</param>
public sealed record OpeningLot(
    InstrumentId Instrument,
    int Number,
    DateOnly Opened,
    bool DayKnown,
    decimal Quantity,
    decimal? Cost,
    LotSource Source,
    LotConfidence Confidence,
    string Origin);
