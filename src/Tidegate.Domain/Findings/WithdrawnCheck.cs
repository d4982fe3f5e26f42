using System.Globalization;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Rows that a newer statement of the same query over the same days no longer has.</summary>
internal sealed class WithdrawnCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        if (sheet.Facts.Withdrawn.Count == 0)
            return;

        var gone = sheet.Facts.Withdrawn.ToHashSet();
        foreach (var entry in sheet.Facts.Entries.Where(entry => gone.Contains(entry.Id)))
        {
            var what = $"{entry.GetType().Name} of {(entry.Symbol.Length > 0 ? entry.Symbol : entry.Currency.Code)}";
            var figure = FigureInQuestion.OfEntry(FindingKind.Withdrawn, "", entry, what, "");
            sheet.Tell(new()
            {
                Kind = figure.Kind,
                Account = sheet.Facts.Account,
                Subject = figure.Subject,
                Discriminator = figure.Discriminator,
                Instrument = figure.Instrument,
                Day = figure.Day,
                Cause = FindingCause.CorrectionPending,
                State = FigureState.Explained,
                Sentence = string.Create(
                    CultureInfo.InvariantCulture,
                    $"A newer statement of the same query over the same days no longer has this row of {entry.Day:yyyy-MM-dd}: "
                        + $"{entry.Type} {figure.Subject}. The broker withdrew it; it still counts here."),
                Remedy = FindingRemedy.Review,
                Entries = figure.Entries,
            });
        }
    }
}
