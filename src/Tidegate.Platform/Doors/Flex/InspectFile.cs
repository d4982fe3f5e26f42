using System.Globalization;
using System.Text.Json;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Says what a file is and what stands in it. Keeps nothing and needs no database.</summary>
/// <param name="datePattern">One of <see cref="DatePatterns"/> where a person knows it, else null.</param>
public sealed class InspectFile(string? datePattern = null)
{
    private const string ZoneOfTheBroker = "America/New_York";

    /// <summary>The date formats that a query can have, as the portal writes them.</summary>
    public static IReadOnlyList<string> DatePatterns { get; } = [.. Enum.GetValues<DateFormat>().Select(FlexFormat.PatternOf)];

    /// <summary>Those between which nothing in a file may decide; each also reads years of two digits.</summary>
    public static IReadOnlyList<string> UndecidedPatterns { get; } =
        [FlexFormat.PatternOf(DateFormat.MonthDayYear), FlexFormat.PatternOf(DateFormat.DayMonthYear)];

    private readonly StatementReaderOptions options = OptionsFor(datePattern);

    /// <summary>Reads a file once.</summary>
    /// <param name="file">The file; it must be able to seek where its dates are written with slashes.</param>
    /// <param name="cancel">Stops between two rows.</param>
    public Task<FileReport> RunAsync(Stream file, CancellationToken cancel) =>
        Task.Run(() => Report(StatementInspection.Inspect(file, options, cancel)), cancel);

    /// <summary>Options of the reader for a date format that a person stated.</summary>
    internal static StatementReaderOptions OptionsFor(string? pattern) => pattern switch
    {
        null => StatementReaderOptions.Default,
        _ when FlexFormat.TryParsePattern(pattern, out var format) => new() { DateFormat = format },
        _ => throw new ArgumentException($"{pattern} is none of {string.Join(", ", DatePatterns)}.", nameof(pattern)),
    };

    private static FileReport Report(StatementInspection found) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(found.Kind.GetType().Name),
        found.Kind.Message,
        found.QueryName,
        found.QueryType,
        found.Dates is FormatDetection.Decided decided ? FlexFormat.PatternOf(decided.Date) : null,
        found.Dates.Message,
        [.. found.Statements.Select(Statement)],
        found.StatementsLeftOut,
        [.. found.Notes.Select(note => new FileReport.Note(note.Code, note.Line, note.Message))],
        found.NotesLeftOut,
        [.. found.UnknownColumns.Select(c => new FileReport.UnknownColumn(c.Section, c.Element, c.Column, c.Count))],
        [.. found.UnknownSections.Select(s => new FileReport.UnknownSection(s.Name, s.Count))],
        found.Problem is { } problem ? new(problem.Code, problem.Line, problem.Column, problem.Message) : null);

    private static FileReport.Statement Statement(InspectedStatement statement) => new(
        statement.AccountId,
        statement.From,
        statement.To,
        statement.Period,
        WallTime(statement.Generated),
        statement.Generated.Zone ?? ZoneOfTheBroker,
        statement.BaseCurrency,
        statement.IsComplete,
        [.. statement.Sections.Select(Section)]);

    private static FileReport.Section Section(InspectedSection section) => new(
        section.Name,
        section.Title,
        section.IsTyped,
        section.Count,
        [.. section.Rows.Select(rows => new FileReport.Rows(rows.Element, rows.Level, rows.Count))]);

    private static string WallTime(FlexTime time) => time.Time is { } timeOfDay
        ? time.Date.ToDateTime(timeOfDay).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        : time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
