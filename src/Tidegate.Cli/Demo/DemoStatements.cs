using System.Runtime.CompilerServices;
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
    private const int Seed = 7;
    private const int WindowDaysMax = 365;

    /// <summary>The files, made one by one as they are asked for.</summary>
    /// <param name="today">The last trading day before this one ends the history.</param>
    /// <param name="cancel">Stops between two files.</param>
    public static async IAsyncEnumerable<IncomingFile> FilesAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancel)
    {
        var history = SimulatedHistory.Generate(HistoryOptions.Demo(Seed, today.AddDays(-1)));
        var issuer = new StatementIssuer(history);
        var generated = today.ToDateTime(new TimeOnly(4, 30));
        foreach (var account in history.Accounts)
        {
            for (var from = history.OpenedOn(account); from <= history.LastDay; from = from.AddDays(WindowDaysMax))
            {
                cancel.ThrowIfCancellationRequested();
                var to = from.AddDays(WindowDaysMax - 1) is var end && end < history.LastDay ? end : history.LastDay;
                await using var content = new MemoryStream();
                issuer.Issue(content, new(StatementQuery.Tidegate, [account], from, to, generated), cancel);
                content.Position = 0;
                yield return new IncomingFile($"{account}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.xml", content);
            }
        }
    }
}
