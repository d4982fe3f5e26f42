using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>A line of the broker's statement of funds: an independent ledger of cash with a running balance.</summary>
/// <param name="Currency">Currency of the amount: the base currency when <paramref name="InBase"/>.</param>
/// <param name="InBase">Whether the line stands in the part in base currency.</param>
/// <param name="Day">Report day.</param>
/// <param name="Code">The broker's activity code such as <c>DEP</c> or <c>EXE</c>.</param>
/// <param name="Amount">Signed.</param>
/// <param name="Balance">After the line; null when the statement lacks it.</param>
/// <param name="TransactionId">The broker's transaction id; may be empty.</param>
public sealed record FundsLine(
    Currency Currency, bool InBase, DateOnly Day, string Code, decimal Amount, decimal? Balance, string TransactionId);
