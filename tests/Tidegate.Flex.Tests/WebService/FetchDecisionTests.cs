using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tidegate.Flex.Statements;
using Tidegate.Flex.WebService;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>
/// Each code alone and in sequence. A script is a line of answers, its trace a line of what was done: <c>S</c> and <c>G</c> are the two
/// calls,
/// <c>U</c> the second one at the address that the broker named, numbers are waits in seconds inside of an attempt, <c>(900)</c> is a wait
/// that the caller was told, and the last word is the end.
/// </summary>
public class FetchDecisionTests
{
    private static readonly FlexAnswer.Delivered Statement =
        new("/statement.xml", "00", 1, new FileKind.ActivityStatement(), Given.Window("2025-03-04", "2026-03-03"));

    [Theory]
    // The way it should be.
    [InlineData("ok statement", "S 2 G Fetched")]
    [InlineData("ok 1019 1019 1019 statement", "S 2 G 5 G 10 G 10 G Fetched")]
    [InlineData("statement", "S Fetched")] // the first call answers with the statement at once
    [InlineData("1019 ok statement", "S 5 S 2 G Fetched")] // "in progress" without a reference code: the same call again
    // Codes of the user, at either call.
    [InlineData("1010", "S UserMustAct 1010")]
    [InlineData("1011", "S UserMustAct 1011")]
    [InlineData("1012", "S UserMustAct 1012")]
    [InlineData("1013", "S UserMustAct 1013")]
    [InlineData("1014", "S UserMustAct 1014")]
    [InlineData("1015", "S UserMustAct 1015")]
    [InlineData("1016", "S UserMustAct 1016")]
    [InlineData("1020", "S UserMustAct 1020")]
    [InlineData("ok 1012", "S 2 G UserMustAct 1012")]
    [InlineData("ok 1020", "S 2 G Failed RequestBroken 1020")] // the second call is ours, the user has no part in it
    // Codes of time.
    [InlineData("1001 1001 1001 ok statement", "S 5 S 15 S 45 S 2 G Fetched")]
    [InlineData(
        "1001 1001 1001 1001 1001 1001 1001 1001 1001 1001",
        "S 5 S 15 S 45 S (3600) S (3600) S (3600) S (3600) S (3600) S (3600) S UserMustAct 1001")]
    [InlineData("ok 1001 ok statement", "S 2 G 5 S 2 G Fetched")] // not generated: it is asked for anew
    [InlineData("1002try ok statement", "S 5 S 2 G Fetched")]
    [InlineData("1002", "S UserMustAct 1002")]
    [InlineData("1004 1004 1004 1004 ok statement", "S 60 S 60 S 60 S (900) S 2 G Fetched")]
    [InlineData("1005 ok statement", "S (900) S 2 G Fetched")]
    [InlineData("1006 ok statement", "S (900) S 2 G Fetched")]
    [InlineData("1007 ok statement", "S (900) S 2 G Fetched")]
    [InlineData("1008 ok statement", "S (900) S 2 G Fetched")]
    [InlineData("1009 1009 1009 1009 ok statement", "S 30 S 60 S (120) S (300) S 2 G Fetched")]
    [InlineData("ok 1009 statement", "S 2 G 30 G Fetched")] // heavy load: the same call again
    [InlineData("ok 1021 1021 1021 1021 1021 statement", "S 2 G 30 G 30 G 30 G 30 G 30 G Fetched")]
    [InlineData("ok 1021 1021 1021 1021 1021 1021", "S 2 G 30 G 30 G 30 G 30 G 30 G Failed BrokerNotReady 1021")]
    [InlineData("9999try ok statement", "S 5 S 2 G Fetched")]
    [InlineData("9999", "S UserMustAct 9999")]
    // A reference code that is no longer known is replaced once.
    [InlineData("ok 1017 ok statement", "S 2 G S 2 G Fetched")]
    [InlineData("ok 1017 ok 1017", "S 2 G S 2 G Failed RequestBroken 1017")]
    [InlineData("ok 1019 1017 ok 1019 statement", "S 2 G 5 G S 2 G 5 G Fetched")]
    // Too many requests: the wait grows and polls slow down; in between the row begins anew.
    [InlineData("1018 ok 1019 statement", "S 10 S 4 G 10 G Fetched")]
    [InlineData("1018 1018 1018 ok statement", "S 10 S 20 S 60 S 16 G Fetched")]
    [InlineData("1018 1018 ok 1018 statement", "S 10 S 20 S 8 G 10 G Fetched")]
    [InlineData("ok 1018 1019 1018 1019 statement", "S 2 G 10 G 10 G 10 G 40 G Fetched")]
    [InlineData(
        "1018 1018 1018 1018 1018 1018 1018 1018 1018 1018",
        "S 10 S 20 S 60 S 60 S 60 S (900) S (900) S (900) S (900) S UserMustAct 1018")]
    // Bad answers: the address that the broker named once, then the configured one again.
    [InlineData("html ok statement", "S 5 S 2 G Fetched")]
    [InlineData("down ok statement", "S 5 S 2 G Fetched")]
    [InlineData("okurl html statement", "S 2 G U Fetched")]
    [InlineData("okurl down 1019 statement", "S 2 G U 5 U Fetched")] // it answers there, so polls stay there
    [InlineData("okurl html html statement", "S 2 G U 5 G Fetched")]
    [InlineData("okurl html html html html html statement", "S 2 G U 5 G 15 G 45 G (900) G Fetched")]
    [InlineData("ok html html html html html", "S 2 G 5 G 15 G 45 G (900) G (900) G")] // a minute of waits, then quarters of an hour
    [InlineData( // after an hour the reference is too old
        "ok html html html html html html html ok statement", "S 2 G 5 G 15 G 45 G (900) G (900) G (900) G (900) S 2 G Fetched")]
    [InlineData(
        "down down down down down down down down", "S 5 S 15 S 45 S (900) S (900) S (900) S (900) S Failed Unreachable")]
    [InlineData(
        "down html down html down html down html", "S 5 S 15 S 45 S (900) S (900) S (900) S (900) S Failed UnusableAnswer")]
    // What ends at once.
    [InlineData("ok large", "S 2 G Failed TooLarge")]
    [InlineData("ok slow", "S 2 G Failed TransferTooSlow")]
    [InlineData("ok disk", "S 2 G Failed Storage")]
    // Codes one after another keep their own count.
    [InlineData("1001 1009 1001 1009 ok statement", "S 5 S 30 S 15 S 60 S 2 G Fetched")]
    [InlineData("1018 html 1001 ok 1019 1021 1017 ok statement", "S 10 S 5 S 5 S 4 G 10 G 30 G S 4 G Fetched")]
    public void Does_what_the_sheet_says(string script, string trace) => Assert.Equal(trace, Run(script));

