using System.Globalization;
using System.Text.Json;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Flex.WebService;

namespace Tidegate.Platform.Doors.FlexWebService;

/// <summary>
/// Fetches statements to files. Keeps nothing and needs no database; the limits on calls are kept in memory, so another program that
/// uses the same token at the same time is not known of.
/// </summary>
public sealed class FetchStatements(TimeProvider clock)
{
    private static readonly StatementTimes Times = new(NewYork.Zone);

    /// <summary>Fetches them in windows that the broker answers, the newest first.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="progress">Told what happens, in sentences.</param>
    /// <param name="cancel">Stops at once; nothing half-written is left.</param>
    public async Task<FetchResult> RunAsync(FetchWish wish, IProgress<string>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (Wrong(wish) is { } problem)
            return new([], problem);
        if (!FlexToken.TryParse(wish.Token!.Reveal(), out var token, out _) || !QueryId.TryParse(wish.Query.Reveal(), out var query, out _))
            throw new InvalidOperationException("What was found right cannot be read.");
        Directory.CreateDirectory(wish.Folder);
        using var client = new FlexServiceClient(
            FlexLinkCheck.OptionsOf(wish.Address), new InProcessPacing(PacingLimits.Broker, clock), clock);
        return await WalkAsync(client, token, query, wish, progress, cancel);
    }

    private async Task<FetchResult> WalkAsync(
        FlexServiceClient client, FlexToken token, QueryId query, FetchWish wish, IProgress<string>? progress, CancellationToken cancel)
    {
        var files = new List<FetchResult.Statement>();
        var walk = HistoryWalk.Over(Window(wish), WindowOrder.NewestFirst);
        while (walk.Next is { } window)
        {
            var path = PathOf(wish.Folder, window);
            if (File.Exists(path))
                return new(files, new("out", $"{path} is there already. Move it away, or name another folder."));
            var request = new FlexRequest(token, query, new FlexPeriod.Dates(window), path)
            {
                WhenNoStatement = window.To < Times.LastDay(clock.GetUtcNow()) ? NoStatementPolicy.Report : NoStatementPolicy.StepBack,
            };
            switch (await client.FetchAsync(request, progress is null ? null : new FlexTold(progress), cancel))
            {
                case FlexOutcome.Fetched fetched:
                    files.Add(new(fetched.Path, window.From, window.To, fetched.SizeBytes));
                    walk = walk.AfterFetched(fetched.Answered);
                    break;
                case FlexOutcome.UserMustAct { Code: FlexErrorCodes.NotAvailable } when files.Count > 0:
                    walk = walk.AfterUnavailable();
                    break;
                case FlexOutcome.UserMustAct act:
                    return new(files, new(Code(act.Code, "refused"), act.Sentence));
                case FlexOutcome.RetryLater later:
                    return new(files, new(Code(later.Code, "later"), later.Sentence), later.At);
                case FlexOutcome.Failed { SplittingHelps: true }:
                    walk = walk.AfterTooSlow();
                    break;
                case FlexOutcome.Failed failed:
                    var word = JsonNamingPolicy.KebabCaseLower.ConvertName(failed.Failure.ToString());
                    return new(files, new(Code(failed.Code, word), failed.Sentence));
            }
        }

        return new(files, null, Remark: walk.Remark);
    }

    private FlexWindow Window(FetchWish wish)
    {
        var to = wish.To ?? Times.LastDay(clock.GetUtcNow());
        return new(wish.From ?? to.AddDays(1 - FlexWindow.MaxDays), to);
    }

    private SyncProblem? Wrong(FetchWish wish)
    {
        if (TypedKeys.TokenProblem(wish.Token ?? new("")) is { } token)
            return new("token", token);
        if (TypedKeys.QueryProblem(wish.Query) is { } query)
            return new("query", query);
        if (FlexLinkCheck.AddressProblem(wish.Address) is { } address)
            return new("address", address);
        var to = wish.To ?? Times.LastDay(clock.GetUtcNow());
        return wish.From > to
            ? new("from", string.Create(
                CultureInfo.InvariantCulture,
                $"The first day {wish.From:yyyy-MM-dd} is after the last one, {to:yyyy-MM-dd}. Turn them round."))
            : null;
    }

    private static string PathOf(string folder, FlexWindow window) => Path.Combine(
        Path.GetFullPath(folder),
        string.Create(CultureInfo.InvariantCulture, $"statement-{window.From:yyyy-MM-dd}-{window.To:yyyy-MM-dd}.xml"));

    private static string Code(int? code, string other) => code?.ToString(CultureInfo.InvariantCulture) ?? other;
}
