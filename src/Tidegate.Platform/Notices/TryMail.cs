using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Sends a mail to try whether it arrives.</summary>
public sealed class TryMail
{
    private readonly TidegateDb db;
    private readonly MailTransport transport;
    private readonly TimeProvider clock;

    internal TryMail(TidegateDb db, MailTransport transport, TimeProvider clock)
    {
        this.db = db;
        this.transport = transport;
        this.clock = clock;
    }

    /// <summary>Sends it and waits for the server's answer.</summary>
    /// <param name="mail">The address.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null when the server took it; else why not and what to do.</returns>
    public async Task<string?> RunAsync(string mail, CancellationToken cancel)
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