    [Fact]
    public void Polls_for_five_minutes_then_looks_again_and_drops_the_statement_after_an_hour()
    {
        var trace = Run("ok " + string.Join(' ', Enumerable.Repeat("1019", 60)), out var last, out var took);

        // 2 + 5 + 29 times 10 s are 297 s.
        Assert.StartsWith("S 2 G 5 G 10 G", trace, StringComparison.Ordinal);
        Assert.EndsWith("10 G (900) G (900) G (900) G (603) G Failed GenerationTooSlow 1019", trace, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(1), took);
        Assert.True(((FlexOutcome.Failed)last!).SplittingHelps);
    }

    [Fact]
    public void A_reference_is_kept_for_later_and_the_same_statement_is_fetched_with_it()
    {
        var state = FetchState.Start(Given.Year) with { Reference = new("42", Given.Now), WaitingSince = Given.Now, Polls = 31 };

        var end = Assert.IsType<FetchStep.End>(Step(state, "1019", Given.Now.AddMinutes(5)));

        var later = Assert.IsType<FlexOutcome.RetryLater>(end.Outcome);
        Assert.Equal(Given.Now.AddMinutes(20), later.At);
        Assert.Equal("42", later.State.Reference!.Code);
        Assert.IsType<FlexOutcome.Fetched>(
            Assert.IsType<FetchStep.End>(Step(later.State, "statement", later.At)).Outcome);
    }

