namespace Tidegate.Simulator.FlexService;

/// <summary>The days that a statement shows.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Label">The period as the file names it; empty for days that the caller chose.</param>
internal sealed record FlexWindow(DateOnly From, DateOnly To, string Label)
{
    /// <summary>The longest window of a query and of a request, in days, both ends counted (flex.md §1).</summary>
    public const int DaysMax = 365;

    /// <summary>Its days, both ends counted.</summary>
    public static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1;
}
