using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>A row of the cash report: starting cash and its lines make ending cash (flex.md §12).</summary>
internal sealed class CashReportCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var report in new[] { sheet.Facts.Cash, sheet.Facts.FirstCash }.OfType<CashSnapshot>().DistinctBy(report => report.Window))
        {
            foreach (var cash in report.Currencies.Where(cash => cash.Lines.Count > 0))
            {
                sheet.Compare(
                    new(FindingKind.Sum, "CashReport", cash.Currency.Code, $"Starting cash and all lines of {cash.Currency}")
                    {
                        Discriminator = $"cash report {report.Window.From:yyyyMMdd}-{report.Window.To:yyyyMMdd}",
                        Currency = cash.Currency,
                        Day = report.Window.To,
                    },
                    cash.Start + CashLines.Sum(cash.Lines),
                    cash.End,
                    FigureComparison.MoneyTolerance * 2,
                    difference => FindingCauses.OfSum(cash.Lines.Count, difference));
            }
        }
    }
}
