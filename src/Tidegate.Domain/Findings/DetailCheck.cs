using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Entries that stand for orders or summaries, because the query has not the level below.</summary>
internal sealed class DetailCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        Look<Trade>(sheet, "Trades", "orders", "Executions");
        Look<CashTransaction>(sheet, "CashTransactions", "summaries", "Detail");
        foreach (var section in new[] { ("Trades", "Trade", "Executions"), ("CashTransactions", "CashTransaction", "Detail") })
        {
            var (name, element, option) = section;
            var summaries = sheet.Facts.Windows.Count(window => !window.IsConfirmation
                && window.Elements.Any(each => each.StartsWith($"{name}/", StringComparison.Ordinal))
                && !window.Elements.Contains($"{name}/{element}")
                && !window.Elements.Contains($"{name}/Order"));
            if (summaries > 0)
            {
                sheet.Tell(Absent(sheet, name, "levels", [],
                    $"{summaries} {(summaries == 1 ? "statement has" : "statements have")} the section {name} with summaries or lots only, "
                        + $"which are no entries. Tick {option} in the query and import again."));
            }
        }
    }

    private static void Look<TEntry>(FindingSheet sheet, string section, string coarser, string option)
        where TEntry : LedgerEntry
    {
        var coarse = sheet.Facts.Entries.OfType<TEntry>().Where(entry => entry.Coarse).ToList();
        if (coarse.Count > 0)
        {
            sheet.Tell(Absent(sheet, section, "coarse", FindingSheet.Newest(coarse),
                $"{coarse.Count} entries of the section {section} are known as {coarser} only. Tick {option} in the query and import "
                    + "again."));
        }
    }

    private static Finding Absent(
        FindingSheet sheet, string section, string discriminator, IReadOnlyList<Guid> entries, string sentence) => new()
        {
            Kind = FindingKind.Gap,
            Account = sheet.Facts.Account,
            Section = section,
            Subject = section,
            Discriminator = $"{discriminator} {section}",
            Cause = FindingCause.LevelAbsent,
            State = FigureState.Explained,
            Sentence = sentence,
            Remedy = FindingRemedy.ChangeQuery,
            Entries = entries,
        };
}
