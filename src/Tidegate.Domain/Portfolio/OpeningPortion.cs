using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>A part of an instrument's opening quantity that one closing took or that is still open.</summary>
/// <param name="Instrument">Whose opening quantity.</param>
/// <param name="Quantity">Signed, in the units of then.</param>
internal sealed record OpeningPortion(InstrumentId Instrument, decimal Quantity)
{
    /// <summary>Cost before the history; null while nothing tells it.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What the broker says that this part cost when it was closed or at the end; null when that is a share of a
    /// sum.</summary>
    public decimal? Told { get; init; }

    /// <summary>Day of the opening; null when unknown.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>How far it can be trusted.</summary>
    public LotConfidence Confidence { get; init; } = LotConfidence.Estimated;

    /// <summary>What it is derived from.</summary>
    public string Origin { get; init; } = "";
}
