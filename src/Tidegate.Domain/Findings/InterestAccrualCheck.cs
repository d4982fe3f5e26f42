using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Accrued interest: start, accrued, reversed and translated make the end (flex.md §12).</summary>
internal sealed class InterestAccrualCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var roll in sheet.Facts.InterestAccruals)
        {
            var subject = roll.Currency?.Code ?? "all currencies";
            sheet.Compare(
                new(FindingKind.Sum, "InterestAccruals", subject, $"Accrued interest of {subject}")
                {
                    Discriminator = $"accrued interest {roll.Window.From:yyyyMMdd}-{roll.Window.To:yyyyMMdd}",
                    Currency = roll.Currency ?? sheet.Facts.BaseCurrency,
                    Day = roll.Window.To,
                },
                roll.Start + (roll.Accrued ?? 0m) + (roll.Reversed ?? 0m) + (roll.Translation ?? 0m),
                roll.End,
                FigureComparison.MoneyTolerance * 2,
                difference => FindingCauses.OfSum(5, difference));
        }
    }
}
