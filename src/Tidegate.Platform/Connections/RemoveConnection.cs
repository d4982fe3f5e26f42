using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Connections;

/// <summary>Removes a connection with its secrets. What came by it stays.</summary>
public sealed class RemoveConnection(TidegateDb db, SecretStore secrets)
{
    /// <summary>Removes it.</summary>
    public async Task<ConnectionOutcome> RunAsync(Guid connection, CancellationToken cancel)
    {
        foreach (var secret in ConnectionSecrets.All)
        {
            await secrets.RemoveAsync(Connection.SecretOf(connection, secret), cancel);
        }

        return await db.Set<Connection>().Where(c => c.ConnectionId == connection).ExecuteDeleteAsync(cancel) > 0
            ? new ConnectionOutcome.Saved(connection)
            : new ConnectionOutcome.NotFound();
    }
}
