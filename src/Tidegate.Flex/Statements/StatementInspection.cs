using Tidegate.Flex.Formats;
using Tidegate.Flex.Reading;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Statements;

/// <summary>What stands in a file, without keeping any of its rows: for a person who wants to know what they have.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="QueryName">Name that the user gave to the query; empty when the file is no statement.</param>
/// <param name="QueryType"><c>AF</c> for activity, <c>TCF</c> for trade confirmations; empty when the file is no statement.</param>
/// <param name="Dates">How days are written.</param>
/// <param name="Statements">The statements, the first 1,000.</param>
/// <param name="StatementsLeftOut">Statements beyond the first 1,000.</param>
/// <param name="Notes">What was noticed, the first 200.</param>
/// <param name="NotesLeftOut">Notes beyond the first 200.</param>
/// <param name="UnknownColumns">Columns of typed rows that no description names.</param>
/// <param name="UnknownSections">Sections that this version has never heard of.</param>
/// <param name="Problem">Why the file cannot be read to its end; <see langword="null"/> when it can. What stands before it is listed all
/// the same.</param>
public sealed record StatementInspection(
    FileKind Kind,
    string QueryName,
    string QueryType,
    FormatDetection Dates,
    IReadOnlyList<InspectedStatement> Statements,
    long StatementsLeftOut,
    IReadOnlyList<StatementNote> Notes,
    long NotesLeftOut,
    IReadOnlyList<UnknownColumn> UnknownColumns,
    IReadOnlyList<UnknownSection> UnknownSections,
    FileProblem? Problem)
{
    private const int MaxStatements = 1000;

    /// <summary>Reads a file once, forward. A malformed file, or one of another kind, is an answer here and no exception.</summary>
    /// <param name="stream">The file; see <see cref="StatementReader.Open"/> on when it must be able to seek.</param>
    /// <param name="options">Limits, and the date format where a person knows it.</param>
    /// <param name="cancel">Stops between two rows.</param>
    public static StatementInspection Inspect(Stream stream, StatementReaderOptions? options = null, CancellationToken cancel = default)
    {
        StatementReader reader;
        try
        {
            reader = StatementReader.Open(stream, options);
        }
        catch (StatementFormatException notAStatement)
        {
            return new(
                notAStatement.Kind ?? new FileKind.ActivityStatement(), "", "", new FormatDetection.Nothing(), [], 0, [], 0, [], [],
                FileProblem.Of(notAStatement));
        }

        using (reader) return Read(reader, cancel);
    }

    private static StatementInspection Read(StatementReader reader, CancellationToken cancel)
    {
        var file = new FileStart("", "");
        var statements = new List<InspectedStatement>();
        var leftOut = 0L;
        StatementTally? tally = null;
        StatementFormatException? problem = null;
        try
        {
            while (reader.TryRead(out var item))
            {
                cancel.ThrowIfCancellationRequested();
                switch (item)
                {
                    case FileStart start:
                        file = start;
                        break;
                    case StatementStart start:
                        tally = new StatementTally(start);
                        break;
                    case SectionStart start:
                        tally?.Add(start);
                        break;
                    case StatementRow row:
                        tally?.Add(row);
                        break;
                    case StatementEnd when tally is not null:
                        if (statements.Count < MaxStatements) statements.Add(tally.Result(isComplete: true));
                        else leftOut++;
                        tally = null;
                        break;
                }
            }
        }
        catch (StatementFormatException malformed)
        {
            problem = malformed;
            if (tally is not null && statements.Count < MaxStatements) statements.Add(tally.Result(isComplete: false));
        }

        return new(
            file.QueryType == "TCF" ? new FileKind.TradeConfirmation() : new FileKind.ActivityStatement(),
            file.QueryName,
            file.QueryType,
            problem?.Dates ?? reader.Dates,
            statements,
            leftOut,
            reader.Notes,
            reader.NotesLeftOut,
            reader.UnknownColumns,
            reader.UnknownSections,
            problem is null ? null : FileProblem.Of(problem));
    }
}
