using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Signs a person out of one browser, this or another. The next request from there is a stranger's.</summary>
public sealed class EndSession(TidegateDb db)
{
    /// <summary>Ends the session if it is one of the person's own; ending it again changes nothing.</summary>
    public async Task RunAsync(ActiveSession own, Guid session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(own);
        await db.Set<PersonSession>().Where(s => s.PersonId == own.Person && s.Id == session).ExecuteDeleteAsync(cancel);
    }
}
