using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Catalog;

/// <summary>A span of time in which a market is open.</summary>
/// <param name="Start">First instant, UTC.</param>
/// <param name="End">First instant after it, UTC.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Whether an instant lies in it; its end does not.</summary>
    public bool Contains(DateTimeOffset at) => at >= Start && at < End;

    /// <summary>Whole seconds from start to end.</summary>
    public int Seconds => (int)(End - Start).TotalSeconds;
}
