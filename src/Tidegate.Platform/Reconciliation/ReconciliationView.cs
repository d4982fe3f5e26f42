using Tidegate.Domain.Accounts;
using Tidegate.Domain.Reconciliation;

namespace Tidegate.Platform.Reconciliation;

/// <summary>What gateways told beside what statements tell.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="From">The first day that is compared; null while no gateway has told an execution of these accounts.</param>
/// <param name="To">The last day that was asked for; null for the newest.</param>
/// <param name="Days">Accounts and days with executions, the newest first.</param>
/// <param name="Executions">All executions of these days, the newest first.</param>
public sealed record ReconciliationView(
    IReadOnlyList<AccountId> Accounts,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<ReconciledDay> Days,
    IReadOnlyList<ReconciledExecution> Executions);
