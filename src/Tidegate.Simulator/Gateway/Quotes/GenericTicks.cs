using System.Collections.Frozen;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>The numbers of generic ticks that the broker knows (tws-api: generic tick list).</summary>
internal static class GenericTicks
{
    /// <summary>All of them. What an instrument does not have, or is not simulated, brings no ticks, as at the broker.</summary>
    public static FrozenSet<int> Known { get; } = new[]
    {
        100, 101, 104, 105, 106, 162, 165, 221, 225, 232, 233, 236, 256, 258, 292, 293, 294, 295, 318, 375, 411, 456, 460, 576, 577, 578,
        586, 588, 595, 614, 619, 623, 787,
    }.ToFrozenSet();
}
