using Tidegate.Domain.Accounts;
using Tidegate.Domain.Reconciliation;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Sessions;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Reconciliation;

/// <summary>
/// Compares the executions that gateways told with those of trade confirmations and activity statements, by account and day. What was
/// before the first execution that a gateway told of an account is not compared. Without names it is the accounts that gateways told
/// of: live ones, or paper ones where there are no others.
/// </summary>
public sealed class GetReconciliation
{
    private readonly TidegateDb db;
    private readonly AwayTimes awayTimes;

    internal GetReconciliation(TidegateDb db, AwayTimes awayTimes) => (this.db, this.awayTimes) = (db, awayTimes);

    /// <summary>Answers for a filter.</summary>
    public async Task<ScopedAnswer<ReconciliationView>> RunAsync(ReconciliationFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var named = filter.Scope.Accounts.Count > 0 ? filter.Scope.Accounts : await new ReconciliationStore(db).ToldAsync(cancel);
        return await ScopeChoice.MakeAsync(db, named, cancel) switch
        {
            ScopeChoice.Unknown unknown => new ScopedAnswer<ReconciliationView>.UnknownAccount(unknown.Account, unknown.Known),
            ScopeChoice.Mixed mixed => new ScopedAnswer<ReconciliationView>.PaperWithLive(mixed.Paper, mixed.Live),
            ScopeChoice.Chosen chosen => new ScopedAnswer<ReconciliationView>.Shown(
                await ShowAsync([.. chosen.Accounts.Select(account => new AccountId(account.AccountId))], filter, cancel)),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no choice of accounts."),
        };
    }

    private async Task<ReconciliationView> ShowAsync(
        IReadOnlyList<AccountId> accounts, ReconciliationFilter filter, CancellationToken cancel)
    {
        var store = new ReconciliationStore(db);
        var lines = new List<ReconciledExecution>();
        var begins = new List<DateOnly>();
        foreach (var account in accounts)
        {
            if (await store.FirstLiveDayAsync(account, cancel) is not { } first)
                continue;

            var from = filter.From > first ? filter.From.Value : first;
            var to = filter.To ?? DateOnly.MaxValue;
            var told = await store.ReadAsync(account, from, to, cancel);
            begins.Add(from);
            lines.AddRange(Reconciler.Reconcile(told, await store.StatementsAsync(account, cancel))
                .Where(line => line.Day >= from && line.Day <= to));
        }

        return new(
            accounts,
            begins.Count == 0 ? null : begins.Min(),
            filter.To,
            [.. Reconciler.Days(lines, await awayTimes.ReadAsync(accounts, cancel)).Reverse()],
            [.. lines.OrderByDescending(line => line.Day).ThenByDescending(line => line.Instant).ThenBy(line => line.ExecutionId,
                StringComparer.Ordinal)]);
    }
}
