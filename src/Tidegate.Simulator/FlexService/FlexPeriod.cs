namespace Tidegate.Simulator.FlexService;

/// <summary>The period that is saved with a query.</summary>
/// <param name="Label">As the file names it.</param>
/// <param name="Days">How many calendar days it looks back, the last finalized day included; 0 for the present day.</param>
public sealed record FlexPeriod(string Label, int Days)
{
    /// <summary>The last finalized day.</summary>
    public static FlexPeriod LastBusinessDay { get; } = new("LastBusinessDay", 1);

    /// <summary>A year.</summary>
    public static FlexPeriod LastYearOfDays { get; } = new("Last365CalendarDays", FlexWindow.DaysMax);

    /// <summary>The present day, for trade confirmations.</summary>
    public static FlexPeriod Today { get; } = new("Today", 0);
}
