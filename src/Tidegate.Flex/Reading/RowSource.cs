using System.Xml;
using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Reading;

/// <summary>
/// The rows of one element in one section. Keeps the attribute layouts that were met, so that a row's attributes go to their columns
/// without looking up a name, and the last text of each column, which repeats more often than not.
/// </summary>
internal sealed class RowSource(string section, string element, RowKind? kind, ReadingContext context)
{
    private const int MaxLayouts = 8;

    // Where the row has neither a column for the attribute nor an interest in it.
    private const int LeftOut = -1;
    private const int Unknown = -2;

    private readonly IReadOnlyList<VisitedColumn> columns = kind?.Columns ?? [];
    private readonly ColumnSet? wanted = kind is null ? ColumnSet.All : context.Options.Selection.ColumnsOf(kind.RowType);
    private readonly List<Layout> layouts = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> retired = new(StringComparer.Ordinal);
    private readonly int[] starts = new int[kind?.Columns.Count ?? 0];
    private readonly int[] lengths = new int[kind?.Columns.Count ?? 0];
    private readonly string?[] texts = new string?[kind?.Columns.Count ?? 0];
    private readonly DateOnly[] days = new DateOnly[kind?.Columns.Count ?? 0];
    private Layout? current;
    private int nextToReplace;
    private char[] chars = new char[4096];
    private int line;

    public string Section => section;

    public string Element => element;

    /// <summary>Whether a description names this element, so that it is a row even without a single column.</summary>
    public bool IsDescribed => kind is not null && kind.Elements.Contains(element);

    /// <summary>Whether the caller takes rows of this element.</summary>
    public bool IsWanted => wanted is not null;

    /// <summary>Reads the attributes of the element on which the reader stands, and returns to the element.</summary>
    public StatementRow Read(XmlReader xml, int atLine)
    {
        line = atLine;
        var unknown = Fill(xml);
        context.Dates.Line = atLine;
        var row = kind?.Read(this) ?? new RawRow();
        row.Place(section, element, unknown ?? (IReadOnlyList<KeyValuePair<string, string>>)[], atLine);
        return row;
    }

    /// <summary>Counts the row of the element on which the reader stands, with its unknown columns, and makes nothing of it.</summary>
    public void Pass(XmlReader xml) => Fill(xml);

    public ReadOnlySpan<char> Chars(int column) => chars.AsSpan(starts[column], lengths[column]);

    public string? Text(int column)
    {
        var text = Chars(column);
        if (text.IsEmpty) return null;
        var last = texts[column];
        return last is not null && text.SequenceEqual(last) ? last : texts[column] = text.ToString();
    }

    public FlexTime? Time(int column, string name)
    {
        var text = Chars(column);
        if (text.IsEmpty) return null;
        var outcome = context.Dates.Read(text, out var time);
        if (outcome == DateOutcome.Unreadable) Unreadable(name, text, "a date");
        return outcome == DateOutcome.Read ? time : null;
    }

    /// <summary>A day; rows come sorted by it, so it is mostly that of the row before.</summary>
    public DateOnly? Day(int column, string name)
    {
        if (texts[column] is { } last && Chars(column).SequenceEqual(last)) return days[column];
        if (Time(column, name) is not { } time) return null;
        texts[column] = Chars(column).ToString();
        return days[column] = time.Date;
    }

    public bool IsColumn(int column, string name) => columns[column].Name == name;

    public void Unreadable(string column, ReadOnlySpan<char> value, string expected)
    {
        const int MaxShown = 60;
        var shown = value.Length > MaxShown ? string.Concat(value[..MaxShown], "…") : value.ToString();
        context.Note(
            "U-02",
            line,
            $"{element} on line {line} has \"{shown}\" in {column}, where {expected} is expected. The row was read without it.");
    }

    /// <summary>All columns that rows carried.</summary>
    public SeenColumns SeenColumns => new(section, element, seen);

    /// <summary>The columns that no description names, with the number of rows that carry them.</summary>
    public IEnumerable<UnknownColumn> UnknownColumns()
    {
        if (kind is null) return [];
        var counts = new Dictionary<string, long>(retired, StringComparer.Ordinal);
        foreach (var layout in layouts) CountUnknown(layout, counts);
        return counts.Select(column => new UnknownColumn(section, element, column.Key, column.Value));
    }

