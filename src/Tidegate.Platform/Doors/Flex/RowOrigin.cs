using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Where a row stands and what it shows beside its facts.</summary>
/// <param name="Section">The section.</param>
/// <param name="Element">The row's own name.</param>
/// <param name="UnknownColumns">Columns without a description, by name.</param>
/// <param name="BaseOf">The account whose base currency the row tells, with that currency; null when it tells none.</param>
internal sealed record RowOrigin(
    string Section, string Element, IReadOnlyList<string> UnknownColumns, (AccountId Account, Currency Currency)? BaseOf = null)
{
    /// <summary>Section and element, such as <c>Trades/Trade</c>.</summary>
    public string Path => $"{Section}/{Element}";
}
