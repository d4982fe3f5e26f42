using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Checklist;

/// <summary>A section that a query should have, with its options and columns.</summary>
/// <param name="Purpose">What it is good for.</param>
/// <param name="Section">Name of the container element.</param>
/// <param name="Without">What a query without it is judged as.</param>
/// <param name="Lost">What is lost without it.</param>
/// <param name="Needs">Its options and columns.</param>
internal sealed record SectionNeed(
    QueryPurpose Purpose, string Section, ChecklistState Without, string Lost, params IReadOnlyList<Need> Needs)
{
    private const string RatesSection = "ConversionRates";

    private string Title => FlexSections.TitleOf(Section) ?? Section;

    // The rates are no section in the portal but a setting.
    private string Place => Section == RatesSection
        ? "General Configuration → Include Currency Rates → Yes"
        : $"Sections → {Title}";

    /// <summary>The lines of the checklist; a section that is not ticked makes one, not one for each of its columns.</summary>
    public IEnumerable<ChecklistItem> Judge(SeenQuery query)
    {
        if (!query.Sections.TryGetValue(Section, out var seen))
        {
            var without = Section == RatesSection && !query.LacksRates ? ChecklistState.Advised : Without;
            yield return new($"S-{Section}", Purpose, Section, Title, without, Lost, Place);
            yield break;
        }

        yield return new($"S-{Section}", Purpose, Section, Title, ChecklistState.Present, Lost, Place);
        foreach (var need in Needs)
        {
            yield return new(
                need.IsColumn ? $"F-{Section}-{need.Code}" : need.Code,
                Purpose,
                Section,
                need.Title,
                seen.IsEmpty ? ChecklistState.NotYetKnown : need.IsThere(seen) ? ChecklistState.Present : need.Without,
                need.Lost,
                need.IsColumn ? $"{Place} → {need.Title}, or Select All" : $"{Place} → Options → {need.Title}");
        }
    }
}
