using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Findings;
using Tidegate.Platform.Imports;
using Tidegate.Platform.Storage;
using Tidegate.Platform.Sync;

namespace Tidegate.Platform.Support;

/// <summary>Reads what may be told of the tables of all workspaces: counts, states, codes and instants.</summary>
internal sealed class SupportStore(TidegateDb db)
{
    private const int RunsMax = 200;

    /// <summary>The steps that made the tables, and how many rows each table has.</summary>
    public async Task<object> TablesAsync(CancellationToken cancel)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
        {
            // Names of tables come from our own model.
            var count = $"select count(*) as \"Value\" from {TidegateDb.Schema}.\"{table}\"";
            rows[table] = await db.Database.SqlQueryRaw<long>(count).SingleAsync(cancel);
        }

        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return new { Steps = applied.Where(known.Contains), UnknownSteps = applied.Count(step => !known.Contains(step)), Rows = rows };
    }

    /// <summary>Connections by number, with how they stand and their last tries.</summary>
    public async Task<object> ConnectionsAsync(CancellationToken cancel)
    {
        var links = await db.Set<Connection>().IgnoreQueryFilters().AsNoTracking().OrderBy(link => link.ConnectionId)
            .Select(link => new
            {
                link.ConnectionId,
                link.Kind,
                link.Created,
                link.TokenMade,
                link.TokenLife,
                link.HasConfirmations,
                IsBroker = link.Address == "",
            })
            .ToListAsync(cancel);
        var numbers = links.Select((link, number) => (link.ConnectionId, number))
            .ToDictionary(pair => pair.ConnectionId, pair => pair.number);
        var states = await db.Set<SyncRow>().IgnoreQueryFilters().AsNoTracking()
            .Select(row => new
            {
                row.ConnectionId,
                row.Status,
                row.LastTry,
                row.LastSuccess,
                row.Failures,
                row.NotBefore,
                row.ProblemCode,
                row.LastDay,
                row.HistoryFrom,
            })
            .ToListAsync(cancel);
        var runs = await db.Set<SyncRun>().IgnoreQueryFilters().AsNoTracking().OrderByDescending(run => run.Started).Take(RunsMax)
            .Select(run => new { run.ConnectionId, run.Started, run.Ended, run.Files, run.NewEntries, run.ProblemCode })
            .ToListAsync(cancel);
        return new
        {
            Connections = links.Select(link => new
            {
                Number = numbers[link.ConnectionId],
                link.Kind,
                link.Created,
                TokenEnds = link.TokenMade + link.TokenLife,
                link.HasConfirmations,
                link.IsBroker,
            }),
            States = states.Select(row => new
            {
                Number = numbers.GetValueOrDefault(row.ConnectionId, -1),
                row.Status,
                row.LastTry,
                row.LastSuccess,
                row.Failures,
                row.NotBefore,
                Code = SyncCodes.Plain(row.ProblemCode),
                row.LastDay,
                row.HistoryFrom,
            }),
            Runs = runs.Select(run => new
            {
                Number = numbers.GetValueOrDefault(run.ConnectionId, -1),
                run.Started,
                run.Ended,
                run.Files,
                run.NewEntries,
                Code = SyncCodes.Plain(run.ProblemCode),
            }),
        };
    }

    /// <summary>How many findings there are of each sort.</summary>
    public async Task<object> FindingsAsync(CancellationToken cancel) => await db.Set<FindingRow>().IgnoreQueryFilters().AsNoTracking()
        .GroupBy(row => new { row.Kind, row.Cause, row.Remedy, row.State, row.Status })
        .Select(group => new
        {
            group.Key.Kind,
            group.Key.Cause,
            group.Key.Remedy,
            group.Key.State,
            group.Key.Status,
            Count = group.Count(),
        })
        .ToListAsync(cancel);

    /// <summary>How many imported files came to each end.</summary>
    public async Task<object> ImportsAsync(CancellationToken cancel) => await db.Set<ImportFile>().IgnoreQueryFilters().AsNoTracking()
        .GroupBy(file => file.Outcome)
        .Select(group => new
        {
            Outcome = group.Key,
            Count = group.Count(),
            Bytes = group.Sum(file => file.Bytes),
            New = group.Sum(file => file.NewEntries),
        })
        .ToListAsync(cancel);
}
