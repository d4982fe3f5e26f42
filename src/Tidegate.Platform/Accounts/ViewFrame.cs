using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Accounts;

/// <summary>What stands above every view: whose figures, in which currency, of which day.</summary>
/// <param name="Accounts">The accounts of the scope; empty while nothing was imported.</param>
/// <param name="Paper">Whether they are paper accounts.</param>
/// <param name="Currency">Currency of all sums.</param>
/// <param name="AsOf">The day for which the figures hold, the newest that a statement's snapshot tells; null while there is none.</param>
/// <param name="Generated">When the broker made the newest statement: the age of the figures; null while there is none.</param>
/// <param name="Notes">What a reader must know to judge the figures, in sentences.</param>
public sealed record ViewFrame(
    IReadOnlyList<AccountId> Accounts, bool Paper, Currency Currency, DateOnly? AsOf, DateTimeOffset? Generated,
        IReadOnlyList<string> Notes)
{
    /// <summary>Whether there is no account to show.</summary>
    public bool IsEmpty => Accounts.Count == 0;
}
