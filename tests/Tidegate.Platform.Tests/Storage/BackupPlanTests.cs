using System.Globalization;
using Tidegate.Platform.Storage.Backups;

namespace Tidegate.Platform.Tests.Storage;

public sealed class BackupPlanTests
{
    private const string NewYork = "America/New_York";
    private const string Utc = "Etc/UTC";
    private const string Berlin = "Europe/Berlin";

    [Theory]
    [InlineData(Utc, "2026-03-04 12:00", false, "2026-03-04 13:00", "2026-03-05 02:30")]      // the usual night
    [InlineData(Utc, "2026-03-04 02:30", false, "2026-03-04 02:31", "2026-03-05 02:30")]      // made at the very minute: not again
    [InlineData(Utc, "2026-03-04 02:29", false, "2026-03-04 02:29", "2026-03-04 02:30")]      // by hand a minute before: the night comes
    [InlineData(Utc, "2026-03-01 12:00", false, "2026-03-04 12:00", "2026-03-02 02:30")]      // nights missed: at once, and once
    [InlineData(Utc, "2026-03-04 02:30", true, "2026-03-04 02:31", "2026-03-04 03:30")]       // failed: an hour later
    [InlineData(Utc, "2026-03-04 02:00", true, "2026-03-04 02:01", "2026-03-04 02:30")]       // failed by hand: the night comes first
    [InlineData(Utc, "2026-05-04 02:30", false, "2026-03-04 12:00", "2026-03-05 02:30")]      // the clock was set back
    [InlineData(Berlin, "2026-03-04 12:00", false, "2026-03-04 12:00", "2026-03-05 01:30")]   // winter
    [InlineData(Berlin, "2026-07-04 12:00", false, "2026-07-04 12:00", "2026-07-05 00:30")]   // summer
    [InlineData(Berlin, "2026-03-28 12:00", false, "2026-03-28 12:00", "2026-03-29 01:00")]   // 02:30 does not exist: 03:00
    [InlineData(Berlin, "2026-10-24 12:00", false, "2026-10-24 12:00", "2026-10-25 00:30")]   // 02:30 comes twice: the first
    [InlineData(Berlin, "2026-10-25 00:30", false, "2026-10-25 00:31", "2026-10-26 01:30")]   // and not the second
    [InlineData(NewYork, "2026-03-07 12:00", false, "2026-03-07 12:00", "2026-03-08 07:00")]  // 03:00 summer time
    [InlineData(NewYork, "2026-10-31 12:00", false, "2026-10-31 12:00", "2026-11-01 07:30")]  // 02:30 after the change
    public void The_next_backup_is_due(string zone, string last, bool failed, string now, string due) => Assert.Equal(
        Instant(due), new BackupPlan().NextDue(Instant(last), failed, Instant(now), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void Nothing_is_due_when_backups_are_off() =>
        Assert.Null(new BackupPlan { IsOn = false }.NextDue(
            Instant("2026-03-01 00:00"), true, Instant("2026-03-04 00:00"), TimeZoneInfo.Utc));

    [Theory]
    [InlineData(NewYork)]
    [InlineData(Berlin)]
    [InlineData("Australia/Lord_Howe")] // changes by half an hour
    [InlineData("Pacific/Apia")]
    [InlineData(Utc)]
    public void Following_the_plan_makes_one_backup_for_each_day_of_years_at_any_time(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        foreach (var at in (TimeOnly[])[new(0, 0), new(1, 30), new(2, 0), new(2, 30), new(3, 0), new(23, 59)])
        {
            var plan = new BackupPlan { At = at };
            var moment = Instant("2025-12-31 12:00");
            var end = moment.AddDays(900);
            var days = new List<DateOnly>();
            while (moment < end)
            {
                var next = plan.NextDue(moment, failed: false, moment, zone)!.Value;
                Assert.True(next > moment, $"{name} {at}: {next:O} does not come after {moment:O}");
                moment = next;
                days.Add(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));
            }

            Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].AddDays), days);
        }
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
