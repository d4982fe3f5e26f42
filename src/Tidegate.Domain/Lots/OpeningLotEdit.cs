using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>
/// What a person says about the opening lots of an instrument, in place of the derived ones. It is dropped as soon as older statements
/// explain the position themselves.
/// </summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Lots">All its opening lots, the oldest first; empty when there were none.</param>
public sealed record OpeningLotEdit(InstrumentId Instrument, IReadOnlyList<OpeningLotEdit.Line> Lots)
{
    /// <summary>One lot.</summary>
    /// <param name="Opened">Day of the opening.</param>
    /// <param name="Quantity">Signed; never zero.</param>
    /// <param name="Cost">Signed like the quantity, in the instrument's currency.</param>
    public sealed record Line(DateOnly Opened, decimal Quantity, decimal Cost);
}
