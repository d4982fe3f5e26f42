using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>Cash by account and currency.</summary>
/// <param name="Frame">Whose figures, of which day.</param>
/// <param name="Rows">A row for each account and currency.</param>
/// <param name="Total">All rows in the frame's currency, ours and the broker's.</param>
public sealed record CashView(ViewFrame Frame, IReadOnlyList<CashRowView> Rows, Figure Total);
