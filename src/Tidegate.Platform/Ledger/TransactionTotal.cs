using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Ledger;

/// <summary>Sums over all entries of a filter, in one currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Amount">Sum of the amounts.</param>
/// <param name="Commission">Sum of the commissions paid in this currency.</param>
/// <param name="Taxes">Sum of the transaction taxes.</param>
public sealed record TransactionTotal(Currency Currency, decimal Amount, decimal Commission, decimal Taxes);
