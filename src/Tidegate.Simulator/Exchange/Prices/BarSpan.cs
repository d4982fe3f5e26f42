using System.Globalization;
using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>How far bars reach back: the broker's duration, such as <c>3600 S</c> or <c>10 D</c>. All-zero reaches nowhere.</summary>
/// <param name="Count">How many, above zero.</param>
/// <param name="Unit"><c>S</c>, <c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BarSpan(int Count, char Unit)
{
    /// <summary>Reads the broker's text.</summary>
    public static bool TryParse(string? text, out BarSpan span)
    {
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        span = default;
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            return false;
        if (parts[1] is not ("S" or "D" or "W" or "M" or "Y"))
            return false;
        span = new BarSpan(count, parts[1][0]);
        return true;
    }
}
