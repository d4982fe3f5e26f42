using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Portfolio;

/// <summary>
/// A kind of the broker's figures: rows of one account, name and window come as a whole from the greatest statement that has them.
/// </summary>
internal abstract class SnapshotTable
{
    /// <summary>What its rows say.</summary>
    public abstract Type Evidence { get; }

    /// <summary>Makes the temporary table.</summary>
    public abstract Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancel);

    /// <summary>Takes a row.</summary>
    public abstract ValueTask AddAsync(string account, string name, DaySpan days, int line, object evidence, CancellationToken cancel);

    /// <summary>Merges what was taken.</summary>
    public abstract Task FinishAsync(StatementStamp stamp, CancellationToken cancel);
}
