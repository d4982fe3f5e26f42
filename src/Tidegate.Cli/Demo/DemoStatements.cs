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

    /// <summary>A fixed first day, so that a demo that is started again goes on with the same past.</summary>
    public static readonly DateOnly FirstDay = new(2023, 1, 1);

    /// <summary>The files that hold days which are not covered yet, made one by one as they are asked for.</summary>
    /// <param name="today">The last trading day before this one ends the history.</param>
    /// <param name="coveredTo">The last covered day of each account that has one.</param>
    /// <param name="cancel">Stops between two files.</param>
    public static async IAsyncEnumerable<IncomingFile> FilesAsync(
        DateOnly today, IReadOnlyDictionary<AccountId, DateOnly> coveredTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(Seed, today.AddDays(-1)) with { FirstDay = FirstDay });
        var issuer = new StatementIssuer(history);
        var generated = today.ToDateTime(new TimeOnly(4, 30));
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
                issuer.Issue(content, new(StatementQuery.Tidegate, [account], from, to, generated), cancel);
                content.Position = 0;
                yield return new IncomingFile($"{account}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.xml", content);
            }
        }
    }
}
