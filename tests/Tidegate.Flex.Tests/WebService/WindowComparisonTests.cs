using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

public class WindowComparisonTests
{
    private static readonly DateOnly Today = Given.Day("2026-03-04"); // a Wednesday

    [Theory]
    [InlineData("2025-03-04", "2026-03-03", "2025-03-04", "2026-03-03", "")] // what was asked
    [InlineData("2025-03-04", "2026-03-03", "2025-03-01", "2026-03-04", "")] // and more
    [InlineData("2025-03-04", "2026-03-10", "2025-03-04", "2026-03-03", "")] // from today on no day is finished
    [InlineData("2026-02-28", "2026-03-03", "2026-03-02", "2026-03-03", "")] // the first two days are a weekend
    [InlineData("2026-02-23", "2026-03-01", "2026-02-23", "2026-02-27", "")] // the last two too
    [InlineData("2025-03-04", "2026-03-03", "2025-06-17", "2026-03-03", "2025-03-04 to 2025-06-16")] // the account's opening
    [InlineData("2025-03-04", "2026-03-03", "2025-03-04", "2026-02-26", "2026-02-27 to 2026-03-03")]
    [InlineData("2026-02-24", "2026-02-26", "2026-02-25", "2026-02-25", "2026-02-24 and 2026-02-26")]
    [InlineData("2026-03-02", "2026-03-03", "2026-02-02", "2026-02-03", "2026-03-02 to 2026-03-03")] // other days altogether
    [InlineData("2026-02-02", "2026-02-03", "2026-03-02", "2026-03-03", "2026-02-02 to 2026-02-03")]
    public void Names_the_finished_days_that_are_missing(string from, string to, string answeredFrom, string answeredTo, string missing)
    {
        var comparison = WindowComparison.Of(Given.Days(from, to), Given.Window(answeredFrom, answeredTo), Today);

        Assert.Equal(missing, comparison is WindowComparison.Misses misses ? string.Join(" and ", misses.Missing) : "");
        Assert.Equal(missing.Length == 0, comparison is WindowComparison.Covers);
        Assert.Contains(missing, comparison.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void One_day_where_a_year_was_asked_is_a_collapse()
    {
        var day = Given.Window("2026-03-03", "2026-03-03");

        Assert.IsType<WindowComparison.Collapsed>(WindowComparison.Of(Given.Year, day, Today));
        Assert.IsType<WindowComparison.Collapsed>(WindowComparison.Of(new FlexPeriod.LookBack(365), day, Today));
        Assert.IsType<WindowComparison.Covers>(WindowComparison.Of(new FlexPeriod.LookBack(1), day, Today));
        Assert.IsType<WindowComparison.Covers>(WindowComparison.Of(new FlexPeriod.Saved(), day, Today));
        Assert.IsType<WindowComparison.NotKnown>(WindowComparison.Of(Given.Year, null, Today));
    }
}
