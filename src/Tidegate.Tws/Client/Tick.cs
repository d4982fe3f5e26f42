using System.Runtime.InteropServices;
using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>One change of a quote. <see cref="Type"/> says of what; which members count, says the type.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tick
{
    /// <summary>The number of the tick, see <see cref="TickTypes"/>; -1 for the end of a snapshot.</summary>
    public int Type { get; init; }

    /// <summary>The price; null for other ticks and where there is none.</summary>
    public decimal? Price { get; init; }

    /// <summary>The size, or the size that belongs to the price; null where there is none.</summary>
    public decimal? Size { get; init; }

    /// <summary>The number of a tick that is neither price nor size.</summary>
    public double? Value { get; init; }

    /// <summary>The text of a tick that is a text.</summary>
    public string? Text { get; init; }

    /// <summary>The figures of an option.</summary>
    public TickOptionComputation? Option { get; init; }

    /// <summary>Kind of the quotes from now on: 1 live, 2 frozen, 3 delayed, 4 delayed and frozen; only in a tick of that.</summary>
    public int? MarketDataType { get; init; }
}