    [Theory]
    [InlineData(3, "wait 10")]
    [InlineData(5, "later 900")]
    [InlineData(50, "later 600")] // the last look is at the end of the hour
    [InlineData(60, "GenerationTooSlow")]
    public void Too_many_requests_while_polling_do_not_prolong_the_polls(int minutes, string expected)
    {
        var state = FetchState.Start(Given.Year) with { Reference = new("42", Given.Now), WaitingSince = Given.Now };
        var now = Given.Now.AddMinutes(minutes);

        Assert.Equal(expected, Step(state, "1018", now) switch
        {
            FetchStep.Call call => $"wait {call.Wait.TotalSeconds}",
            FetchStep.End { Outcome: FlexOutcome.RetryLater later } => $"later {(later.At - now).TotalSeconds}",
            FetchStep.End { Outcome: FlexOutcome.Failed failed } => $"{failed.Failure}",
            _ => "",
        });
    }

    [Fact]
    public void A_window_without_a_finished_day_moves_back_a_week_then_asks_once_as_saved_then_reports()
    {
        var state = FetchState.Start(Given.Days("2026-03-02", "2026-03-04"));
        var asked = new List<string>();
        FetchStep? step = null;
        for (var i = 0; i < 8; i++)
        {
            step = Step(state, "1003", Given.Now);
            var call = Assert.IsType<FetchStep.Call>(step);
            Assert.Equal(TimeSpan.Zero, call.Wait);
            state = call.State;
            asked.Add(state.Asked.ToString()!);
        }

        // The first day moves along once the last one has reached it.
        Assert.Equal(
            [
                "2026-03-02 to 2026-03-03", "2026-03-02", "2026-03-01", "2026-02-28", "2026-02-27", "2026-02-26", "2026-02-25",
                "the period saved in the query",
            ],
            asked);
        var end = Assert.IsType<FetchStep.End>(Step(state, "1003", Given.Now));
        var outcome = Assert.IsType<FlexOutcome.UserMustAct>(end.Outcome);
        Assert.Equal(1003, outcome.Code);
        Assert.StartsWith("Asked for: 2026-03-02 to 2026-03-04.", outcome.Sentence, StringComparison.Ordinal);
        Assert.Equal("text of 1003", outcome.BrokerText);
    }

    [Fact]
    public void A_statement_of_other_days_says_what_was_asked_in_the_end()
    {
        var call = Assert.IsType<FetchStep.Call>(Step(FetchState.Start(Given.Year), "1003", Given.Now));

        var end = Assert.IsType<FetchStep.End>(Step(call.State, "statement", Given.Now));

        var fetched = Assert.IsType<FlexOutcome.Fetched>(end.Outcome);
        Assert.Equal(Given.Year, fetched.Wished);
        Assert.Equal(Given.Days("2025-03-04", "2026-03-02"), fetched.Asked);
    }

    [Fact]
    public void Old_windows_are_reported_at_once_and_looking_back_tries_as_saved()
    {
        var history = FetchState.Start(Given.Year, NoStatementPolicy.Report);
        Assert.IsType<FlexOutcome.UserMustAct>(Assert.IsType<FetchStep.End>(Step(history, "1003", Given.Now)).Outcome);

        var lookBack = Assert.IsType<FetchStep.Call>(Step(FetchState.Start(new FlexPeriod.LookBack(7)), "1003", Given.Now));
        Assert.IsType<FlexPeriod.Saved>(lookBack.State.Asked);
    }

