using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Reconciliation;

/// <summary>Puts together what gateways and statements tell of executions.</summary>
public static class Reconciler
{
    /// <summary>One line for each execution with its corrections, oldest first.</summary>
    /// <param name="told">What is told of one account.</param>
    /// <param name="statements">Days of its activity statements with trades.</param>
    public static IReadOnlyList<ReconciledExecution> Reconcile(IReadOnlyList<ToldExecution> told, IReadOnlyList<DaySpan> statements)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(statements);
        var executions = told.Where(one => one.ExecutionId.Length > 0).ToList();
        var cancels = Cancels(told, executions);
        return
        [
            .. executions.GroupBy(one => ExecutionFamily.Of(one.ExecutionId).Root)
                .Select(family => Line([.. family, .. cancels[family.Key]], statements))
                .OrderBy(line => line.Day).ThenBy(line => line.Instant).ThenBy(line => line.ExecutionId, StringComparer.Ordinal),
        ];
    }

    /// <summary>The days of lines, oldest first.</summary>
    /// <param name="lines">Lines of any accounts.</param>
    /// <param name="away">By account, the times in which no gateway was connected.</param>
    public static IReadOnlyList<ReconciledDay> Days(
        IReadOnlyList<ReconciledExecution> lines, IReadOnlyDictionary<AccountId, IReadOnlyList<AwayTime>> away)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(away);
        return
        [
            .. lines.GroupBy(line => (line.Day, line.Account)).OrderBy(day => day.Key.Day)
                .ThenBy(day => day.Key.Account.Value, StringComparer.Ordinal)
                .Select(day => new ReconciledDay(
                    day.Key.Account,
                    day.Key.Day,
                    day.Max(line => line.State),
                    day.Count(line => line.Live is not null),
                    day.Count(line => line.Confirmed is not null),
                    day.Count(line => line.Stated is not null),
                    [.. (away.GetValueOrDefault(day.Key.Account) ?? []).Where(time => ExecutionHours.Meet(day.Key.Day, time))],
                    ReconciledSum.Of([.. day]))),
        ];
    }

    // A cancel has no execution id; it names what it takes back by the ids of its own kind of statement.
    private static ILookup<string, ToldExecution> Cancels(IReadOnlyList<ToldExecution> told, List<ToldExecution> executions)
    {
        var roots = new Dictionary<(ToldBy, string, string), string>();
        foreach (var one in executions)
        {
            var root = ExecutionFamily.Of(one.ExecutionId).Root;
            if (one.TransactionId.Length > 0)
                roots[(one.By, "transaction", one.TransactionId)] = root;
            if (one.TradeId.Length > 0)
                roots[(one.By, "trade", one.TradeId)] = root;
        }

        return told.Where(one => one.ExecutionId.Length == 0)
            .Select(cancel => (cancel, Root: roots.GetValueOrDefault((cancel.By, "transaction", cancel.OriginalTransactionId))
                ?? roots.GetValueOrDefault((cancel.By, "trade", cancel.OriginalTradeId))))
            .Where(pair => pair.Root is not null)
            .ToLookup(pair => pair.Root!, pair => pair.cancel);
    }

    private static ReconciledExecution Line(IReadOnlyList<ToldExecution> family, IReadOnlyList<DaySpan> statements)
    {
        var ordered = family.OrderByDescending(one => one.By).ThenBy(one => ExecutionFamily.Of(one.ExecutionId).Version)
            .ThenBy(one => one.Told).ToList();
        var (live, confirmed, stated) = (Live(ordered), Sum(ordered, ToldBy.Confirmation), Sum(ordered, ToldBy.Activity));
        // The strongest that tells it names day and time by its first execution, and the entry by its last; a cancel may come days later.
        var strongest = ordered.First(one => one.ExecutionId.Length > 0);
        var last = ordered.Last(one => one.By == strongest.By && one.ExecutionId.Length > 0);
        return new(
            live is not null && stated is null && last.Replaced
                ? ReconciliationState.Equal
                : State(live, stated ?? confirmed, BookedDays.Reach(statements, strongest.Day, strongest.Instant)),
            last.Account,
            strongest.Day,
            strongest.Instant,
            last.Instrument,
            last.Symbol,
            family.Where(one => one.ExecutionId.Length > 0).MaxBy(one => ExecutionFamily.Of(one.ExecutionId).Version)!.ExecutionId,
            last.Entry,
            family.Where(one => one.ExecutionId.Length > 0).Select(one => one.ExecutionId).Distinct(StringComparer.Ordinal).Count() - 1,
            live,
            confirmed,
            stated);
    }

    private static ReconciliationState State(ExecutionFigures? live, ExecutionFigures? told, bool isDue) => (live, told) switch
    {
        (null, _) => ReconciliationState.StatementOnly,
        (_, null) => isDue ? ReconciliationState.LiveOnly : ReconciliationState.Waiting,
        _ => live.IsSame(told) ? ReconciliationState.Equal : ReconciliationState.Difference,
    };

    // A gateway tells no cancels: its last correction counts, with the commission as soon as one of its words has it.
    private static ExecutionFigures? Live(List<ToldExecution> ordered)
    {
        var last = ordered.Where(one => one.By == ToldBy.Gateway).GroupBy(one => ExecutionFamily.Of(one.ExecutionId).Version)
            .MaxBy(version => version.Key);
        return (last?.FirstOrDefault(one => one.Figures.Commission is not null) ?? last?.First())?.Figures;
    }

    // A statement tells the original, its cancel and the correction, each once however many files have it.
    private static ExecutionFigures? Sum(List<ToldExecution> ordered, ToldBy by)
    {
        var all = ordered.Where(one => one.By == by).GroupBy(one => one.Entry).Select(same => same.Last().Figures).ToList();
        return all.Count == 0 ? null : ExecutionFigures.Sum(all);
    }
}
