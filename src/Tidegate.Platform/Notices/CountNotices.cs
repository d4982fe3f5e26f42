using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Counts what a member was told and has not seen.</summary>
public sealed class CountNotices
{
    private readonly TidegateDb db;
    private readonly NoticeReaders readers;

    internal CountNotices(TidegateDb db, NoticeReaders readers)
    {
        this.db = db;
        this.readers = readers;
    }

    /// <summary>How many began, became more urgent or ended since the member looked.</summary>
    public async Task<int> RunAsync(Guid person, CancellationToken cancel)
    {
        var seen = await readers.SeenAsync(person, cancel);
        return await db.Set<Notice>().CountAsync(n => n.Told > seen || n.Ended > seen, cancel);
    }
}
