using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>Cash by account and currency, with its sum.</summary>
/// <param name="Items">One row for each account and currency.</param>
/// <param name="Next">Always null: all rows are here.</param>
/// <param name="AsOf">When the broker made the newest statement; null while there is none.</param>
/// <param name="Frame">Whose figures, in which currency, of which day.</param>
/// <param name="Total">All of it in the currency of sums.</param>
internal sealed record CashAnswer(
    IReadOnlyList<CashRowView> Items, string? Next, DateTimeOffset? AsOf, ViewFrame Frame, Figure Total);
