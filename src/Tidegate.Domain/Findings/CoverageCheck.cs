using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Sections that no statement has, days that no statement covers, and a history that begins in the middle.</summary>
internal sealed class CoverageCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        if (sheet.Facts.Windows.Count == 0)
            return;

        foreach (var section in new[] { "Trades", "CashTransactions" })
        {
            if (sheet.Causes.Absent(section) is { } absent)
            {
                sheet.Tell(Gap(sheet, section, section, $"section {section}", absent.Cause, absent.Remedy,
                    $"{absent.Sentence} What it tells is not in any figure of ours. Tick it in the query and import again."));
            }
        }

        var trades = DaySpan.Gaps(DaySpan.Join(sheet.Facts.Windows.Where(w => w.HasTrades).Select(w => w.Days)));
        var cash = DaySpan.Gaps(DaySpan.Join(sheet.Facts.Windows.Where(w => w.HasCash).Select(w => w.Days)));
        foreach (var gap in trades.Union(cash))
        {
            var section = !cash.Contains(gap) ? "Trades" : !trades.Contains(gap) ? "CashTransactions" : "";
            var days = Days(gap);
            sheet.Tell(Gap(sheet, section, days, $"days {days} {section}", FindingCause.OpeningOlder, FindingRemedy.ImportOlder,
                $"No statement{(section.Length > 0 ? $" with the section {section}" : "")} covers {days}. Import one that does."));
        }

        var reach = sheet.Portfolio.Reach;
        if (reach is { First: { } first, FromOpening: false })
        {
            var before = string.Create(CultureInfo.InvariantCulture, $"before {first:yyyy-MM-dd}");
            sheet.Tell(Gap(sheet, "", before, "before", FindingCause.OpeningOlder, FindingRemedy.ImportOlder,
                $"{reach.Sentence} Import the statements {before}.") with
            { Day = first });
        }
    }

    private static string Days(DaySpan span) => span.Days == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{span.From:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd}");

    private static Finding Gap(
        FindingSheet sheet, string section, string subject, string discriminator, FindingCause cause, FindingRemedy remedy,
        string sentence) =>
        new()
        {
            Kind = FindingKind.Gap,
            Account = sheet.Facts.Account,
            Section = section,
            Subject = subject,
            Discriminator = discriminator,
            Cause = cause,
            State = FigureState.Explained,
            Sentence = sentence,
            Remedy = remedy,
        };
}
