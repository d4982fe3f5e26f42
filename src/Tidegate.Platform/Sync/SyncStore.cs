using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sync;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>Keeps how the tries of connections stand.</summary>
internal sealed class SyncStore(TidegateDb db)
{
    /// <summary>The row of a connection; a new one when it was never tried.</summary>
    public async Task<SyncRow> ReadAsync(Guid connection, CancellationToken cancel)
    {
        if (await db.Set<SyncRow>().FirstOrDefaultAsync(s => s.ConnectionId == connection, cancel) is { } known)
            return known;
        return db.Add(new SyncRow { WorkspaceId = db.WorkspaceId, ConnectionId = connection }).Entity;
    }

    /// <summary>What a row says of the tries.</summary>
    public static SyncState StateOf(SyncRow row) => new()
    {
        Status = row.Status,
        LastTry = row.LastTry,
        LastSuccess = row.LastSuccess,
        Failures = row.Failures,
        NotBefore = row.NotBefore,
        IsWanted = row.IsWanted,
        Problem = row.ProblemCode.Length > 0 ? new(row.ProblemCode, row.ProblemSentence) : null,
    };

    /// <summary>Writes a state into its row.</summary>
    public static void Say(SyncRow row, SyncState state)
    {
        (row.Status, row.LastTry, row.LastSuccess) = (state.Status, state.LastTry, state.LastSuccess);
        (row.Failures, row.NotBefore, row.IsWanted) = (state.Failures, state.NotBefore, state.IsWanted);
        (row.ProblemCode, row.ProblemSentence) = (state.Problem?.Code ?? "", state.Problem?.Sentence ?? "");
    }

    /// <summary>The days that came by a connection.</summary>
    public static IReadOnlyList<DaySpan> CoveredOf(SyncRow row) => JsonSerializer.Deserialize<DaySpan[]>(row.Covered) ?? [];

    /// <summary>Adds days to those that came.</summary>
    public static void Cover(SyncRow row, DaySpan days) =>
        row.Covered = JsonSerializer.Serialize(DaySpan.Join([.. CoveredOf(row), days]));

    /// <summary>What is there, and how far back there can be any: the accounts of the connection tell when they were opened.</summary>
    public async Task<SyncCoverage> CoverageAsync(Connection connection, SyncRow row, CancellationToken cancel)
    {
        var opened = await db.Set<Account>().AsNoTracking().Where(a => connection.Accounts.Contains(a.AccountId))
            .Select(a => a.Opened).ToListAsync(cancel);
        return new(CoveredOf(row), opened.Count > 0 && opened.TrueForAll(day => day is not null) ? opened.Min() : null, row.HistoryFrom);
    }
}
