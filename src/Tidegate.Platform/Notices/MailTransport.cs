using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Hands mail to the workspace's server.</summary>
internal sealed class MailTransport(TidegateDb db, SecretStore secrets)
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    /// <summary>Hands one mail over.</summary>
    /// <returns>Null when the server took it; else why not, for a person.</returns>
    public async Task<string?> SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        if (await db.Set<MailServer>().AsNoTracking().FirstOrDefaultAsync(cancel) is not { } server)
            return "No server for e-mail is set.";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AnswerWithin);
        using var message = new MailMessage(server.Sender, mail.Recipient, mail.Subject, mail.Body);
        message.Headers.Add("Message-ID", $"<{mail.MailId}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        try
        {
            using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Encrypted };
            if (server.User.Length > 0)
            {
                var password = await secrets.FindAsync(MailServer.PasswordName, cancel);
                client.Credentials = new NetworkCredential(server.User, password?.Reveal());
            }

            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"{server.Host}:{server.Port} did not answer within {AnswerWithin.TotalSeconds:0} seconds. Look at name and port.";
        }
        catch (SmtpException failure)
        {
            return Words(failure, server);
        }
    }

    private static string Words(SmtpException failure, MailServer server) => failure.StatusCode switch
    {
        SmtpStatusCode.GeneralFailure =>
            $"{server.Host}:{server.Port} cannot be reached ({(failure.InnerException ?? failure).Message}). Look at name, port and "
                + "encryption.",
        SmtpStatusCode.MustIssueStartTlsFirst =>
            $"{server.Host} wants encryption or another user and password: {failure.Message}",
        _ => $"{server.Host} refused the mail: {failure.Message}",
    };
}
