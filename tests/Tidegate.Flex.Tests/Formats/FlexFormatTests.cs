using FsCheck;
using FsCheck.Fluent;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Tests.Formats;

public class FlexFormatTests
{
    [Theory]
    [InlineData(DateFormat.Compact, TimeFormat.Compact, DateTimeSeparator.Semicolon, "20250203;040506")]
    [InlineData(DateFormat.Iso, TimeFormat.Colons, DateTimeSeparator.Comma, "2025-02-03,04:05:06")]
    [InlineData(DateFormat.MonthDayYear, TimeFormat.Compact, DateTimeSeparator.Space, "02/03/2025 040506")]
    [InlineData(DateFormat.MonthDayShortYear, TimeFormat.Colons, DateTimeSeparator.None, "02/03/2504:05:06")]
    [InlineData(DateFormat.DayMonthYear, TimeFormat.Compact, DateTimeSeparator.None, "03/02/2025040506")]
    [InlineData(DateFormat.DayMonthShortYear, TimeFormat.Compact, DateTimeSeparator.LetterT, "03/02/25T040506")]
    [InlineData(DateFormat.DayMonthName, TimeFormat.Colons, DateTimeSeparator.CommaSpace, "03-Feb-25, 04:05:06")]
    public void Writes_each_date_format(DateFormat date, TimeFormat time, DateTimeSeparator separator, string text) =>
        Assert.Equal(text, new FlexFormat(date, time, separator).Write(new FlexTime(new(2025, 2, 3), new(4, 5, 6))));

    [Fact]
    public void Reads_back_what_it_writes_in_every_format()
    {
        Assert.Equal(7 * 2 * 6, FlexFormat.All.Count);
        var cases =
            from format in Gen.Elements<FlexFormat>(FlexFormat.All)
            from day in Gen.Choose(0, 36_523)
            from second in Gen.Choose(0, 86_399)
            from hasTime in Gen.Elements(true, false)
            from zone in Gen.Elements<string?>(null, "EST", "EDT", "UTC", "-0500", "+01:00")
            select (format, time: new FlexTime(
                new DateOnly(1980, 1, 1).AddDays(day), hasTime ? TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(second)) : null, zone));

        Prop.ForAll(cases.ToArbitrary(), c => c.format.TryParse(c.format.Write(c.time), out FlexTime read) && read == c.time)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("2026-04-09;21:23:54 EDT", "21:23:54", "EDT")] // trade confirmations
    [InlineData("20250612;170000 EDT", "17:00:00", "EDT")]
    [InlineData("20110812;162000-0500", "16:20:00", "-0500")] // old data
    [InlineData("2011-08-12T16:20:00+01:00", "16:20:00", "+01:00")]
    [InlineData("2017-01-02, 090000", "09:00:00", null)]
    [InlineData("20130102 01:25:14", "01:25:14", null)]
    [InlineData("20250115", null, null)] // a day alone: the time is unknown, not midnight
    [InlineData("2025-01-15 UTC", null, "UTC")]
    public void Reads_times_and_zones_as_recorded(string text, string? time, string? zone)
    {
        Assert.True(FlexFormat.Default.TryParse(text, out FlexTime read));
        Assert.Equal(time, read.Time?.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(zone, read.Zone);
    }

    [Theory]
    [InlineData("2025-02-30")] // no such day
    [InlineData("20251301")]
    [InlineData("31/31/2025")]
    [InlineData("15-Foo-25")]
    [InlineData("20250115;250000")] // no such hour
    [InlineData("20250115;16")]
    [InlineData("20250115x")]
    [InlineData("162000")] // a time alone
    [InlineData("1/2")]
    [InlineData("-")]
    [InlineData("MULTI")]
    [InlineData("\u0662\u0660\u0662\u0665\u0660\u0661\u0661\u0665")] // digits of another script
    public void Refuses_what_is_no_date(string text) => Assert.False(FlexFormat.Default.TryParse(text, out FlexTime _));

    [Theory]
    [InlineData("02/03/2025", DateFormat.MonthDayYear, 2, 3)]
    [InlineData("02/03/2025", DateFormat.DayMonthYear, 3, 2)]
    [InlineData("2/3/25", DateFormat.DayMonthShortYear, 3, 2)]
    [InlineData("13/03/2025", DateFormat.MonthDayYear, 3, 13)] // no thirteenth month: its own shape wins
    [InlineData("2025-02-03", DateFormat.DayMonthYear, 2, 3)]
    public void Decides_slash_dates_by_the_format_unless_the_shape_does(string text, DateFormat format, int month, int day)
    {
        Assert.True(new FlexFormat(format).TryParse(text, out DateOnly read));
        Assert.Equal(new DateOnly(2025, month, day), read);
    }

    [Fact]
    public void Names_each_format_as_the_portal_does()
    {
        foreach (var format in Enum.GetValues<DateFormat>())
        {
            Assert.True(FlexFormat.TryParsePattern(FlexFormat.PatternOf(format), out var read));
            Assert.Equal(format, read);
        }

        Assert.False(FlexFormat.TryParsePattern("yyyy.MM.dd", out _));
    }
}
