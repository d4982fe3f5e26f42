using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Accounts;

/// <summary>For which accounts and in which currency figures are wanted.</summary>
/// <param name="Accounts">The accounts; empty for all live ones (all paper ones where there are no others).</param>
/// <param name="Display">
/// Currency of sums; null for the accounts' only base currency, else the base of the workspace's first account. Rates are the broker's of
/// the day.
/// </param>
/// <param name="AsOf">The day at whose end the figures hold; null for the newest that statements tell.</param>
public sealed record AccountScope(IReadOnlyList<AccountId> Accounts, Currency? Display = null, DateOnly? AsOf = null)
{
    /// <summary>All live accounts in their base currency.</summary>
    public static AccountScope All { get; } = new([]);
}
