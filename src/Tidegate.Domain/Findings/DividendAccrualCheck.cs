using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Findings;

/// <summary>A dividend accrual's net is its gross less tax and fee (flex.md §12).</summary>
internal sealed class DividendAccrualCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var accrual in sheet.Facts.Entries.OfType<DividendAccrual>())
        {
            sheet.Compare(
                FigureInQuestion.OfEntry(
                    FindingKind.Row, "ChangeInDividendAccruals", accrual, $"Net of a dividend accrual of {accrual.Symbol}", "netAmount"),
                accrual.Gross - accrual.Tax - accrual.Fee,
                accrual.Net,
                TradeMoneyCheck.Tolerance,
                _ => LikelyCause.Unknown);
        }
    }
}
