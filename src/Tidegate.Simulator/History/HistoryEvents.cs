namespace Tidegate.Simulator.History;

/// <summary>Which special events a history holds. The defaults are those that the demo shows.</summary>
public sealed record HistoryEvents
{
    /// <summary>What the demo shows.</summary>
    public static HistoryEvents Demo { get; } = new();

    /// <summary>All that the generator knows.</summary>
    public static HistoryEvents All { get; } = new() { Splits = true, Mergers = true, Exercises = true, Transfers = true };

    /// <summary>None: ordinary trades and cash only.</summary>
    public static HistoryEvents None { get; } = new() { Cancels = false, Corrections = false, LateTrades = false };

    /// <summary>Trades taken back and booked again.</summary>
    public bool Cancels { get; init; } = true;

    /// <summary>Dividends reversed and paid again weeks later.</summary>
    public bool Corrections { get; init; } = true;

    /// <summary>Evening trades that are reported with the next day.</summary>
    public bool LateTrades { get; init; } = true;

    /// <summary>A split and a reverse split.</summary>
    public bool Splits { get; init; }

    /// <summary>A merger for money and one for stock.</summary>
    public bool Mergers { get; init; }

    /// <summary>
    /// Options in the money at their end are exercised or assigned with a stock leg; otherwise they are traded out before.
    /// </summary>
    public bool Exercises { get; init; }

    /// <summary>Cash and positions that move between own accounts, and a position from elsewhere.</summary>
    public bool Transfers { get; init; }
}
