using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>First, highest, lowest and last price of a recorded minute, and a size. All-zero is "nothing was recorded".</summary>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price.</param>
/// <param name="Size">Traded in the minute, or displayed at its end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RecordedMinute(decimal Open, decimal High, decimal Low, decimal Close, decimal Size)
{
    /// <summary>Seconds that each of the four prices stands.</summary>
    public const int StepSeconds = 15;

    /// <summary>The price at a second of the minute. The nearer extreme comes first: a rising minute falls before it rises.</summary>
    public decimal At(int second) => (second / StepSeconds) switch
    {
        0 => Open,
        1 => Close >= Open ? Low : High,
        2 => Close >= Open ? High : Low,
        _ => Close,
    };
}
