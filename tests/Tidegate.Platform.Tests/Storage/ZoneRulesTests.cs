using Tidegate.Platform.Storage.Health;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Storage;

public sealed class ZoneRulesTests
{
    [Theory]
    [InlineData("America/New_York", 2006, false)] // the rule before: April to October
    [InlineData("America/New_York", 2007, true)]
    [InlineData("America/New_York", 2026, true)]
    [InlineData("America/New_York", 2027, true)]
    [InlineData("America/Chicago", 2026, false)]
    [InlineData("America/Panama", 2026, false)]   // New York's winter time all year
    [InlineData("America/Havana", 2026, false)]   // changes on other days or hours
    [InlineData("Etc/UTC", 2026, false)]
    public void A_zone_has_New_Yorks_rules_or_not(string zone, int year, bool right) =>
        Assert.Equal(right, ZoneRules.WrongYears(TimeZoneInfo.FindSystemTimeZoneById(zone), year).Count == 0);

    [Fact]
    public void A_machine_without_the_zone_or_with_old_rules_is_told_what_to_install()
    {
        var machine = new ExamineMachine(new FakeTime());

        var missing = machine.ZoneLine(null);
        var old = machine.ZoneLine(TimeZoneInfo.FindSystemTimeZoneById("America/Panama"));

        Assert.Equal(HealthState.Fail, missing.State);
        Assert.Equal(HealthState.Fail, old.State);
        Assert.Contains("2026 and 2027", old.Found, StringComparison.Ordinal);
        Assert.Contains("tzdata", old.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.0.11", HealthState.Fail)]
    [InlineData("10.0.0", HealthState.Ok)]
    public void The_version_of_dotnet_is_judged(string version, HealthState state) =>
        Assert.Equal(state, ExamineMachine.VersionLine(Version.Parse(version)).State);
}
