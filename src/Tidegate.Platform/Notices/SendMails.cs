using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Hands waiting mail over, the oldest first; what cannot be handed over is tried again for two days.</summary>
internal sealed class SendMails(TidegateDb db, MailTransport transport, TimeProvider clock, ILogger<SendMails> log)
{
    private const int AtOnce = 50;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(3), TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    // Sent mail is kept for a while, so that one can see that it was.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Sends what is due.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<OutgoingMail>().Where(m => m.Created < now - KeptFor).ExecuteDeleteAsync(cancel);
        var due = await db.Set<OutgoingMail>().Where(m => m.Sent == null && m.Problem == "" && m.NotBefore <= now)
            .OrderBy(m => m.MailId).Take(AtOnce).ToListAsync(cancel);
        foreach (var mail in due)
        {
            var problem = await transport.SendAsync(mail, cancel);
            if (problem is null)
                mail.Sent = clock.GetUtcNow();
            else
                PutOff(mail, problem);
            await db.SaveChangesAsync(cancel);
            // The next ones would meet the same server.
            if (problem is not null)
                break;
        }

        db.ChangeTracker.Clear();
    }

    private void PutOff(OutgoingMail mail, string problem)
    {
        NoticesLog.NotSent(log, mail.MailId, problem);
        if (mail.Tries == Pauses.Length)
            mail.Problem = problem;
        else
            mail.NotBefore = clock.GetUtcNow() + Pauses[mail.Tries];
        mail.Tries++;
    }
}
