using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

/// <summary>Reads by which server a workspace's e-mail goes.</summary>
public sealed class GetMailSettings(TidegateDb db)
{
    /// <summary>The settings without the password; null when there are none.</summary>
    public async Task<MailSettings?> RunAsync(CancellationToken cancel)
    {
        if (await db.Set<MailServer>().AsNoTracking().FirstOrDefaultAsync(cancel) is not { } server)
            return null;
        var set = await db.Set<StoredSecret>().Where(s => s.Name == MailServer.PasswordName).Select(s => (DateTimeOffset?)s.SetAt)
            .FirstOrDefaultAsync(cancel);
        return new(server.Host, server.Port, server.Encrypted, server.User, null, server.Sender, server.Pages) { PasswordSet = set };
    }
}
