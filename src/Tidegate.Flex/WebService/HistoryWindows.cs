namespace Tidegate.Flex.WebService;

/// <summary>Cuts periods into windows that the service answers (flex.md §3). Pure.</summary>
public static class HistoryWindows
{
    /// <summary>A window that is still too slow with this many days, a quarter of a year, is not cut further.</summary>
    public const int SmallestSplit = 92;

    /// <summary>
    /// Windows of at most 365 days that cover a period without gap and overlap. They are cut from the latest day back, in either order, so
    /// that the same windows come out whichever end is first.
    /// </summary>
    public static IReadOnlyList<FlexWindow> Plan(FlexWindow period, WindowOrder order)
    {
        var windows = new List<FlexWindow>();
        for (var to = period.To; ; to = to.AddDays(-FlexWindow.MaxDays))
        {
            if (to.DayNumber - period.From.DayNumber < FlexWindow.MaxDays)
            {
                windows.Add(new(period.From, to));
                break;
            }

            windows.Add(new(to.AddDays(1 - FlexWindow.MaxDays), to));
        }

        if (order == WindowOrder.OldestFirst) windows.Reverse();
        return windows;
    }

    /// <summary>
    /// Halves a window that took the broker too long: a year into halves, halves into quarters. <see langword="false"/> when it is a
    /// quarter already.
    /// </summary>
    public static bool TrySplit(FlexWindow window, out FlexWindow older, out FlexWindow newer)
    {
        older = newer = window;
        if (window.DayCount <= SmallestSplit) return false;
        var middle = window.From.AddDays(((window.DayCount + 1) / 2) - 1);
        older = new(window.From, middle);
        newer = new(middle.AddDays(1), window.To);
        return true;
    }
}
