using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.History;

namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>An account of the exchange and what it begins with.</summary>
/// <param name="Id">The broker's id; <c>DU…</c> is paper.</param>
/// <param name="Alias">The owner's name for it; may be empty.</param>
/// <param name="BaseCurrency">Currency of its totals.</param>
/// <param name="Deposit">First deposit in base currency, above zero; not used when there is a past.</param>
public sealed record AccountStart(AccountId Id, string Alias, Currency BaseCurrency, decimal Deposit)
{
    /// <summary>
    /// A past to go on with, up to the last day close before the exchange starts; null for a new account. Its prices should be those of
    /// the exchange's market.
    /// </summary>
    public IBookHistory? Past { get; init; }
}
