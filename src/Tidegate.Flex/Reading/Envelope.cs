using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Reading;

/// <summary>Turns the nodes of the document into items: which depth means what, and what is unknown on the way.</summary>
internal sealed class Envelope(XmlReader xml, ReadingContext context)
{
    private const string StatementElement = "FlexStatement";
    private const int StatementDepth = 2;
    private const int SectionDepth = 3;

    private readonly IXmlLineInfo place = (IXmlLineInfo)xml;
    private readonly Queue<StatementItem> ready = new();
    private readonly Dictionary<(string Section, string Element), RowSource> sources = [];
    private readonly Dictionary<string, long> unknownSections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> unknownOfStatement = new(StringComparer.Ordinal);
    private RowSource? last;
    private string section = "";
    private int? skippedDepth;
    private bool textWasNoted;
    private int statements;
    private string? claimedCount;
    private int countLine;
    private int line;

    public long Rows { get; private set; }

    /// <summary>The window of the statement at hand, all that a stream without way back can say of slash dates.</summary>
    public SlashEvidence Evidence { get; private set; } = new();

    public IReadOnlyList<UnknownColumn> UnknownColumns =>
    [
        .. unknownOfStatement.Select(c => new UnknownColumn("", StatementElement, c.Key, c.Value))
            .Concat(sources.Values.SelectMany(s => s.UnknownColumns()))
            .OrderBy(c => c.Section, StringComparer.Ordinal)
            .ThenBy(c => c.Element, StringComparer.Ordinal)
            .ThenBy(c => c.Column, StringComparer.Ordinal),
    ];

    public IReadOnlyList<SeenColumns> SeenColumns => [.. sources.Values.Select(source => source.SeenColumns)];

    public IReadOnlyList<UnknownSection> UnknownSections =>
        [.. unknownSections.Select(s => new UnknownSection(s.Key, s.Value)).OrderBy(s => s.Name, StringComparer.Ordinal)];

    public bool TryTake([NotNullWhen(true)] out StatementItem? item) => ready.TryDequeue(out item);

