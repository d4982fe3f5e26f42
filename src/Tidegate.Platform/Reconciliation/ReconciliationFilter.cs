using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Reconciliation;

/// <summary>Which executions are compared.</summary>
/// <param name="Scope">The accounts.</param>
/// <param name="From">First day; null for the first on which a gateway told anything.</param>
/// <param name="To">Last day; null for the newest.</param>
public sealed record ReconciliationFilter(AccountScope Scope, DateOnly? From = null, DateOnly? To = null);
