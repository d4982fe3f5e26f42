using System.CommandLine;
using System.Globalization;
using Tidegate.Platform.Doors.Flex;

namespace Tidegate.Cli.Verbs;

/// <summary><c>tidegate flex inspect FILE</c>: what a file is and what stands in it. Needs no data folder and no database.</summary>
internal static class FlexVerb
{
    // Breakout by day makes a statement for each day of a year; a person wants to see the first few of them.
    private const int StatementsShown = 12;
    private const int NotesShown = 20;

    private const string UndecidedDates = "E-04";
    private const string DatesHint = "\n  Here: --date-format MM/dd/yyyy or dd/MM/yyyy";

    public static Command Create(VerbHost host) => new Command("flex", "Look at Flex statements, and fetch them to files")
    {
        Inspect(host), FlexCheckVerb.Create(host), FlexFetchVerb.Create(host),
    };

    /// <summary>The option for what a file leaves open.</summary>
    public static Option<string?> Dates()
    {
        var dates = new Option<string?>("--date-format")
        {
            Description = "How the query writes dates, where the file leaves it open",
            HelpName = "PATTERN",
        };
        dates.AcceptOnlyFromAmong([.. InspectFile.DatePatterns]);
        return dates;
    }

    /// <summary>Opens a file that a person named.</summary>
    public static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(
                "FILE", path, $"{path} cannot be opened: {fault.Message}", "Give the path of a file that you may read.");
        }
    }

    private static Command Inspect(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "A file from the portal, or any other" };
        var dates = Dates();
        var command = new Command("inspect", "Say what a file is: accounts, window, sections with counts, unknowns") { file, dates };
        command.SetAction((parsed, cancel) => host.RunAsync(
            parsed,
            async (printout, inner) =>
            {
                await using var stream = Open(parsed.GetValue(file)!);
                var report = await new InspectFile(parsed.GetValue(dates)).RunAsync(stream, inner);
                printout.One(report, Lines(report));
                if (report.Problem is not { } problem) return CommandLine.Done;
                if (!printout.IsJson) printout.Say($"tidegate: {problem.Message}{(problem.Code == UndecidedDates ? DatesHint : "")}");
                return CommandLine.Failed;
            },
            cancel));
        return command;
    }

    private static IEnumerable<string> Lines(FileReport report)
    {
        if (report.Statements.Count == 0 && report.QueryType.Length == 0)
        {
            if (report.Problem is null || report.Problem.Message != report.Message) yield return report.Message;
            yield break;
        }

        yield return report.Message;
        yield return $"Query \"{report.QueryName}\" ({report.QueryType}). {report.DateMessage}";
        foreach (var statement in report.Statements.Take(StatementsShown))
        {
            yield return "";
            yield return Head(statement);
            foreach (var section in statement.Sections)
            {
                var kept = section.IsUsed || section.Count == 0 ? "" : " (kept as it is)";
                yield return $"  {section.Title ?? section.Name}: {Rows(section)}{kept}";
            }
        }

        var more = report.Statements.Count - Math.Min(report.Statements.Count, StatementsShown) + report.StatementsLeftOut;
        if (more > 0)
        {
            yield return "";
            yield return $"and {Text(more)} statements more";
        }

        foreach (var line in Remarks(report)) yield return line;
    }

    private static IEnumerable<string> Remarks(FileReport report)
    {
        if (report.Notes.Count > 0) yield return "";
        foreach (var note in report.Notes.Take(NotesShown)) yield return $"{note.Code} line {Text(note.Line)}: {note.Message}";
        var more = report.Notes.Count - Math.Min(report.Notes.Count, NotesShown) + report.NotesLeftOut;
        if (more > 0) yield return $"and {Text(more)} notes more";
        if (report.UnknownSections.Count > 0)
        {
            yield return $"Unknown sections: {string.Join(", ", report.UnknownSections.Select(s => s.Name))}";
        }

        if (report.UnknownColumns.Count > 0)
        {
            var columns = report.UnknownColumns.Select(column => $"{column.Element}.{column.Column} ({Text(column.Count)})");
            yield return $"Unknown columns: {string.Join(", ", columns)}";
        }
    }

    private static string Head(FileReport.Statement statement) =>
        string.Create(CultureInfo.InvariantCulture, $"{statement.Account}  {statement.From:yyyy-MM-dd} to {statement.To:yyyy-MM-dd}  ")
        + $"base {statement.BaseCurrency ?? "unknown"}  made {statement.Generated} {statement.GeneratedZone}"
        + (statement.IsComplete ? "" : "  (not complete)");

    private static string Rows(FileReport.Section section) => section.Count == 0
        ? "ticked, no rows"
        : string.Join(", ", section.Rows.Select(r => $"{Text(r.Count)} {r.Element}{(r.Level.Length == 0 ? "" : $" {r.Level}")}"));

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
