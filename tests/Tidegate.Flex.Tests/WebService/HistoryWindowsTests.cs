using FsCheck;
using FsCheck.Fluent;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public class HistoryWindowsTests
{
    private static readonly DateOnly First = new(1999, 12, 31);

    private static readonly Gen<FlexWindow> AnyPeriod =
        from start in Gen.Choose(0, 9000)
        from dayCount in Gen.OneOf(Gen.Choose(1, 400), Gen.Choose(1, 9000), Gen.Elements(1, 364, 365, 366, 729, 730, 731))
        select new FlexWindow(First.AddDays(start), First.AddDays(start + dayCount - 1));

    [Fact]
    public void Windows_cover_the_period_without_gap_and_overlap_and_none_is_too_long() =>
        Prop.ForAll(AnyPeriod.ToArbitrary(), period =>
        {
            var newest = HistoryWindows.Plan(period, WindowOrder.NewestFirst);
            var oldest = HistoryWindows.Plan(period, WindowOrder.OldestFirst);
            return Covers(oldest, period)
                && oldest.SequenceEqual(newest.Reverse())
                && oldest.Count == (period.DayCount + FlexWindow.MaxDays - 1) / FlexWindow.MaxDays
                && oldest.All(w => w.DayCount <= FlexWindow.MaxDays);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Halves_cover_the_window_that_was_split() =>
        Prop.ForAll(AnyPeriod.ToArbitrary(), window =>
            HistoryWindows.TrySplit(window, out var older, out var newer)
                ? Covers([older, newer], window) && older.DayCount - newer.DayCount is 0 or 1
                : window.DayCount <= HistoryWindows.SmallestSplit).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_is_split_into_halves_and_quarters()
    {
        var year = Given.Window("2025-01-01", "2025-12-31");

        Assert.True(HistoryWindows.TrySplit(year, out var older, out var newer));
        Assert.Equal((183, 182), (older.DayCount, newer.DayCount));
        Assert.True(HistoryWindows.TrySplit(older, out var first, out var second));
        Assert.Equal((92, 91), (first.DayCount, second.DayCount));
        Assert.False(HistoryWindows.TrySplit(first, out _, out _));
    }

    /// <summary>Whether windows in the order of the calendar are exactly a period.</summary>
    public static bool Covers(IReadOnlyList<FlexWindow> windows, FlexWindow period) =>
        windows[0].From == period.From
        && windows[^1].To == period.To
        && windows.Zip(windows.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From);
}
