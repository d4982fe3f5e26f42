using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;

namespace Tidegate.Platform.Portfolio;

/// <summary>All positions; the sums with cash and accruals are net worth, in the frame's currency.</summary>
/// <param name="Frame">Whose figures, of which day.</param>
/// <param name="Rows">A row for each account and instrument, the greatest value first.</param>
/// <param name="Cash">All currencies together.</param>
/// <param name="CashWeight">Share of net worth; null when unknown.</param>
/// <param name="Accruals">Dividends and interest that are due and not yet paid, from the broker; unknown with a reason without a net asset
/// value section.</param>
/// <param name="AccrualsWeight">Share of net worth; null when unknown.</param>
/// <param name="NetWorth">The sum.</param>
/// <param name="Unrealized">Sum of the rows' unrealized results; null when one lacks a rate or a price.</param>
public sealed record HoldingsView(
    ViewFrame Frame,
    IReadOnlyList<HoldingView> Rows,
    Figure Cash,
    decimal? CashWeight,
    Figure Accruals,
    decimal? AccrualsWeight,
    Figure NetWorth,
    decimal? Unrealized);
