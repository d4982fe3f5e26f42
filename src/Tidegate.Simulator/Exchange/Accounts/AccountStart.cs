using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>An account of the exchange and what it begins with.</summary>
/// <param name="Id">The broker's id; <c>DU…</c> is paper.</param>
/// <param name="Alias">The owner's name for it; may be empty.</param>
/// <param name="BaseCurrency">Currency of its totals.</param>
/// <param name="Deposit">First deposit in base currency, above zero; not used when there are books.</param>
public sealed record AccountStart(AccountId Id, string Alias, Currency BaseCurrency, decimal Deposit)
{
    /// <summary>Books to go on with, such as those of a generated past at its last day close; null for an empty account.</summary>
    public AccountBooks? Books { get; init; }
}
