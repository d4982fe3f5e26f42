using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>Cash of one account in one currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Since">First day of the flows; null when there are none.</param>
/// <param name="Start">Before the first day; null when unknown.</param>
/// <param name="Flows">What moved it.</param>
/// <param name="End">Ours from the rows imported, beside the broker's.</param>
/// <param name="Settled">The broker's settled cash; null when unknown.</param>
public sealed record CashBalance(
    Currency Currency, DateOnly? Since, decimal? Start, IReadOnlyList<CashFlow> Flows, Figure End, decimal? Settled);
