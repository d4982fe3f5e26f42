namespace Tidegate.Platform.Doors.Flex;

/// <summary>What stands in a file that a person has.</summary>
/// <param name="Kind">What the file is, in one lower-kebab word such as <c>activity-statement</c> or <c>html-page</c>.</param>
/// <param name="Message">What the file is and what to do with it, for a person.</param>
/// <param name="QueryName">Name that the user gave to the query; empty when the file is no statement.</param>
/// <param name="QueryType"><c>AF</c> for activity, <c>TCF</c> for trade confirmations; empty when the file is no statement.</param>
/// <param name="DateFormat">The pattern of its days; null when it holds none, mixes several, or leaves it open.</param>
/// <param name="DateMessage">How its days are written, for a person.</param>
/// <param name="Statements">The statements, the first 1,000.</param>
/// <param name="StatementsLeftOut">Statements beyond those.</param>
/// <param name="Notes">What was noticed and does not stop the reading.</param>
/// <param name="NotesLeftOut">Notes beyond those listed.</param>
/// <param name="UnknownColumns">Columns that this version does not know; they are kept.</param>
/// <param name="UnknownSections">Sections that this version does not know; they are kept.</param>
/// <param name="Problem">Why the file cannot be read to its end; null when it can.</param>
public sealed record FileReport(
    string Kind,
    string Message,
    string QueryName,
    string QueryType,
    string? DateFormat,
    string DateMessage,
    IReadOnlyList<FileReport.Statement> Statements,
    long StatementsLeftOut,
    IReadOnlyList<FileReport.Note> Notes,
    long NotesLeftOut,
    IReadOnlyList<FileReport.UnknownColumn> UnknownColumns,
    IReadOnlyList<FileReport.UnknownSection> UnknownSections,
    FileReport.Fault? Problem)
{
    /// <summary>One account's statement.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day.</param>
    /// <param name="Period">The query's period label; empty for a custom range.</param>
    /// <param name="Generated">When it was made: the wall time as written, <c>yyyy-MM-ddTHH:mm:ss</c>, or the day alone.</param>
    /// <param name="GeneratedZone">The zone of that time; New York's when the file names none.</param>
    /// <param name="BaseCurrency">The base currency; null when the sections do not tell it.</param>
    /// <param name="IsComplete">Whether it was read to its end.</param>
    /// <param name="Sections">The ticked sections, in file order.</param>
    public sealed record Statement(
        string Account,
        DateOnly From,
        DateOnly To,
        string Period,
        string Generated,
        string GeneratedZone,
        string? BaseCurrency,
        bool IsComplete,
        IReadOnlyList<Section> Sections);

    /// <summary>One section.</summary>
    /// <param name="Name">Its name in the file.</param>
    /// <param name="Title">Its name in the portal; null for an unknown one.</param>
    /// <param name="IsUsed">Whether its rows are understood; others are kept as they are.</param>
    /// <param name="Count">Its rows.</param>
    /// <param name="Rows">Its rows by element and level of detail.</param>
    public sealed record Section(string Name, string? Title, bool IsUsed, long Count, IReadOnlyList<Rows> Rows);

    /// <summary>Rows of one element and level.</summary>
    /// <param name="Element">The element.</param>
    /// <param name="Level">The level of detail; empty where the rows have none.</param>
    /// <param name="Count">How many.</param>
    public sealed record Rows(string Element, string Level, long Count);

    /// <summary>Something that a person should know.</summary>
    /// <param name="Code">Its kind.</param>
    /// <param name="Line">Line of the file.</param>
    /// <param name="Message">What, where, and what follows.</param>
    public sealed record Note(string Code, int Line, string Message);

    /// <summary>An unknown column.</summary>
    /// <param name="Section">Its section.</param>
    /// <param name="Element">The element that carries it.</param>
    /// <param name="Column">Its name.</param>
    /// <param name="Count">Rows that carry it.</param>
    public sealed record UnknownColumn(string Section, string Element, string Column, long Count);

    /// <summary>An unknown section.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Count">How often it stands in the file.</param>
    public sealed record UnknownSection(string Name, long Count);

    /// <summary>Why the file cannot be read to its end.</summary>
    /// <param name="Code">Its kind.</param>
    /// <param name="Line">Line, from 1; 0 when it has none.</param>
    /// <param name="Column">Column, from 1; 0 when it has none.</param>
    /// <param name="Message">What is wrong, where, and what to do.</param>
    public sealed record Fault(string Code, int Line, int Column, string Message);
}
