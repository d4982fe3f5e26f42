using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Flex.WebService;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>Asks the Flex Web Service for days, in windows that it answers, the newest first.</summary>
internal sealed class FlexStatementDoor(FlexClients clients, SecretStore secrets, DataFolder folder, TimeProvider clock) : IStatementDoor
{
    private static readonly StatementArrival NoKeys = new StatementArrival.Ended(
        new(new("keys", "Token or query id is missing or damaged. Set both again.")));

    /// <inheritdoc/>
    public ConnectionKind Kind => ConnectionKind.Flex;

    /// <inheritdoc/>
    public StatementTimes Times { get; } = new(NewYork.Zone);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StatementArrival> ActivityAsync(
        Connection link, DaySpan days, string parked, IProgress<string>? progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await FlexClients.KeysAsync(secrets, link, cancel) is not { } keys)
        {
            yield return NoKeys;
            yield break;
        }

        var last = Times.LastDay(clock.GetUtcNow());
        var resume = parked.Length > 0 ? JsonSerializer.Deserialize<FetchState>(parked) : null;
        var walk = HistoryWalk.Over(new(days.From, days.To), WindowOrder.NewestFirst);
        while (walk.Next is { } window)
        {
            var outcome = await FetchAsync(keys, keys.Activity, window, window.To < last, resume, progress, cancel);
            (walk, var arrival) = After(walk, window, outcome, isOlder: days.To < last);
            if (arrival is not null)
                yield return arrival;
            if (arrival is StatementArrival.PutOff or StatementArrival.Ended)
                yield break;
        }

        if (days.To < last && walk.Unavailable.Count > 0)
            yield return new StatementArrival.HistoryBegins(walk.Begins ?? days.To.AddDays(1));
    }

    /// <inheritdoc/>
    public async Task<StatementArrival?> ConfirmationsAsync(
        Connection link, string parked, IProgress<string>? progress, CancellationToken cancel)
    {
        if (await FlexClients.KeysAsync(secrets, link, cancel) is not { Confirmations: { } query } keys)
            return null;
        var now = clock.GetUtcNow();
        var (last, today) = (Times.LastDay(now), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Times.Zone).DateTime));
        if (today <= last)
            return null;
        var resume = parked.Length > 0 ? JsonSerializer.Deserialize<FetchState>(parked) : null;
        return await FetchAsync(keys, query, new(last.AddDays(1), today), isOld: true, resume, progress, cancel) switch
        {
            FlexOutcome.Fetched fetched => new StatementArrival.File(fetched.Path, null, null),
            FlexOutcome.RetryLater later => PutOff(later),
            FlexOutcome.UserMustAct { Code: FlexErrorCodes.NotAvailable } => null,
            FlexOutcome.UserMustAct act => new StatementArrival.Ended(new(new(Code(act.Code), $"Trade confirmations: {act.Sentence}"))),
            FlexOutcome.Failed failed => PutOff(failed, "Trade confirmations: "),
            _ => null,
        };
    }

    private static (HistoryWalk Walk, StatementArrival? Arrival) After(
        HistoryWalk walk, FlexWindow window, FlexOutcome outcome, bool isOlder) => outcome switch
        {
            FlexOutcome.Fetched fetched => (walk.AfterFetched(fetched.Answered), Arrived(fetched, window)),
            FlexOutcome.RetryLater later => (walk, PutOff(later)),
            FlexOutcome.UserMustAct { Code: FlexErrorCodes.NotAvailable } when isOlder || walk.Fetched.Count > 0 =>
                (walk.AfterUnavailable(), null),
            FlexOutcome.UserMustAct act => (walk, new StatementArrival.Ended(new(new(Code(act.Code), act.Sentence)))),
            FlexOutcome.Failed { SplittingHelps: true } => (walk.AfterTooSlow(), null),
            FlexOutcome.Failed failed => (walk, PutOff(failed, "")),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    private static StatementArrival.File Arrived(FlexOutcome.Fetched fetched, FlexWindow window)
    {
        var answered = fetched.Answered ?? window;
        var from = answered.From > window.From ? answered.From : window.From;
        var to = answered.To < window.To ? answered.To : window.To;
        var collapsed = WindowComparison.Of(fetched.Asked, fetched.Answered, window.To.AddDays(1)) is WindowComparison.Collapsed found
            ? new SyncProblem("W-03", found.Message)
            : null;
        return new(fetched.Path, from <= to ? new DaySpan(from, to) : null, collapsed);
    }

    private static StatementArrival.PutOff PutOff(FlexOutcome.RetryLater later) =>
        new(new(new(Code(later.Code), later.Sentence), later.At), JsonSerializer.Serialize(later.State));

    private static StatementArrival.PutOff PutOff(FlexOutcome.Failed failed, string of) =>
        new(new(new(Code(failed.Code, failed.Failure), of + failed.Sentence), null), "");

    private static string Code(int? code, FlexFailure failure = default) => code is { } known
        ? known.ToString(CultureInfo.InvariantCulture)
        : JsonNamingPolicy.KebabCaseLower.ConvertName(failure.ToString());

    private Task<FlexOutcome> FetchAsync(
        FlexKeys keys,
        QueryId query,
        FlexWindow window,
        bool isOld,
        FetchState? resume,
        IProgress<string>? progress,
        CancellationToken cancel)
    {
        var period = new FlexPeriod.Dates(window);
        var request = new FlexRequest(
            keys.Token, query, period, Path.Combine(folder.Uploads, $"{Guid.CreateVersion7(clock.GetUtcNow())}.fetched"))
        {
            WhenNoStatement = isOld ? NoStatementPolicy.Report : NoStatementPolicy.StepBack,
            Resume = resume?.Wished == period ? resume : null,
        };
        return clients.At(keys.Address).FetchAsync(request, progress is null ? null : new FlexTold(progress), cancel);
    }
}
