using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Platform.Portfolio;

/// <summary>Cash of one account in one currency, all amounts in that currency unless said.</summary>
/// <param name="Account">Whose cash.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Since">First day of the flows; null when there are none.</param>
/// <param name="Start">Before the first day: zero when the history begins at the opening, else the broker's; null when unknown.</param>
/// <param name="Flows">What moved it, by kind, without kinds that did not occur.</param>
/// <param name="End">Ours from the rows imported, the broker's from the cash report.</param>
/// <param name="Settled">The broker's settled cash; null when no statement tells it.</param>
/// <param name="Converted">The leading end in the frame's currency; null when there is no rate.</param>
public sealed record CashRowView(
    AccountId Account,
    Currency Currency,
    DateOnly? Since,
    decimal? Start,
    IReadOnlyList<CashFlow> Flows,
    Figure End,
    decimal? Settled,
    decimal? Converted);
