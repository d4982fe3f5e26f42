using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Prices of a span of time. For bid and ask together, open is the mean bid, high the highest ask, low the lowest bid, close the
/// mean ask.</summary>
/// <param name="Start">Begin of the span, UTC; for days and longer, the begin of the first session.</param>
/// <param name="Date">Trading date of the begin.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Volume">Traded; −1 where there are no trades.</param>
/// <param name="Average">Volume-weighted price; −1 where there are no trades.</param>
/// <param name="Count">Number of trades; −1 where there are none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Bar(
    DateTimeOffset Start, DateOnly Date, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, decimal Average,
        int Count);
