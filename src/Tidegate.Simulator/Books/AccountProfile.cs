using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <summary>Who the account is.</summary>
/// <param name="Id">The broker's id; <c>DU…</c> is paper.</param>
/// <param name="Alias">The owner's name for it; may be empty.</param>
/// <param name="BaseCurrency">Currency of its totals.</param>
/// <param name="Opened">Its first day.</param>
public sealed record AccountProfile(AccountId Id, string Alias, Currency BaseCurrency, DateOnly Opened);
