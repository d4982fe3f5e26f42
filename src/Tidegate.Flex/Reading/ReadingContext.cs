using System.Xml;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Reading;

/// <summary>What all parts of one reading share: limits, notes, the date format.</summary>
internal sealed class ReadingContext
{
    private const int MaxNotes = 200;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<StatementNote> notes = [];

    public ReadingContext(StatementReaderOptions options, Func<string, SlashOrder> decideOrder)
    {
        Options = options;
        Dates = new DateReader(options.DateFormat, decideOrder);
    }

    public StatementReaderOptions Options { get; }

    public DateReader Dates { get; }

    public IReadOnlyList<StatementNote> Notes => notes;

    public long NotesLeftOut { get; private set; }

    public void Note(string code, int line, string message)
    {
        if (notes.Count < MaxNotes) notes.Add(new(code, line, message));
        else NotesLeftOut++;
    }

    /// <summary>Counts a name that was met for the first time, for the parser keeps every one of them.</summary>
    public void CountName(string name, XmlReader xml)
    {
        if (names.Add(name) && names.Count > Options.MaxNames)
        {
            throw OverLimit(xml, $"it has more than {Options.MaxNames} different names of elements and attributes");
        }
    }

    public static StatementFormatException OverLimit(XmlReader xml, string what)
    {
        var at = (IXmlLineInfo)xml;
        return new(
            "E-02",
            at.LineNumber,
            at.LinePosition,
            $"The file is beyond what a statement can be at line {at.LineNumber}, column {at.LinePosition}: {what}. {Malformed.Advice}");
    }
}
