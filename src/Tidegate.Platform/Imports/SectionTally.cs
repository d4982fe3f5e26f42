using Tidegate.Platform.Doors.Flex;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Imports;

/// <summary>Counts what the sections of a statement hold and what is done with it.</summary>
internal sealed class SectionTally
{
    /// <summary>Different unknown columns that are named for one kind of row; further ones are not.</summary>
    private const int UnknownColumnsMax = 100;
    private readonly Dictionary<(string Section, string Element), Line> lines = [];

    /// <summary>Sections that were ticked.</summary>
    public SortedSet<string> Sections { get; } = new(StringComparer.Ordinal);

    public void Begin(string section) => Sections.Add(section);

    public void Add(StatementFact.Row row)
    {
        var key = (row.Origin.Section, row.Origin.Element);
        Sections.Add(row.Origin.Section);
        if (!lines.TryGetValue(key, out var line))
            lines.Add(key, line = new());
        line.Rows++;
        line.Use = UseOf(row) is var use && line.Use is "" or "raw" ? use : line.Use;
        foreach (var column in row.Origin.UnknownColumns)
        {
            if (line.Unknown.Count < UnknownColumnsMax)
                line.Unknown.Add(column);
        }
    }

    /// <summary>A line for each kind of row, and one for each section without rows.</summary>
    public IEnumerable<SectionCount> Counts(StatementStamp stamp)
    {
        var empty = Sections.Where(section => !lines.Keys.Any(key => key.Section == section))
            .Select(section => (Key: (section, ""), Line: new Line()));
        return lines.Select(l => (l.Key, Line: l.Value)).Concat(empty).Select(l => new SectionCount
        {
            WorkspaceId = stamp.WorkspaceId,
            FileHash = stamp.FileHash,
            StatementIndex = stamp.Index,
            Section = l.Key.Item1,
            Element = l.Key.Item2,
            Rows = l.Line.Rows,
            Use = l.Line.Use,
            UnknownColumns = [.. l.Line.Unknown],
        });
    }

    private static string UseOf(StatementFact.Row row) => row switch
    {
        StatementFact.EntryRead => "ledger",
        StatementFact.Counted => "counted",
        StatementFact.Kept => "raw",
        _ => "evidence",
    };

    private sealed class Line
    {
        public long Rows { get; set; }

        public string Use { get; set; } = "";

        public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);
    }
}