    [Fact]
    public void Every_sequence_of_answers_comes_to_an_end_and_waits_stay_within_their_line()
    {
        string[] answers =
        [
            "ok", "okurl", "html", "down", "9999try", "1003",
            .. FlexErrorCodes.All.Where(c => c.Class == FlexErrorClass.Retry).Select(c => $"{c.Code}"),
        ];
        // Answers that seldom change keep a fetch alive the longest.
        var cases = from own in Gen.Elements(answers).ListOf(6)
                    from script in Gen.Elements(own.Concat(["ok", "1019"]).ToArray()).ListOf(2000)
                    select script;
        Prop.ForAll(cases.ToArbitrary(), script =>
        {
            var state = FetchState.Start(Given.Year);
            var now = Given.Now;
            foreach (var answer in script)
            {
                switch (Step(state, state.Reference is null || !answer.StartsWith("ok", StringComparison.Ordinal) ? answer : "html", now))
                {
                    case FetchStep.Call call:
                        if (call.Wait > FetchDecision.ShortWaitMax) return false;
                        (state, now) = (call.State, now + call.Wait);
                        break;
                    case FetchStep.End { Outcome: FlexOutcome.RetryLater later }:
                        if (later.At <= now) return false;
                        (state, now) = (later.State, later.At);
                        break;
                    default:
                        return now - Given.Now < TimeSpan.FromDays(3);
                }
            }

            return false;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0.0, 8.0)]
    [InlineData(0.5, 10.0)]
    [InlineData(1.0, 12.0)]
    public void Polls_are_spread_by_a_fifth(double share, double seconds) =>
        Assert.Equal(seconds, FetchDecision.Spread(TimeSpan.FromSeconds(10), share).TotalSeconds, 6);

    private static string Run(string script) => Run(script, out _, out _);

    private static string Run(string script, out FlexOutcome? last, out TimeSpan took)
    {
        var state = FetchState.Start(Given.Year);
        var now = Given.Now;
        var trace = new List<string> { "S" };
        last = null;
        foreach (var answer in script.Split(' '))
        {
            switch (Step(state, answer, now))
            {
                case FetchStep.Call call:
                    if (call.Wait > TimeSpan.Zero) trace.Add($"{call.Wait.TotalSeconds}");
                    (state, now) = (call.State, now + call.Wait);
                    break;
                case FetchStep.End { Outcome: FlexOutcome.RetryLater later }:
                    trace.Add($"({(later.At - now).TotalSeconds})");
                    // It survives being stored in between.
                    (state, now) = (JsonSerializer.Deserialize<FetchState>(JsonSerializer.Serialize(later.State))!, later.At);
                    break;
                case FetchStep.End end:
                    (last, took) = (end.Outcome, now - Given.Now);
                    trace.Add(end.Outcome switch
                    {
                        FlexOutcome.UserMustAct act => $"UserMustAct {act.Code}",
                        FlexOutcome.Failed failed => $"Failed {failed.Failure} {failed.Code}".Trim(),
                        _ => "Fetched",
                    });
                    return string.Join(' ', trace);
            }

            trace.Add(state.Reference is null ? "S" : state.AtNamedUrl ? "U" : "G");
        }

        took = now - Given.Now;
        return string.Join(' ', trace);
    }

    private static FetchStep Step(FetchState state, string answer, DateTimeOffset now) => FetchDecision.NextStep(
        state,
        answer switch
        {
            "ok" => new FlexAnswer.Accepted("42", null),
            "okurl" => new FlexAnswer.Accepted("42", new Uri("https://gdcdyn.interactivebrokers.com/GetStatement")),
            "statement" => Statement,
            "html" => new FlexAnswer.Unusable("a web page came", "<html>"),
            "down" => new FlexAnswer.Unreachable("the connection failed"),
            "large" => new FlexAnswer.GaveUp(FlexFailure.TooLarge, "too large"),
            "slow" => new FlexAnswer.GaveUp(FlexFailure.TransferTooSlow, "too slow"),
            "disk" => new FlexAnswer.GaveUp(FlexFailure.Storage, "disk full"),
            _ when answer.EndsWith("try", StringComparison.Ordinal) =>
                new FlexAnswer.Refused(int.Parse(answer[..^3], null), "Please try again shortly."),
            _ => new FlexAnswer.Refused(int.Parse(answer, null), $"text of {answer}"),
        },
        now);
}
