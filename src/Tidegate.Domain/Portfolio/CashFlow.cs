using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>What moved the cash of one currency.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Amount">Signed, positive into the account.</param>
/// <param name="Count">Number of ledger entries in it.</param>
public sealed record CashFlow(CashKind Kind, decimal Amount, int Count);
