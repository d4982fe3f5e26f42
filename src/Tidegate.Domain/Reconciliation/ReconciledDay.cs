using Tidegate.Domain.Accounts;
using Tidegate.Domain.Sessions;

namespace Tidegate.Domain.Reconciliation;

/// <summary>The executions of an account on a day.</summary>
/// <param name="Account">The account.</param>
/// <param name="Day">The day.</param>
/// <param name="State">The worst of its executions.</param>
/// <param name="Live">How many a gateway told.</param>
/// <param name="Confirmed">How many trade confirmations tell.</param>
/// <param name="Stated">How many activity statements tell.</param>
/// <param name="WithoutConnection">Times in its hours in which no gateway was connected, the oldest first.</param>
/// <param name="Sums">Amounts and commissions by currency.</param>
public sealed record ReconciledDay(
    AccountId Account,
    DateOnly Day,
    ReconciliationState State,
    int Live,
    int Confirmed,
    int Stated,
    IReadOnlyList<AwayTime> WithoutConnection,
    IReadOnlyList<ReconciledSum> Sums);
