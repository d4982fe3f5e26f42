namespace Tidegate.Domain.Portfolio;

/// <summary>Net worth at the end of a reported day and what had been paid in until then.</summary>
/// <param name="Day">The reported day.</param>
/// <param name="NetWorth">The broker's net asset value.</param>
/// <param name="PaidIn">Deposits less withdrawals so far, with the net worth before the first day when the history starts in the
/// middle.</param>
public sealed record NetWorthPoint(DateOnly Day, decimal NetWorth, decimal PaidIn);
