using System.Runtime.CompilerServices;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Imports;
using Tidegate.Simulator.History;
using Tidegate.Simulator.Statements;

namespace Tidegate.Cli.Demo;

/// <summary>
/// The statement files of the demo's imaginary accounts: one for each account and year, as the broker's limit of 365 days makes people keep
/// them.
/// </summary>
internal static class DemoStatements
{
    /// <summary>Chooses the past of the demo's accounts.</summary>
    public const int Seed = 6;

    private const int WindowDaysMax = 365;

    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly TimeOnly Made = new(4, 30);

    /// <summary>A fixed first day, so that a demo that is started again goes on with the same past.</summary>
    public static readonly DateOnly FirstDay = new(2023, 1, 1);

    /// <summary>When the broker made statements last: at half past four in the morning of New York, whose wall time it is.</summary>
    public static DateTime NewestMaking(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, NewYork).DateTime - Made.ToTimeSpan()).ToDateTime(Made);

    /// <summary>The files that hold days which are not covered yet, made one by one as they are asked for.</summary>
    /// <param name="made">When they are made, wall time in New York; the last trading day before that one ends the history.</param>
    /// <param name="coveredTo">The last covered day of each account that has one.</param>
    /// <param name="cancel">Stops between two files.</param>
    public static async IAsyncEnumerable<IncomingFile> FilesAsync(
        DateTime made, IReadOnlyDictionary<AccountId, DateOnly> coveredTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = DateOnly.FromDateTime(made).AddDays(-1);
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(Seed, last) with { FirstDay = FirstDay });
        var issuer = new StatementIssuer(history);
        foreach (var account in history.Accounts)
        {
            for (var from = history.OpenedOn(account); from <= history.LastDay; from = from.AddDays(WindowDaysMax))
            {
                cancel.ThrowIfCancellationRequested();
                var to = from.AddDays(WindowDaysMax - 1) is var end && end < history.LastDay ? end : history.LastDay;
                if (coveredTo.TryGetValue(account, out var covered) && to <= covered)
                {
                    continue;
                }

                await using var content = new MemoryStream();
                issuer.Issue(content, new(StatementQuery.Tidegate, [account], from, to, made), cancel);
                content.Position = 0;
                yield return new IncomingFile($"{account}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.xml", content);
            }
        }
    }
}
