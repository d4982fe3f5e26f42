using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Notes that a member has seen all notices.</summary>
public sealed class SeeNotices
{
    private readonly TidegateDb db;
    private readonly NoticeReaders readers;
    private readonly TimeProvider clock;

    internal SeeNotices(TidegateDb db, NoticeReaders readers, TimeProvider clock)
    {
        this.db = db;
        this.readers = readers;
        this.clock = clock;
    }

    /// <summary>Notes it.</summary>
    public async Task RunAsync(Guid person, CancellationToken cancel)
    {
        (await readers.ReadAsync(person, cancel)).Seen = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
    }
}