    /// <summary>Takes in the node on which the parser stands.</summary>
    public void Node()
    {
        if (skippedDepth is { } skipped)
        {
            if (xml.Depth > skipped) return;
            skippedDepth = null;
            if (xml.NodeType == XmlNodeType.EndElement) return;
        }

        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                line = place.LineNumber;
                context.Dates.Line = line;
                if (xml.Depth > context.Options.MaxDepth)
                {
                    throw ReadingContext.OverLimit(xml, $"elements stand more than {context.Options.MaxDepth} deep");
                }

                Element();
                break;
            case XmlNodeType.EndElement when xml.Depth == StatementDepth:
                EndStatement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when !textWasNoted:
                textWasNoted = true;
                context.Note(
                    "U-01",
                    place.LineNumber,
                    $"There is text between elements on line {place.LineNumber}; statements keep all in attributes. It was passed over.");
                break;
        }
    }

    /// <summary>Takes in the end of the file.</summary>
    public void End()
    {
        if (statements == 0)
        {
            throw new StatementFormatException(
                "E-03",
                line,
                1,
                "The file holds no statement. Run the query again for a period with finished days; today's come tomorrow morning.");
        }

        if (claimedCount is not null && (!int.TryParse(claimedCount, CultureInfo.InvariantCulture, out var count) || count != statements))
        {
            context.Note(
                "W-01", countLine, $"The file says that it holds {claimedCount} statements and holds {statements}. All of them were read.");
        }

        if (context.Dates.Detection is FormatDetection.Mixed mixed) context.Note("E-04", mixed.Formats[1].Line, mixed.Message);
        var columns = UnknownColumns.Count;
        if (columns + unknownSections.Count > 0)
        {
            context.Note(
                "U-01",
                line,
                $"{columns} columns and {unknownSections.Count} sections are not known to this version. They are kept as they are.");
        }
    }

    private void Element()
    {
        switch (xml.Depth)
        {
            case 0:
                ready.Enqueue(new FileStart(xml.GetAttribute("queryName") ?? "", xml.GetAttribute("type") ?? "") { Line = line });
                break;
            case 1 when xml.Name == "FlexStatements":
                claimedCount = xml.GetAttribute("count");
                countLine = line;
                break;
            case StatementDepth when xml.Name == StatementElement:
                StartStatement();
                break;
            case 1 or StatementDepth:
                context.CountName(xml.Name, xml);
                unknownSections[xml.Name] = unknownSections.GetValueOrDefault(xml.Name) + 1;
                if (!xml.IsEmptyElement) skippedDepth = xml.Depth;
                break;
            case SectionDepth:
                StartSection();
                break;
            default:
                if (xml.HasAttributes || (xml.IsEmptyElement && SourceOf(xml.Name).IsDescribed)) Row(SourceOf(xml.Name));
                break;
        }
    }

    private void StartStatement()
    {
        var account = xml.GetAttribute("accountId") ?? "";
        if (account.Length == 0) throw NoStatement("accountId", account, "the account");
        var (from, to, generated) = (
            xml.GetAttribute("fromDate") ?? "", xml.GetAttribute("toDate") ?? "", xml.GetAttribute("whenGenerated") ?? "");
        Evidence = new SlashEvidence();
        Evidence.AddWindow(from, to, generated);
        var first = Day("fromDate", from);
        var end = Day("toDate", to);
        if (context.Dates.Read(generated, out var made) != DateOutcome.Read)
        {
            made = new FlexTime(end);
            context.Note(
                "U-02",
                line,
                $"The statement on line {line} has \"{generated}\" in whenGenerated, which is no time; its last day stands in.");
        }

        CountUnknownOfStatement();
        ready.Enqueue(new StatementStart(statements, account, first, end, xml.GetAttribute("period") ?? "", made) { Line = line });
        if (xml.IsEmptyElement) EndStatement();
    }

    private void CountUnknownOfStatement()
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Name is "accountId" or "fromDate" or "toDate" or "period" or "whenGenerated") continue;
            context.CountName(xml.Name, xml);
            unknownOfStatement[xml.Name] = unknownOfStatement.GetValueOrDefault(xml.Name) + 1;
        }

        xml.MoveToElement();
    }

    private void EndStatement()
    {
        section = "";
        ready.Enqueue(new StatementEnd(statements) { Line = place.LineNumber });
        statements++;
    }

    private DateOnly Day(string column, string value) =>
        context.Dates.Read(value, out var time) == DateOutcome.Read ? time.Date : throw NoStatement(column, value, "a day");

    private StatementFormatException NoStatement(string column, string value, string expected) =>
        new(
            "E-03",
            line,
            place.LinePosition,
            $"The statement on line {line} has \"{value}\" in {column}, where {expected} is expected. {Malformed.Advice}");

    private void StartSection()
    {
        section = xml.Name;
        ready.Enqueue(new SectionStart(section) { Line = line });
        if (FlexSections.TitleOf(section) is null)
        {
            context.CountName(section, xml);
            unknownSections[section] = unknownSections.GetValueOrDefault(section) + 1;
        }

        // A container carries no attributes; what does is a section that is a row itself.
        if (xml.HasAttributes) Row(SourceOf(section));
    }

    private void Row(RowSource source)
    {
        if (++Rows > context.Options.MaxRows) throw ReadingContext.OverLimit(xml, $"it has more than {context.Options.MaxRows} rows");
        if (source.IsWanted) ready.Enqueue(source.Read(xml, line));
        else source.Pass(xml);
    }

    private RowSource SourceOf(string element)
    {
        if (last is not null && ReferenceEquals(last.Element, element) && ReferenceEquals(last.Section, section)) return last;
        if (!sources.TryGetValue((section, element), out last))
        {
            context.CountName(element, xml);
            last = new RowSource(section, element, RowKind.Of(section, element), context);
            sources.Add((section, element), last);
        }

        return last;
    }
}
