using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Notices;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Reads what a member wants by e-mail.</summary>
public sealed class GetMailChoice(TidegateDb db)
{
    /// <summary>What the member wants; all kinds and no address before anything was chosen.</summary>
    public async Task<MailChoice> RunAsync(Guid person, CancellationToken cancel) =>
        await db.Set<NoticeReader>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == person, cancel) is { Mail.Length: > 0 } reader
            ? new(reader.Mail, reader.MailKinds)
            : new("", Enum.GetValues<NoticeKind>());
}
