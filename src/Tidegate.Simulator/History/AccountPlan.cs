using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.History;

/// <summary>An account to generate.</summary>
/// <param name="Id">The broker's id; <c>DU…</c> is paper.</param>
/// <param name="Alias">The owner's name for it; may be empty.</param>
/// <param name="BaseCurrency">Currency of its totals; one of the market's.</param>
/// <param name="OpeningDeposit">First deposit in base currency, above zero.</param>
/// <param name="OpensAfterDays">Trading days between the history's first day and the account's.</param>
public sealed record AccountPlan(AccountId Id, string Alias, Currency BaseCurrency, decimal OpeningDeposit, int OpensAfterDays = 0);
