using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Accounts;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>What is held, with its sums.</summary>
/// <param name="Items">One row for each instrument and account.</param>
/// <param name="Next">Always null: all rows are here.</param>
/// <param name="AsOf">When the broker made the newest statement; null while there is none.</param>
/// <param name="Frame">Whose figures, in which currency, of which day.</param>
/// <param name="Cash">Cash in the currency of sums.</param>
/// <param name="CashWeight">Its part of net worth, 0.01 is one per cent; null when unknown.</param>
/// <param name="Accruals">Interest and dividends that are owed but not paid yet.</param>
/// <param name="AccrualsWeight">Their part of net worth; null when unknown.</param>
/// <param name="NetWorth">All of it.</param>
/// <param name="Unrealized">Result of what is open; null when unknown.</param>
internal sealed record HoldingsAnswer(
    IReadOnlyList<HoldingView> Items,
    string? Next,
    DateTimeOffset? AsOf,
    ViewFrame Frame,
    Figure Cash,
    decimal? CashWeight,
    Figure Accruals,
    decimal? AccrualsWeight,
    Figure NetWorth,
    decimal? Unrealized)
{
    /// <summary>What the use case tells.</summary>
    public static HoldingsAnswer Of(HoldingsView view) => new(
        view.Rows, null, view.Frame.Generated, view.Frame, view.Cash, view.CashWeight, view.Accruals, view.AccrualsWeight, view.NetWorth,
        view.Unrealized);
}