    private static void CountUnknown(Layout layout, Dictionary<string, long> counts)
    {
        for (var i = 0; i < layout.Names.Length; i++)
        {
            if (layout.Targets[i] == Unknown) counts[layout.Names[i]] = counts.GetValueOrDefault(layout.Names[i]) + layout.Rows;
        }
    }

    private List<KeyValuePair<string, string>>? Fill(XmlReader xml)
    {
        var layout = current is not null && current.Names.Length == xml.AttributeCount ? current : Find(xml);
        List<KeyValuePair<string, string>>? unknown = null;
        while (!TryFill(xml, layout, ref unknown)) layout = Find(xml);
        layout.Rows++;
        return unknown;
    }

    private bool TryFill(XmlReader xml, Layout layout, ref List<KeyValuePair<string, string>>? unknown)
    {
        unknown = null;
        if (!ReferenceEquals(layout, current))
        {
            current = layout;
            Array.Clear(lengths);
        }

        var used = 0;
        var at = 0;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute(), at++)
        {
            if (at == layout.Names.Length || !ReferenceEquals(layout.Names[at], xml.Name))
            {
                xml.MoveToElement();
                return false;
            }

            var target = layout.Targets[at];
            if (target == LeftOut) continue;
            var length = Copy(xml, used);
            if (target == Unknown)
            {
                unknown ??= new(layout.UnknownCount);
                unknown.Add(new(xml.Name, new string(chars, used, length)));
                continue;
            }

            starts[target] = used;
            lengths[target] = length;
            used += length;
        }

        xml.MoveToElement();
        return at == layout.Names.Length;
    }

    private int Copy(XmlReader xml, int start)
    {
        var length = 0;
        while (true)
        {
            if (start + length == chars.Length) Array.Resize(ref chars, chars.Length * 2);
            var read = xml.ReadValueChunk(chars, start + length, chars.Length - start - length);
            length += read;
            if (length > context.Options.MaxAttributeLength)
            {
                throw ReadingContext.OverLimit(
                    xml, $"the value of {xml.Name} has more than {context.Options.MaxAttributeLength} characters");
            }

            if (read == 0 || start + length < chars.Length) return length;
        }
    }

    /// <summary>The layout of the element at hand: one of those met before, or a new one.</summary>
    private Layout Find(XmlReader xml)
    {
        if (xml.AttributeCount > context.Options.MaxAttributes)
        {
            throw ReadingContext.OverLimit(xml, $"{element} has more than {context.Options.MaxAttributes} attributes");
        }

        var names = new string[xml.AttributeCount];
        for (var i = 0; i < names.Length; i++)
        {
            xml.MoveToAttribute(i);
            names[i] = xml.Name;
        }

        xml.MoveToElement();
        foreach (var known in layouts)
        {
            if (known.Names.AsSpan().SequenceEqual(names)) return known;
        }

        var layout = New(names, xml);
        if (layouts.Count < MaxLayouts) layouts.Add(layout);
        else
        {
            nextToReplace = (nextToReplace + 1) % MaxLayouts;
            CountUnknown(layouts[nextToReplace], retired);
            layouts[nextToReplace] = layout;
        }

        return layout;
    }

    private Layout New(string[] names, XmlReader xml)
    {
        var targets = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            context.CountName(names[i], xml);
            seen.Add(names[i]);
            targets[i] = ColumnOf(names[i]);
        }

        return new(names, targets);
    }

    private int ColumnOf(string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == name) return wanted is not null && wanted.Contains(name) ? i : LeftOut;
        }

        return kind is not null && kind.IsLeftOut(name) ? LeftOut : Unknown;
    }

    /// <summary>The attributes of an element in their order, with the column of each.</summary>
    private sealed class Layout(string[] names, int[] targets)
    {
        public string[] Names => names;

        public int[] Targets => targets;

        public int UnknownCount { get; } = targets.Count(target => target == Unknown);

        public long Rows { get; set; }
    }
}
