using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Reads what a member was told.</summary>
public sealed class GetNotices
{
    private const int EndedMax = 100;

    private readonly TidegateDb db;
    private readonly NoticeReaders readers;

    internal GetNotices(TidegateDb db, NoticeReaders readers)
    {
        this.db = db;
        this.readers = readers;
    }

    /// <summary>All that last, then those that are over, the newest first.</summary>
    public async Task<IReadOnlyList<NoticeView>> RunAsync(Guid person, CancellationToken cancel)
    {
        var seen = await readers.SeenAsync(person, cancel);
        var open = await db.Set<Notice>().AsNoTracking().Where(n => n.Ended == null).OrderByDescending(n => n.Told)
            .ToListAsync(cancel);
        var over = await db.Set<Notice>().AsNoTracking().Where(n => n.Ended != null).OrderByDescending(n => n.Ended).Take(EndedMax)
            .ToListAsync(cancel);
        return
        [
            .. open.Concat(over).Select(notice => new NoticeView(
                notice.NoticeId,
                notice.Kind,
                notice.Title,
                notice.Ended is null ? notice.Sentence : notice.Over,
                notice.Address,
                notice.Begun,
                notice.Ended,
                notice.Told > seen || notice.Ended > seen)),
        ];
    }
}
