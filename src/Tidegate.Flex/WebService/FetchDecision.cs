namespace Tidegate.Flex.WebService;

/// <summary>
/// Decides what follows an answer of the service (flex.md §1, §2). Pure: state, answer and instant in, next step out. Waits up to a minute
/// are the client's, as are polls of up to five minutes in all; longer ones are the caller's, told by an instant and a state to come back
/// with. Every schedule is finite, so a fetch ends.
/// </summary>
internal static class FetchDecision
{
    /// <summary>A longer wait is handed to the caller.</summary>
    public static readonly TimeSpan ShortWaitMax = TimeSpan.FromSeconds(60);

    /// <summary>How long a statement in preparation is polled for in one attempt.</summary>
    public static readonly TimeSpan PollFor = TimeSpan.FromMinutes(5);

    /// <summary>When a statement in preparation is looked for again after polling ended.</summary>
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(15);

    /// <summary>When a statement in preparation is given up.</summary>
    public static readonly TimeSpan DropAfter = TimeSpan.FromHours(1);

    /// <summary>How often the last day is moved back when there is no statement.</summary>
    public const int StepsBackMax = 7;

    private const int SlowdownMax = 8;

    /// <summary>The waits after answers that are none: as for a statement that cannot be generated, then for an hour.</summary>
    public static readonly IReadOnlyList<TimeSpan> TroubleDelays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(45),
        TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15),
    ];

    /// <summary>The wait before a poll, counted from 0: 2 s, 5 s, then every 10 s.</summary>
    public static TimeSpan PollWait(int poll) => TimeSpan.FromSeconds(poll switch { 0 => 2, 1 => 5, _ => 10 });

    /// <summary>Spreads a wait by up to a fifth, so that several programs do not poll in step.</summary>
    /// <param name="wait">The wait.</param>
    /// <param name="share">0 to 1; a half leaves the wait as it is.</param>
    public static TimeSpan Spread(TimeSpan wait, double share) => wait * (0.8 + (0.4 * share));

    /// <summary>What follows.</summary>
    public static FetchStep NextStep(FetchState state, FlexAnswer answer, DateTimeOffset now) => answer switch
    {
        FlexAnswer.Accepted accepted => AfterAccepted(state, accepted, now),
        FlexAnswer.Refused refused => AfterRefused(state, refused, now),
        FlexAnswer.Delivered file => new FetchStep.End(new FlexOutcome.Fetched(
            file.Path, file.Sha256, file.SizeBytes, file.Kind, state.Wished, state.Asked, file.Answered)),
        FlexAnswer.GaveUp gaveUp => new FetchStep.End(new FlexOutcome.Failed(gaveUp.Failure, null, gaveUp.Sentence, "")),
        FlexAnswer.Unusable unusable => AfterTrouble(state, FlexFailure.UnusableAnswer, unusable.What, unusable.Head, now),
        FlexAnswer.Unreachable unreachable => AfterTrouble(state, FlexFailure.Unreachable, unreachable.What, "", now),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Not one of the answers."),
    };

    private static FetchState Anew(FetchState state) =>
        state with { Reference = null, WaitingSince = null, Polls = 0, AtNamedUrl = false, NamedUrlTried = false };

    private static FetchStep.Call AfterAccepted(FetchState state, FlexAnswer.Accepted accepted, DateTimeOffset now)
    {
        var next = Anew(state) with
        {
            Reference = new(accepted.Code, now, accepted.Url),
            WaitingSince = now,
            ThrottledInRow = 0,
        };
        var sentence = FlexErrorCodes.Judge(FlexErrorCodes.InProgress, "").Sentence;
        return new(next, Shorter(PollWait(0) * next.Slowdown, ShortWaitMax), IsPoll: true, sentence);
    }

    private static FetchStep AfterRefused(FetchState state, FlexAnswer.Refused refused, DateTimeOffset now)
    {
        var entry = FlexErrorCodes.Judge(refused.Code, refused.Text);
        if (entry.Code != FlexErrorCodes.TooManyRequests) state = state with { ThrottledInRow = 0 };
        return entry.Code switch
        {
            FlexErrorCodes.InProgress => AfterInProgress(state, entry, refused.Text, now),
            FlexErrorCodes.TooManyRequests => AfterThrottled(state, entry, refused.Text, now),
            FlexErrorCodes.NotAvailable => AfterNotAvailable(state, entry, refused.Text),
            // We made the reference code's request ourselves, so there is nothing that the user could correct.
            FlexErrorCodes.RequestInvalid when state.Reference is not null => Fail(
                FlexFailure.RequestBroken, entry.Code,
                "The broker could not make sense of the request for a statement that it prepares. Fetch again; if it goes on, report it.",
                refused.Text),
            _ when entry.Class == FlexErrorClass.Retry => AfterRetryable(state, entry, refused.Text, now),
            _ => new FetchStep.End(new FlexOutcome.UserMustAct(entry.Code, entry.Sentence, refused.Text)),
        };
    }

    private static FetchStep AfterRetryable(FetchState state, FlexErrorCode entry, string text, DateTimeOffset now)
    {
        var key = entry.Code ?? 0;
        var attempt = state.Refusals.GetValueOrDefault(key);
        if (attempt >= entry.Delays.Count) return Exhausted(entry, text);
        var next = entry.AsksAnew ? Anew(state) : state;
        next = next with { Refusals = new Dictionary<int, int>(state.Refusals) { [key] = attempt + 1 } };
        return Wait(next, entry.Delays[attempt], entry, text, now);
    }

    private static FetchStep AfterInProgress(FetchState state, FlexErrorCode entry, string text, DateTimeOffset now)
    {
        var since = state.WaitingSince ?? now;
        var next = state with { WaitingSince = since, Polls = state.Polls + 1 };
        var wait = Shorter(PollWait(next.Polls) * next.Slowdown, ShortWaitMax);
        if (now + wait <= since + PollFor) return new FetchStep.Call(next, wait, IsPoll: true, entry.Sentence);
        return now >= since + DropAfter ? TooSlow(state, entry.Code, text) : Park(next, since, entry, text, now);
    }

    private static FetchStep AfterThrottled(FetchState state, FlexErrorCode entry, string text, DateTimeOffset now)
    {
        if (state.ThrottledInRow >= entry.Delays.Count) return Exhausted(entry, text);
        var next = state with
        {
            ThrottledInRow = state.ThrottledInRow + 1,
            Slowdown = Math.Min(2 * state.Slowdown, SlowdownMax),
        };
        var wait = entry.Delays[state.ThrottledInRow];
        if (state.WaitingSince is { } since && state.Reference is not null && now + wait > since + PollFor)
        {
            return now >= since + DropAfter ? TooSlow(state, entry.Code, text) : Park(next, since, entry, text, now);
        }

        return Wait(next, wait, entry, text, now);
    }

    private static FetchStep AfterNotAvailable(FetchState state, FlexErrorCode entry, string text)
    {
        if (state.WhenNoStatement == NoStatementPolicy.StepBack)
        {
            if (state.Asked is FlexPeriod.Dates { Window: var window } && state.StepsBack < StepsBackMax && window.To > DateOnly.MinValue)
            {
                var last = window.To.AddDays(-1);
                var first = window.From < last ? window.From : last;
                return new FetchStep.Call(
                    Anew(state) with { Asked = new FlexPeriod.Dates(new(first, last)), StepsBack = state.StepsBack + 1 },
                    TimeSpan.Zero, IsPoll: false, $"The broker has no statement for {state.Asked}; one day less is asked for.");
            }

            if (state.Asked is not FlexPeriod.Saved)
            {
                return new FetchStep.Call(
                    Anew(state) with { Asked = new FlexPeriod.Saved() },
                    TimeSpan.Zero, IsPoll: false, $"The broker has no statement for {state.Asked}; the query's own period is asked for.");
            }
        }

        var sentence = $"Asked for: {state.Wished}. {entry.Sentence}";
        return new FetchStep.End(new FlexOutcome.UserMustAct(entry.Code, sentence, text));
    }

    private static FetchStep AfterTrouble(FetchState state, FlexFailure failure, string what, string head, DateTimeOffset now)
    {
        if (state is { Reference.Url: not null, NamedUrlTried: false })
        {
            return new FetchStep.Call(
                state with { AtNamedUrl = true, NamedUrlTried = true }, TimeSpan.Zero, IsPoll: false,
                $"The broker could not be asked: {what}. The other address that it named is tried.");
        }

        var next = state with { AtNamedUrl = false, Troubles = state.Troubles + 1 };
        if (state.Troubles >= TroubleDelays.Count)
        {
            var sentence = failure == FlexFailure.Unreachable
                ? $"The broker could not be reached in {next.Troubles} attempts; at the last {what}. Look at this server's connection and "
                    + "at the broker's system status; the next fetch asks for these days again."
                : $"The broker did not answer as its service should in {next.Troubles} attempts; at the last {what}. Compare the "
                    + "service's address in the settings with the broker's guide; the next fetch asks for these days again.";
            return Fail(failure, null, sentence, head);
        }

        var wait = TroubleDelays[state.Troubles];
        if (next.WaitingSince is { } since && now + wait >= since + DropAfter) next = Anew(next);
        var retry = $"The broker could not be asked: {what}. It is tried again by itself.";
        return wait <= ShortWaitMax
            ? new FetchStep.Call(next, wait, IsPoll: false, retry)
            : new FetchStep.End(new FlexOutcome.RetryLater(now + wait, null, retry, head, next));
    }

    private static FetchStep Wait(FetchState next, TimeSpan wait, FlexErrorCode entry, string text, DateTimeOffset now) =>
        wait <= ShortWaitMax
            ? new FetchStep.Call(next, wait, IsPoll: false, entry.Sentence)
            : new FetchStep.End(new FlexOutcome.RetryLater(now + wait, entry.Code, entry.Sentence, text, next));

    // The last look is at the end of the hour.
    private static FetchStep.End Park(FetchState next, DateTimeOffset since, FlexErrorCode entry, string text, DateTimeOffset now)
    {
        var look = now + LookAgainAfter;
        var last = since + DropAfter;
        return new(new FlexOutcome.RetryLater(look < last ? look : last, entry.Code, entry.Sentence, text, next));
    }

    private static FetchStep.End TooSlow(FetchState state, int? code, string text) => Fail(
        FlexFailure.GenerationTooSlow, code,
        $"The broker did not finish the statement for {state.Asked} within {DropAfter.TotalMinutes:0} minutes. Ask for a shorter period.",
        text);

    private static FetchStep.End Exhausted(FlexErrorCode entry, string text) => entry.EndsWithUser
        ? new FetchStep.End(new FlexOutcome.UserMustAct(entry.Code, entry.ExhaustedSentence, text))
        : Fail(
            entry.Code == FlexErrorCodes.ReferenceInvalid ? FlexFailure.RequestBroken : FlexFailure.BrokerNotReady,
            entry.Code, entry.ExhaustedSentence, text);

    private static FetchStep.End Fail(FlexFailure failure, int? code, string sentence, string text) =>
        new(new FlexOutcome.Failed(failure, code, sentence, text));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
