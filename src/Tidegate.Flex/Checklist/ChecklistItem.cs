namespace Tidegate.Flex.Checklist;

/// <summary>One line of the checklist.</summary>
/// <param name="Code">Its code (flex.md §14): <c>S-</c> and a section, <c>F-</c> with section and column, or the code of an
/// option such as <c>L-01</c>.</param>
/// <param name="Purpose">What it is good for.</param>
/// <param name="Section">Name of the section's container element.</param>
/// <param name="Title">The section, option or column as the portal or the file names it.</param>
/// <param name="State">How the query stands to it.</param>
/// <param name="Lost">What is lost without it: one sentence.</param>
/// <param name="Place">Where to tick it: the steps within the query's page in the portal, such as
/// <c>Sections → Trades → Options → Execution</c>.</param>
public sealed record ChecklistItem(
    string Code, QueryPurpose Purpose, string Section, string Title, ChecklistState State, string Lost, string Place);
