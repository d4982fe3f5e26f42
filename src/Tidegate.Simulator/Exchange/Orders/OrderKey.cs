using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>How a client names its order.</summary>
/// <param name="ClientId">The client's number.</param>
/// <param name="OrderId">The client's number of the order; negative for orders entered by hand.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OrderKey(int ClientId, int OrderId);
