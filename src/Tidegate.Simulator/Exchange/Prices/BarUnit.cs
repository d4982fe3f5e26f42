namespace Tidegate.Simulator.Exchange.Prices;

/// <summary>What a bar is counted in.</summary>
public enum BarUnit
{
    /// <summary>Seconds of the clock: bars begin at multiples since midnight, and at the begin of a session.</summary>
    Second,

    /// <summary>Trading dates.</summary>
    Day,

    /// <summary>Weeks from Monday.</summary>
    Week,

    /// <summary>Months of the calendar.</summary>
    Month,
}
