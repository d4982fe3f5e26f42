using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>How much traded at a price: one step of a histogram.</summary>
/// <param name="Price">The price.</param>
/// <param name="Size">Size that traded there.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PriceShare(decimal Price, decimal Size);
