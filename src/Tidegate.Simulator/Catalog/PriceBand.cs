using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Catalog;

/// <summary>From a price on, prices are multiples of a step.</summary>
/// <param name="LowEdge">First price of the band.</param>
/// <param name="Increment">Step, above zero.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PriceBand(decimal LowEdge, decimal Increment);
