using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Changes by which server a workspace's e-mail goes.</summary>
public sealed class ChangeMailSettings(TidegateDb db, SecretStore secrets)
{
    private const int PortMax = 65535;

    /// <summary>Changes them; with an empty host there is no e-mail and all is forgotten.</summary>
    public async Task<MailSettingsOutcome> RunAsync(MailSettings settings, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings = settings with
        {
            Host = settings.Host.Trim(),
            User = settings.User.Trim(),
            Sender = settings.Sender.Trim(),
            Pages = settings.Pages.Trim(),
        };
        if (settings.Host.Length > 0 && Problem(settings) is { } refused)
            return refused;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<MailServer>().ExecuteDeleteAsync(cancel);
        if (settings.Host.Length == 0 || settings.User.Length == 0)
            await secrets.RemoveAsync(MailServer.PasswordName, cancel);
        if (settings.Host.Length > 0)
        {
            db.Add(ServerOf(settings));
            await db.SaveChangesAsync(cancel);
            if (settings is { User.Length: > 0, Password: { } password })
                await secrets.SetAsync(MailServer.PasswordName, password, cancel);
        }

        await transaction.CommitAsync(cancel);
        return new MailSettingsOutcome.Saved();
    }

    private MailServer ServerOf(MailSettings settings) => new()
    {
        WorkspaceId = db.WorkspaceId,
        Host = settings.Host,
        Port = settings.Port,
        Encrypted = settings.Encrypted,
        User = settings.User,
        Sender = settings.Sender,
        Pages = settings.Pages,
    };

    private static MailSettingsOutcome.Refused? Problem(MailSettings settings)
    {
        if (Uri.CheckHostName(settings.Host) == UriHostNameType.Unknown)
            return new("host", $"\"{settings.Host}\" is no name of a server. Write it as in smtp.example.org, without a port.");
        if (settings.Port == 465)
        {
            return new(
                "port",
                "Port 465 wants encryption from the first byte on, which is not possible here. Choose 587, where it begins with STARTTLS; "
                    + "most servers offer both.");
        }

        if (settings.Port is < 1 or > PortMax)
            return new("port", $"The port {settings.Port} is none. Write a number from 1 to {PortMax}; most servers take mail at 587.");
        if (settings is { Encrypted: false, User.Length: > 0 })
        {
            return new(
                "encrypted", "The password would go over the wire for all to read. Switch the encryption on, or leave the user empty.");
        }

        if (MailAddressRule.Problem(settings.Sender) is { } sender)
            return new("sender", sender);
        return settings.Pages.Length > 0
            && !(Uri.TryCreate(settings.Pages, UriKind.Absolute, out var pages) && pages.Scheme is ("https" or "http"))
            ? new("pages", $"\"{settings.Pages}\" is no address of pages. Write it as in https://tidegate.example.org, or leave it empty.")
            : null;
    }
}
