using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Reads what a member was told.</summary>
public sealed class GetNotices
{
    private const int EndedMax = 100;

    private readonly TidegateDb db;
    private readonly TimeProvider clock;

    internal GetNotices(TidegateDb db, TimeProvider clock)
    {
        this.db = db;
        this.clock = clock;
    }

    /// <summary>All that last, then those that are over, the newest first.</summary>
    public async Task<IReadOnlyList<NoticeView>> RunAsync(Guid person, CancellationToken cancel)
    {
        var seen = await SeenAsync(person, cancel);
        var open = await db.Set<Notice>().AsNoTracking().Where(n => n.Ended == null).OrderByDescending(n => n.Told).ToListAsync(cancel);
        var over = await db.Set<Notice>().AsNoTracking().Where(n => n.Ended != null).OrderByDescending(n => n.Ended).Take(EndedMax)
            .ToListAsync(cancel);
        return
        [
            .. open.Concat(over).Select(notice => new NoticeView(
                notice.NoticeId, notice.Kind, notice.Title, notice.Ended is null ? notice.Sentence : notice.Over, notice.Address, notice.Begun,
                notice.Ended, notice.Told > seen || notice.Ended > seen)),
        ];
    }

    /// <summary>How many the member has not seen.</summary>
    public async Task<int> CountNewAsync(Guid person, CancellationToken cancel)
    {
        var seen = await SeenAsync(person, cancel);
        return await db.Set<Notice>().CountAsync(n => n.Told > seen || n.Ended > seen, cancel);
    }

    /// <summary>Notes that the member has seen all.</summary>
    public async Task SeeAsync(Guid person, CancellationToken cancel)
    {
        var reader = await db.Set<NoticeReader>().FirstOrDefaultAsync(r => r.PersonId == person, cancel)
            ?? db.Add(new NoticeReader { WorkspaceId = db.WorkspaceId, PersonId = person }).Entity;
        reader.Seen = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
    }

    // Who joins later is told what lasts, not what was over before.
    private async Task<DateTimeOffset> SeenAsync(Guid person, CancellationToken cancel) =>
        await db.Set<NoticeReader>().Where(r => r.PersonId == person).Select(r => (DateTimeOffset?)r.Seen).FirstOrDefaultAsync(cancel)
        ?? DateTimeOffset.MinValue;
}
