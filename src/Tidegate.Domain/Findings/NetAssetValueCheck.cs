using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// Net asset value: the classes of a day make its total, the items of a bridge lead from its start to its end (flex.md §12).
/// </summary>
internal sealed class NetAssetValueCheck : IFindingCheck
{
    private const decimal Tolerance = FigureComparison.MoneyTolerance * 2;

    public void Look(FindingSheet sheet)
    {
        foreach (var day in sheet.Facts.NavDays.Where(day => day.Classes.Count > 0))
        {
            sheet.Compare(
                new(FindingKind.Sum, "EquitySummaryInBase", "net asset value", "Sum of all classes")
                {
                    Discriminator = $"classes {day.Day:yyyyMMdd}",
                    Currency = sheet.Facts.BaseCurrency,
                    Day = day.Day,
                },
                day.Classes.Values.Sum(),
                day.Total,
                Tolerance,
                difference => FindingCauses.OfSum(day.Classes.Count, difference));
        }

        foreach (var period in sheet.Facts.NavPeriods.Where(period => period.Items.Count > 0))
        {
            sheet.Compare(
                new(FindingKind.Sum, "ChangeInNAV", "change in net asset value", "Start and all items")
                {
                    Discriminator = $"bridge {period.Window.From:yyyyMMdd}-{period.Window.To:yyyyMMdd}",
                    Currency = sheet.Facts.BaseCurrency,
                    Day = period.Window.To,
                },
                period.Start + period.Items.Values.Sum(),
                period.End,
                Tolerance,
                difference => FindingCauses.OfSum(period.Items.Count, difference));
        }
    }
}
