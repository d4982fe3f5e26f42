using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Connections;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Linking;

/// <summary>Reads the link that a person is making.</summary>
public sealed class GetLink
{
    private readonly TidegateDb db;
    private readonly LinkDiary diary;

    internal GetLink(TidegateDb db, LinkDiary diary)
    {
        this.db = db;
        this.diary = diary;
    }

    /// <summary>How it stands; <see cref="LinkView.None"/> when the person has not begun.</summary>
    public async Task<LinkView> RunAsync(Guid person, CancellationToken cancel)
    {
        var draft = await db.Set<LinkDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.PersonId == person, cancel);
        if (draft is null)
            return LinkView.None;
        var report = draft.Report is { } json ? JsonSerializer.Deserialize<LinkReport>(json) : null;
        return new(
            draft.Stage,
            draft.Reached,
            draft.Created,
            draft.TokenMade is { } made && draft.TokenLife is { } life ? new TokenLife(made, life) : null,
            draft.HasQuery,
            draft.HasConfirmations,
            report,
            draft.ProblemCode.Length > 0 ? new(draft.ProblemCode, draft.ProblemSentence) : null,
            draft.Name.Length > 0 ? draft.Name : Proposal(report),
            diary.Of(draft.DraftId),
            draft.Stage is LinkStage.Importing or LinkStage.Done ? await ProgressAsync(draft, cancel) : null,
            draft.Outcome);
    }

    private static string Proposal(LinkReport? report) => report?.Accounts switch
    {
        [var only] => only,
        [var first, var second] => $"{first} and {second}",
        { Count: > 2 } many => $"{many[0]} and {many.Count - 1} more",
        _ => "Interactive Brokers",
    };

    private async Task<LinkImport> ProgressAsync(LinkDraft draft, CancellationToken cancel)
    {
        if (draft.ConnectionId is not { } id
            || await db.Set<Connection>().AsNoTracking().FirstOrDefaultAsync(c => c.ConnectionId == id, cancel) is not { } link)
            return new(0, 0, null, null, null);
        var row = await db.Set<SyncRow>().AsNoTracking().FirstOrDefaultAsync(s => s.ConnectionId == id, cancel);
        IReadOnlyList<DaySpan> covered = row is null ? [] : SyncStore.CoveredOf(row);
        var runs = await db.Set<SyncRun>().AsNoTracking().Where(r => r.ConnectionId == id)
            .Select(r => new { r.Files, r.NewEntries }).ToListAsync(cancel);
        var opened = await db.Set<Account>().AsNoTracking().Where(a => link.Accounts.Contains(a.AccountId) && a.Opened != null)
            .MinAsync(a => a.Opened, cancel);
        return new(
            runs.Sum(run => run.Files),
            runs.Sum(run => run.NewEntries),
            covered.Count > 0 ? covered[0].From : null,
            covered.Count > 0 ? covered[^1].To : null,
            opened);
    }
}
