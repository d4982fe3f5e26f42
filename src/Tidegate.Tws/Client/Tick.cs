using System.Runtime.InteropServices;
using Tidegate.Tws.Quotes;

namespace Tidegate.Tws.Client;

/// <summary>One change of a quote. <see cref="Type"/> says of what; which members count, says the type.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tick
{
    /// <summary>The number of the tick, see <see cref="TickTypes"/>; -1 for a change of <see cref="QuoteType"/>.</summary>
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
    public int? QuoteType { get; init; }

    // A price of -1 stands for none, except where prices may be negative: then the size is set.
    internal static Tick Of(in TickPrice m) => new()
    {
        Type = m.TickType,
        Price = m is { Price: -1, Size: null or 0 } ? null : m.Price,
        Size = m.Size,
    };

    internal static Tick Of(in TickSize m) => new() { Type = m.TickType, Size = m.Size };

    internal static Tick Of(in TickString m) => new() { Type = m.TickType, Text = m.Value };

    internal static Tick Of(in TickGeneric m) => new() { Type = m.TickType, Value = m.Value };

    internal static Tick Of(in TickOptionComputation m) => new() { Type = m.TickType, Option = m };

    internal static Tick Of(in QuoteType m) => new() { Type = -1, QuoteType = m.Type };
}
