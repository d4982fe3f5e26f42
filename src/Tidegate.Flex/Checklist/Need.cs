namespace Tidegate.Flex.Checklist;

/// <summary>A column or an option that a section should have.</summary>
/// <param name="Code">Its code (flex.md §14).</param>
/// <param name="Title">The option as the portal names it, or the column as the file does.</param>
/// <param name="IsColumn">Whether it is a column; else it is an option of the section.</param>
/// <param name="Without">What the query is judged as without it.</param>
/// <param name="IsThere">Whether the rows show it.</param>
/// <param name="Lost">What is lost without it.</param>
internal sealed record Need(
    string Code, string Title, bool IsColumn, ChecklistState Without, Func<SeenSection, bool> IsThere, string Lost)
{
    /// <summary>A column; of several names, those of older queries among them, one is enough.</summary>
    public static Need Column(ChecklistState without, string names, string lost)
    {
        var any = names.Split('|');
        return new(any[0], any[0], IsColumn: true, without, section => any.Any(section.Columns.Contains), lost);
    }

    /// <summary>An option that shows in the level of detail of the rows.</summary>
    public static Need Level(string code, string title, ChecklistState without, string element, string level, string lost) => new(
        code, title, IsColumn: false, without,
        section => section.Kinds.Any(kind => kind.Element == element && (kind.Level.Length == 0 || kind.Level == level)), lost);
}
