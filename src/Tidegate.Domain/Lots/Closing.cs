using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>What an entry closed.</summary>
/// <param name="Entry">The closing entry: a trade, or the leg of a corporate action that pays.</param>
/// <param name="Quantity">Closed quantity with the sign of the entry.</param>
/// <param name="Cost">Cost of the lots consumed.</param>
/// <param name="Realized">Net proceeds of the closed quantity less that cost, option premium included (performance.md §7.6).</param>
public sealed record Closing(Guid Entry, decimal Quantity, decimal Cost, decimal Realized)
{
    /// <summary>What was closed.</summary>
    public InstrumentId Instrument { get; init; }

    /// <summary>Report day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Option premium in <see cref="Realized"/>, from an exercise or assignment; zero for others.</summary>
    public decimal Premium { get; init; }

    /// <summary>The lots, oldest first.</summary>
    public IReadOnlyList<ClosedSlice> Slices { get; init; } = [];
}
