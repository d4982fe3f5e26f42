using System.Text.Json;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Doors.FlexWebService;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Linking;

/// <summary>
/// Fetches the test statement of a draft, through the door that later fetches all others, and judges it. The file is kept.
/// </summary>
internal sealed class LinkTest(
    TidegateDb db, LinkStore store, IEnumerable<IStatementDoor> doors, FlexHost host, LinkDiary diary, TimeProvider clock)
{
    /// <summary>After so long the broker's silence is an answer.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    private static readonly SyncProblem TooLong = new(
        "too-long", "The broker did not finish the statement within 20 minutes. Check again later, or choose fewer accounts in the query.");

    private static readonly SyncProblem Nothing = new("nothing", "The broker sent no statement. Check again in some minutes.");

    private static readonly SyncProblem OtherQuery = new(
        "confirmations-query",
        "This is a query of trade confirmations: it tells the trades of a day and nothing else. Enter the id of an activity query; this "
            + "one goes into the second field.");

    /// <summary>Runs the test.</summary>
    public async Task RunAsync(LinkDraft draft, CancellationToken cancel)
    {
        var door = doors.Single(each => each.Kind == ConnectionKind.Flex);
        var last = door.Times.LastDay(clock.GetUtcNow());
        var days = new DaySpan(last.AddDays(1 - SyncPeriod.DaysMax), last);
        var began = clock.GetTimestamp();
        using var limit = new CancellationTokenSource(Limit, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        StatementArrival? arrival = null;
        try
        {
            await foreach (var next in door.ActivityAsync(
                LinkOf(draft), days, draft.Parked, new LinkTold(diary, draft.DraftId), ends.Token))
            {
                arrival = next;
                break;
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            arrival = new StatementArrival.Ended(new(TooLong));
        }

        await TakeAsync(draft, arrival ?? new StatementArrival.Ended(new(Nothing)), clock.GetElapsedTime(began), cancel);
    }

    private async Task TakeAsync(LinkDraft draft, StatementArrival arrival, TimeSpan took, CancellationToken cancel)
    {
        switch (arrival)
        {
            case StatementArrival.File file:
                await JudgeAsync(draft, file, took, cancel);
                break;
            case StatementArrival.PutOff later:
                await EndAsync(draft, later.Outcome.Problem, later.Parked, cancel);
                break;
            case StatementArrival.Ended ended:
                await EndAsync(draft, ended.Outcome.Problem, "", cancel);
                break;
            default:
                await EndAsync(draft, Nothing, "", cancel);
                break;
        }
    }

    private async Task JudgeAsync(LinkDraft draft, StatementArrival.File file, TimeSpan took, CancellationToken cancel)
    {
        diary.Say(draft.DraftId, "It is here. Looking at what is in it.");
        var (query, unreadable) = await ReadAsync(file.Path, cancel);
        if (query is null or { QueryType: "TCF" })
        {
            File.Delete(file.Path);
            await EndAsync(draft, unreadable ?? OtherQuery, "", cancel);
            return;
        }

        var report = await ReportAsync(file.Path, query, took, cancel);
        var isKept = await store.AnswerAsync(
            draft,
            now =>
            {
                (now.Stage, now.Parked, now.Report) = (LinkStage.Tested, "", JsonSerializer.Serialize(report));
                (now.File, now.FileFrom, now.FileTo) = (Path.GetFileName(file.Path), file.Days?.From, file.Days?.To);
                (now.ProblemCode, now.ProblemSentence) = (file.Collapsed?.Code ?? "", file.Collapsed?.Sentence ?? "");
            },
            cancel);
        if (!isKept)
            File.Delete(file.Path);
    }

    private static async Task<(QueryReport? Query, SyncProblem? Problem)> ReadAsync(string path, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(path);
        var (query, problem) = await new CheckQuery().RunAsync(stream, cancel);
        return (query, problem is null ? null : new("unreadable", problem));
    }

    private static async Task<LinkReport> ReportAsync(string path, QueryReport query, TimeSpan took, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(path);
        var file = await new InspectFile().RunAsync(stream, cancel);
        var sections = file.Statements.SelectMany(statement => statement.Sections).GroupBy(section => section.Title ?? section.Name)
            .ToDictionary(group => group.Key, group => (long)group.Sum(section => section.Count), StringComparer.Ordinal);
        return new(
            [.. file.Statements.Select(statement => statement.Account).Distinct(StringComparer.Ordinal)],
            file.Statements.Count > 0 ? file.Statements.Min(statement => statement.From) : null,
            file.Statements.Count > 0 ? file.Statements.Max(statement => statement.To) : null,
            sections.Values.Sum(),
            Math.Round(took.TotalSeconds, 1),
            sections,
            query);
    }

    private Task<bool> EndAsync(LinkDraft draft, SyncProblem problem, string parked, CancellationToken cancel) => store.AnswerAsync(
        draft,
        now =>
        {
            (now.Stage, now.Parked, now.Report) = (LinkStage.Tested, parked, null);
            (now.ProblemCode, now.ProblemSentence) = (problem.Code, problem.Sentence);
        },
        cancel);

    // Never saved: the door finds the draft's token and query under this id.
    private Connection LinkOf(LinkDraft draft) => new()
    {
        WorkspaceId = db.WorkspaceId,
        ConnectionId = draft.DraftId,
        Name = "",
        Kind = ConnectionKind.Flex,
        Address = host.Address,
        Created = draft.Created,
        Accounts = [],
    };
}
