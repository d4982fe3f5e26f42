using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Asks the Flex Web Service for days, in windows that it answers, the newest first.</summary>
internal sealed class FlexFetch(FlexDoor door, DataFolder folder, TimeProvider clock)
{
    /// <summary>The broker's clock: when which statement is there.</summary>
    public static StatementTimes Times { get; } = new(NewYorkClock.Zone);

    /// <summary>What comes, until all has come or something stops it.</summary>
    /// <param name="address">Address of the service; empty for the broker's.</param>
    /// <param name="keys">Token and queries.</param>
    /// <param name="spans">The days, the newest first; each as long as wanted.</param>
    /// <param name="parked">Where an earlier fetch was put off; empty to begin.</param>
    /// <param name="progress">Told what happens, in sentences.</param>
    /// <param name="cancel">Stops at once.</param>
    public async IAsyncEnumerable<FlexArrival> RunAsync(
        string address,
        FlexKeys keys,
        IReadOnlyList<DaySpan> spans,
        string parked,
        IProgress<string>? progress,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = Times.LastDay(clock.GetUtcNow());
        var resume = parked.Length > 0 ? JsonSerializer.Deserialize<FetchState>(parked) : null;
        foreach (var span in spans)
        {
            var walk = HistoryWalk.Over(new(span.From, span.To), WindowOrder.NewestFirst);
            while (walk.Next is { } window)
            {
                var outcome = await FetchAsync(address, keys.Token, keys.Activity, window, window.To < last, resume, progress, cancel);
                (walk, var arrival) = After(walk, window, outcome);
                if (arrival is not null)
                    yield return arrival;
                if (arrival is FlexArrival.PutOff or FlexArrival.Ended)
                    yield break;
            }

            if (span.To < last && walk.Unavailable.Count > 0)
                yield return new FlexArrival.HistoryBegins(walk.Begins ?? span.To.AddDays(1));
        }

        if (keys.Confirmations is { } confirmations
            && await ConfirmationsAsync(address, keys.Token, confirmations, last, resume, progress, cancel) is { } more)
            yield return more;
    }

    private static (HistoryWalk Walk, FlexArrival? Arrival) After(HistoryWalk walk, FlexWindow window, FlexOutcome outcome) => outcome switch
    {
        FlexOutcome.Fetched fetched => (walk.AfterFetched(fetched.Answered), Arrived(fetched, window)),
        FlexOutcome.RetryLater later => (walk, PutOff(later)),
        FlexOutcome.UserMustAct { Code: FlexErrorCodes.NotAvailable } when walk.Fetched.Count > 0 || walk.Pending.Count > 1 =>
            (walk.AfterUnavailable(), null),
        FlexOutcome.UserMustAct act => (walk, new FlexArrival.Ended(new(new(Code(act.Code), act.Sentence)))),
        FlexOutcome.Failed { SplittingHelps: true } => (walk.AfterTooSlow(), null),
        FlexOutcome.Failed failed => (walk, new FlexArrival.PutOff(new(new(Code(failed.Code, failed.Failure), failed.Sentence), null), "")),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static FlexArrival.File Arrived(FlexOutcome.Fetched fetched, FlexWindow window)
    {
        var answered = fetched.Answered ?? window;
        var from = answered.From > window.From ? answered.From : window.From;
        var to = answered.To < window.To ? answered.To : window.To;
        var collapsed = WindowComparison.Of(fetched.Asked, fetched.Answered, window.To.AddDays(1)) is WindowComparison.Collapsed found
            ? new SyncProblem("W-03", found.Message)
            : null;
        return new(fetched.Path, from <= to ? new DaySpan(from, to) : null, collapsed);
    }

    private static FlexArrival.PutOff PutOff(FlexOutcome.RetryLater later) =>
        new(new(new(Code(later.Code), later.Sentence), later.At), JsonSerializer.Serialize(later.State));

    private static string Code(int? code, FlexFailure failure = default) => code is { } known
        ? known.ToString(CultureInfo.InvariantCulture)
        : JsonNamingPolicy.KebabCaseLower.ConvertName(failure.ToString());

    // Trades of the days that no activity statement has yet. None of them is no trouble: most days begin without a trade.
    private async Task<FlexArrival?> ConfirmationsAsync(
        string address,
        FlexToken token,
        QueryId query,
        DateOnly last,
        FetchState? resume,
        IProgress<string>? progress,
        CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Times.Zone).DateTime);
        if (today <= last)
            return null;
        return await FetchAsync(address, token, query, new(last.AddDays(1), today), isOld: true, resume, progress, cancel) switch
        {
            FlexOutcome.Fetched fetched => new FlexArrival.File(fetched.Path, null, null),
            FlexOutcome.RetryLater later => PutOff(later),
            FlexOutcome.UserMustAct { Code: FlexErrorCodes.NotAvailable } => null,
            FlexOutcome.UserMustAct act => new FlexArrival.Ended(new(new(Code(act.Code), $"Trade confirmations: {act.Sentence}"))),
            FlexOutcome.Failed failed =>
                new FlexArrival.PutOff(new(new(Code(failed.Code, failed.Failure), $"Trade confirmations: {failed.Sentence}"), null), ""),
            _ => null,
        };
    }

    private Task<FlexOutcome> FetchAsync(
        string address,
        FlexToken token,
        QueryId query,
        FlexWindow window,
        bool isOld,
        FetchState? resume,
        IProgress<string>? progress,
        CancellationToken cancel)
    {
        var period = new FlexPeriod.Dates(window);
        var request = new FlexRequest(token, query, period, Path.Combine(folder.Uploads, $"{Guid.CreateVersion7(clock.GetUtcNow())}.fetched"))
        {
            WhenNoStatement = isOld ? NoStatementPolicy.Report : NoStatementPolicy.StepBack,
            Resume = resume?.Wished == period ? resume : null,
        };
        return door.At(address).FetchAsync(request, progress is null ? null : new FlexTold(progress), cancel);
    }
}
