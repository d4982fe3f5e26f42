using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Domain.Sessions;
using Tidegate.Platform.Storage.Health;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>The lines of a test that ask nobody: the next reset, and what all lines come to.</summary>
internal static class TwsTestVerdict
{
    public static TwsTestAnswer NextReset(DateTimeOffset now)
    {
        var nights = new SessionClock(TimeZoneInfo.FindSystemTimeZoneById(ZoneRules.NewYork));
        var (next, login) = (nights.NextReset(now), nights.NextLogin(now));
        var value = next.Holds(now)
            ? string.Create(CultureInfo.InvariantCulture, $"now, until {Wall(next.Until):HH:mm} New York")
            : string.Create(CultureInfo.InvariantCulture, $"in {Span(next.From - now)}");
        return TwsTestAnswer.Ok(TestStep.NextReset, value, string.Create(
            CultureInfo.InvariantCulture,
            $"Reset {Wall(next.From):ddd d MMM HH:mm} to {Wall(next.Until):ddd HH:mm}; a full login with second factor is due "
            + $"after {Wall(login):ddd d MMM HH:mm}, New York time."));

        DateTimeOffset Wall(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, nights.Zone);
    }

    public static TestLine Of(IReadOnlyList<TestLine> lines, TestWish wish)
    {
        var bad = lines.FirstOrDefault(line => line.State == TestLineState.Failed)
            ?? lines.FirstOrDefault(line => line.State == TestLineState.NotReached);
        if (bad is not null)
        {
            var why = bad.State == TestLineState.Failed ? $"{bad.Title}: {bad.Detail}" : bad.Detail;
            return Line(TestVerdict.NotYet, TestLineState.Failed, "not yet", why) with { Causes = bad.Causes };
        }

        var isAllowed = lines.Any(line => line is { Step: TestStep.Access, State: TestLineState.Ok });
        if (isAllowed)
            return Line(TestVerdict.ReadyToTrade, TestLineState.Ok, "ready to trade", Hint(lines, "Orders can be placed"));
        var access = lines.FirstOrDefault(line => line.Step == TestStep.Access);
        return Line(TestVerdict.ReadyToTrack, TestLineState.Ok, "ready to track", (access?.State, wish.Quick) switch
        {
            (_, true) => "The gateway lets us in and has the account.",
            (TestLineState.Look, _) => "To trade, the API must not be read-only.",
            _ => Hint(lines, "Whether orders may be placed was not checked"),
        });
    }

    private static string Hint(IReadOnlyList<TestLine> lines, string what)
    {
        var look = lines.Where(line => line.State == TestLineState.Look).Select(line => line.Title).ToList();
        return look.Count == 0 ? $"{what}." : $"{what}. To look at: {string.Join(", ", look)}.";
    }

    private static TestLine Line(TestVerdict verdict, TestLineState state, string value, string detail) =>
        TestSteps.Line(TestStep.Verdict, state, value, detail) with { Verdict = verdict };

    private static string Span(TimeSpan span) => span < TimeSpan.FromHours(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min");
}
