using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>Says whether the database answers and has the tables of this version, for supervisors and load balancers.</summary>
public sealed class CheckHouse(TidegateDb db)
{
    /// <summary>Asks the database; a database that is away is an answer and no exception.</summary>
    public async Task<HouseState> RunAsync(CancellationToken cancel)
    {
        try
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet(StringComparer.Ordinal);
            return applied.SetEquals(db.Database.GetMigrations()) ? HouseState.Ready : HouseState.OtherTables;
        }
        catch (Exception fault) when (IsAway(fault))
        {
            return HouseState.NoDatabase;
        }
    }

    // EF Core wraps a lost connection.
    private static bool IsAway(Exception fault) =>
        fault is DbException or SocketException or TimeoutException || (fault.InnerException is { } cause && IsAway(cause));
}
