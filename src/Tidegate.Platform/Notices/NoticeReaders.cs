using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>The rows of members who read notices.</summary>
internal sealed class NoticeReaders(TidegateDb db)
{
    /// <summary>Up to when a member has seen what was told; the beginning of time before the first look.</summary>
    public async Task<DateTimeOffset> SeenAsync(Guid person, CancellationToken cancel) =>
        await db.Set<NoticeReader>().Where(r => r.PersonId == person).Select(r => (DateTimeOffset?)r.Seen).FirstOrDefaultAsync(cancel)
        ?? DateTimeOffset.MinValue;

    /// <summary>The row of a member, to be changed; a new one when there is none.</summary>
    public async Task<NoticeReader> ReadAsync(Guid person, CancellationToken cancel) =>
        await db.Set<NoticeReader>().FirstOrDefaultAsync(r => r.PersonId == person, cancel)
        ?? db.Add(new NoticeReader { WorkspaceId = db.WorkspaceId, PersonId = person }).Entity;
}
