using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>Cash of one currency over a period, in that currency.</summary>
/// <param name="Account">Whose cash.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Opening">Before the first day; null when unknown.</param>
/// <param name="Flows">What moved it.</param>
/// <param name="Closing">At the end of the last day; null when unknown.</param>
public sealed record StatementCashView(
    AccountId Account, Currency Currency, decimal? Opening, IReadOnlyList<CashFlow> Flows, decimal? Closing);
