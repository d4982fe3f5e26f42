using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Reads and changes what a member wants by e-mail, and sends a mail to try it.</summary>
public sealed class ChooseMail
{
    private readonly TidegateDb db;
    private readonly MailTransport transport;
    private readonly TimeProvider clock;

    internal ChooseMail(TidegateDb db, MailTransport transport, TimeProvider clock)
    {
        this.db = db;
        this.transport = transport;
        this.clock = clock;
    }

    /// <summary>What the member wants; all kinds and no address before anything was chosen.</summary>
    public async Task<MailChoice> FindAsync(Guid person, CancellationToken cancel) =>
        await db.Set<NoticeReader>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == person, cancel) is { Mail.Length: > 0 } reader
            ? new(reader.Mail, reader.MailKinds)
            : new("", Enum.GetValues<Domain.Notices.NoticeKind>());

    /// <summary>Changes it.</summary>
    /// <returns>Why the address was refused; null when all is kept.</returns>
    public async Task<string?> RunAsync(Guid person, MailChoice choice, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var mail = choice.Mail.Trim();
        if (mail.Length > 0 && MailAddressRule.Problem(mail) is { } problem)
            return problem;
        var reader = await db.Set<NoticeReader>().FirstOrDefaultAsync(r => r.PersonId == person, cancel)
            ?? db.Add(new NoticeReader { WorkspaceId = db.WorkspaceId, PersonId = person }).Entity;
        (reader.Mail, reader.MailKinds) = (mail, [.. choice.Kinds.Distinct()]);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Sends a mail to try it, and waits for the server's answer.</summary>
    /// <param name="mail">The address.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null when the server took it; else why not and what to do.</returns>
    public async Task<string?> TryAsync(string mail, CancellationToken cancel)
    {
        if (MailAddressRule.Problem(mail) is { } problem)
            return problem;
        var now = clock.GetUtcNow();
        return await transport.SendAsync(
            new()
            {
                WorkspaceId = db.WorkspaceId,
                MailId = Guid.CreateVersion7(now),
                Recipient = mail,
                Subject = "Tidegate: a mail to try it",
                Body = "It works. Notices that you choose under Settings, Notices come to this address.",
                Created = now,
            },
            cancel);
    }
}
