using Tidegate.Flex.Checklist;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>A Flex file, read as facts.</summary>
internal static class FlexFile
{
    /// <summary>As many bytes of the beginning as tell what a file is.</summary>
    public const int HeadBytes = FileSniffer.HeadBytes;

    /// <summary>Whether the beginning is that of a zip archive.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => FileSniffer.Identify(head) is FileKind.Zip;

    /// <summary>Checks the beginning of a file.</summary>
    /// <exception cref="UnreadableStatementException">It is no statement.</exception>
    public static void CheckHead(ReadOnlySpan<byte> head)
    {
        var kind = FileSniffer.Identify(head);
        if (!kind.IsStatement)
            throw Refused(kind, null);
    }

    /// <summary>Reads the facts, one at a time; memory does not grow with the file.</summary>
    /// <exception cref="UnreadableStatementException">While reading: the file is malformed, too large, or no
    /// statement.</exception>
    /// <param name="stream">The file; it must be able to seek.</param>
    /// <param name="datePattern">The date format that a person stated; null when the file tells it.</param>
    /// <param name="remarks">Takes what was noticed and how the query is judged, once the file is at its end.</param>
    public static IEnumerable<StatementFact> Read(Stream stream, string? datePattern, Action<FileRemarks> remarks)
    {
        using var reader = Open(stream, datePattern);
        var watch = new QueryWatch();
        StatementScope? statement = null;
        while (Next(reader) is { } item)
        {
            watch.See(item);
            switch (item)
            {
                case FileStart file:
                    yield return new StatementFact.FileBegins(file.QueryName, file.QueryType) { Line = item.Line };
                    break;
                case StatementStart start:
                    statement = new(start);
                    yield return new StatementFact.StatementBegins(
                        start.Index, statement.Account, statement.Days, start.Period, NewYorkClock.Read(start.Generated).Instant)
                    { Line = start.Line };
                    break;
                case SectionStart section:
                    yield return new StatementFact.SectionBegins(section.Name) { Line = item.Line };
                    break;
                case StatementEnd:
                    yield return new StatementFact.StatementEnds { Line = item.Line };
                    break;
                case StatementRow row when statement is not null:
                    yield return RowTranslation.Translate(row, statement);
                    break;
            }
        }

        remarks(new(
            [.. reader.Notes.Select(note => new StatementNotice(note.Code, note.Line, note.Message))],
            CheckQuery.Report(QueryChecklist.Of(watch.Result(reader.SeenColumns)))));
    }

    /// <summary>The columns of the row on a line, as they came; empty when no row stands there.</summary>
    public static IReadOnlyList<RawColumn> FindRow(Stream stream, int line, Func<IReadOnlyList<RawColumn>, bool> isIt) =>
        RawRowSearch.Find(stream, line, isIt);

    /// <summary>The wanted rows of a section with their lines, as they came; at most so many.</summary>
    public static IReadOnlyList<(int Line, IReadOnlyList<RawColumn> Columns)> FindRows(
        Stream stream, string section, int max, Func<IReadOnlyList<RawColumn>, bool> isWanted, CancellationToken cancel) =>
        SectionSearch.Find(stream, section, max, isWanted, cancel);

    private static StatementReader Open(Stream stream, string? datePattern)
    {
        try
        {
            return StatementReader.Open(stream, InspectFile.OptionsFor(datePattern) with { Selection = LedgerColumns.Selection });
        }
        catch (StatementFormatException refusal)
        {
            throw Translate(refusal);
        }
    }

    private static StatementItem? Next(StatementReader reader)
    {
        try
        {
            return reader.TryRead(out var item) ? item : null;
        }
        catch (StatementFormatException refusal)
        {
            throw Translate(refusal);
        }
    }

    private static UnreadableStatementException Translate(StatementFormatException refusal) => refusal switch
    {
        { Kind: { } kind } => Refused(kind, refusal),
        { Dates: not null } => new(StatementProblem.AmbiguousDates, refusal.Message, refusal),
        _ => new(StatementProblem.Malformed, refusal.Message, refusal),
    };

    private static UnreadableStatementException Refused(FileKind kind, Exception? cause) => kind switch
    {
        FileKind.Empty => new(StatementProblem.Empty, kind.Message, cause),
        FileKind.HtmlPage => new(StatementProblem.WebPage, kind.Message, cause),
        FileKind.StatementBehindText => new(StatementProblem.Malformed, kind.Message, cause),
        FileKind.ServiceError or FileKind.ServiceReceipt => new(StatementProblem.BrokerError, kind.Message, cause),
        FileKind.OtherXml or FileKind.OtherExport or FileKind.ActivityCsv or FileKind.FlexText =>
            new(StatementProblem.OtherOrigin, kind.Message, cause),
        _ => new(StatementProblem.NotXml, kind.Message, cause),
    };
}
