using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>Length of a bar: one that the broker offers. All-zero is no size and cannot be parsed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BarSize
{
    private BarSize(string text, int seconds, BarUnit unit)
    {
        Text = text;
        Seconds = seconds;
        Unit = unit;
    }

    /// <summary>All sizes, shortest first (tws-api: historical bars).</summary>
    public static ImmutableArray<BarSize> All { get; } =
    [
        .. new[] { 1, 5, 10, 15, 30 }.Select(seconds => new BarSize($"{seconds} secs", seconds, BarUnit.Second)),
        .. new[] { 1, 2, 3, 4, 5, 10, 15, 20, 30 }
            .Select(minutes => new BarSize(minutes == 1 ? "1 min" : $"{minutes} mins", minutes * 60, BarUnit.Second)),
        .. new[] { 1, 2, 3, 4, 8 }.Select(hours => new BarSize(hours == 1 ? "1 hour" : $"{hours} hours", hours * 3600, BarUnit.Second)),
        new("1 day", 86_400, BarUnit.Day), new("1 week", 7 * 86_400, BarUnit.Week), new("1 month", 30 * 86_400, BarUnit.Month),
    ];

    /// <summary>One day.</summary>
    public static BarSize Day { get; } = All[^3];

    /// <summary>One minute.</summary>
    public static BarSize Minute { get; } = All[5];

    /// <summary>The broker's text, such as <c>5 mins</c>.</summary>
    public string Text => field ?? "";

    /// <summary>Length in seconds; nominal for weeks and months.</summary>
    public int Seconds { get; }

    /// <summary>What it is counted in.</summary>
    public BarUnit Unit { get; }

    /// <summary>Reads the broker's text; also <c>1 sec</c> and the shorter forms <c>1 W</c> and <c>1 M</c>.</summary>
    public static bool TryParse(string? text, out BarSize size)
    {
        var wanted = text switch
        {
            "1 sec" => "1 secs",
            "1W" or "1 W" => "1 week",
            "1M" or "1 M" => "1 month",
            _ => text,
        };
        size = All.FirstOrDefault(one => one.Text == wanted);
        return size.Seconds > 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
