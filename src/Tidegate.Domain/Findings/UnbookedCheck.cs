using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Rows that may move positions or cash and could not be booked: one finding for each section.</summary>
internal sealed class UnbookedCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var section in sheet.Facts.Unbooked.GroupBy(rows => rows.Section))
        {
            var count = section.Sum(rows => rows.Count);
            var about = section.Where(rows => rows.Instrument.Exists)
                .Select(rows => sheet.Facts.Instruments.GetValueOrDefault(rows.Instrument)?.Symbol ?? rows.Instrument.Value)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5).ToList();
            sheet.Tell(new()
            {
                Kind = FindingKind.Unbooked,
                Account = sheet.Facts.Account,
                Section = section.Key,
                Subject = section.Key,
                Discriminator = section.Key,
                Cause = FindingCause.Unknown,
                State = FigureState.Broken,
                Sentence = $"{count} {(count == 1 ? "row" : "rows")} of section {section.Key}"
                    + $"{(about.Count > 0 ? $" about {string.Join(", ", about)}" : "")} could not be booked. They are kept as they are and "
                    + "count nowhere.",
                Remedy = FindingRemedy.Review,
            });
        }
    }
}
