using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;
using Tidegate.TestKit.Statements;

namespace Tidegate.Flex.Tests.Mechanics;

/// <summary>What a file says when it is read: its items, so that two files can be compared by what they say.</summary>
internal sealed class ReadRows
{
    private ReadRows(IReadOnlyList<StatementItem> items, StatementReader reader)
    {
        Items = items;
        Notes = [.. reader.Notes.Where(note => note.Code == "U-02").Select(note => note.Message)];
        UnknownColumns = reader.UnknownColumns;
        UnknownSections = reader.UnknownSections;
    }

    public IReadOnlyList<StatementItem> Items { get; }

    /// <summary>Values that did not parse.</summary>
    public IReadOnlyList<string> Notes { get; }

    public IReadOnlyList<UnknownColumn> UnknownColumns { get; }

    public IReadOnlyList<UnknownSection> UnknownSections { get; }

    /// <summary>Statements and typed rows in file order, without line and without what is unknown.</summary>
    public IEnumerable<StatementItem> Typed => Items.Where(item => item is StatementStart or (StatementRow and not RawRow))
        .Select(item => item is StatementRow row ? row with { Line = 0, Unknown = [] } : item with { Line = 0 });

    public static TheoryData<string> Samples => [.. SampleStatement.WellFormed.Select(sample => sample.Name)];

    public static ReadRows Of(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var reader = StatementReader.Open(stream);
        return new(Recordings.Read(reader), reader);
    }

    /// <summary>How often each of the items stands in the file.</summary>
    public static Dictionary<StatementItem, int> Counted(IEnumerable<StatementItem> items) =>
        items.GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
}
