namespace Tidegate.Domain.Portfolio;

/// <summary>What became of the money that was paid in: net worth less net deposits and less the net worth at the start.</summary>
/// <param name="Amount">In the currency of the figures beside it; unknown with a reason when the start is not known.</param>
/// <param name="NetDeposits">Deposits less withdrawals since the start; null when unknown.</param>
/// <param name="Since">The first day that counts; null when unknown.</param>
/// <param name="Start">Net worth before the first day: zero when the history begins at the account's opening; null when unknown.</param>
public sealed record TotalChange(Figure Amount, decimal? NetDeposits, DateOnly? Since, decimal? Start);
