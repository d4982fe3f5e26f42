using Tidegate.Flex.Formats;
using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Statements;

/// <summary>
/// Writes a Flex file row by row, from the same descriptions that <c>StatementReader</c> reads by. The same calls give the same
/// bytes. Calls out of order are refused with <see cref="InvalidOperationException"/>.
/// </summary>
public sealed class StatementWriter : IDisposable
{
    private readonly Utf8Markup markup;
    private readonly Stack<string> open = new();
    private readonly FlexFormat format;
    private string section = "";

    /// <summary>Starts to write to a stream, which stays the caller's.</summary>
    /// <param name="stream">Gets UTF-8 without byte order mark.</param>
    /// <param name="format">How days and times are written; <see cref="FlexFormat.Default"/> if not given.</param>
    public StatementWriter(Stream stream, FlexFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        markup = new Utf8Markup(stream);
        this.format = format ?? FlexFormat.Default;
    }

    /// <summary>Writes the head of the file.</summary>
    /// <param name="queryName">Name that the user gave to the query.</param>
    /// <param name="queryType"><c>AF</c> for activity, <c>TCF</c> for trade confirmations.</param>
    /// <param name="statementCount">The number that the file claims to hold; it is not checked, for the broker's is wrong at times.</param>
    public void StartFile(string queryName, string queryType, int statementCount)
    {
        Expect(0);
        markup.StartElement("FlexQueryResponse");
        markup.Attribute("queryName", queryName);
        markup.Attribute("type", queryType);
        markup.EndStartTag();
        markup.StartElement("FlexStatements");
        markup.Attribute("count", statementCount);
        markup.EndStartTag();
        open.Push("FlexQueryResponse");
        open.Push("FlexStatements");
    }

    /// <summary>Starts a statement of one account and window.</summary>
    /// <param name="accountId">The account, or its alias where the query says so.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="period">The query's period label, such as <c>Last365CalendarDays</c>; empty for a custom range.</param>
    /// <param name="generated">When the statement was made.</param>
    public void StartStatement(string accountId, DateOnly from, DateOnly to, string period, FlexTime generated)
    {
        Expect(2);
        markup.StartElement("FlexStatement");
        markup.Attribute("accountId", accountId);
        markup.Attribute("fromDate", from, format);
        markup.Attribute("toDate", to, format);
        markup.Attribute("period", period);
        markup.Attribute("whenGenerated", generated, format);
        markup.EndStartTag();
        open.Push("FlexStatement");
    }

    /// <summary>Starts a section, or a container within a section. Without rows it says "ticked, but nothing happened".</summary>
    public void StartSection(string name)
    {
        if (open.Count < 3) throw OutOfOrder($"A section cannot start in {Place}.");
        markup.StartElement(name);
        markup.EndStartTag();
        if (open.Count == 3) section = name;
        open.Push(name);
    }

    /// <summary>
    /// Writes a row into its section, or into a container within it: the ticked columns of its description, then the columns of
    /// <see cref="StatementRow.Unknown"/>.
    /// </summary>
    public void Write<TRow>(TRow row, ColumnSet columns)
        where TRow : StatementRow, IFlexRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(columns);
        if (TRow.IsSingle ? open.Count != 3 : open.Count < 4 || section != TRow.SectionName)
        {
            throw OutOfOrder($"A row of {TRow.SectionName} cannot stand in {Place}.");
        }

        var element = row.Element.Length == 0 ? TRow.ElementName : row.Element;
        if (!TRow.TakesAnyElement && !TRow.ElementNames.Contains(element))
        {
            throw OutOfOrder($"{typeof(TRow).Name} does not describe an element named {element}.");
        }

        markup.StartElement(element);
        var wire = new ColumnWriter(markup, columns, format);
        TRow.Visit(ref wire, row);
        WriteUnknown(row);
        markup.EndEmptyElement();
    }

    /// <summary>Writes a row without a description: its element with the columns of <see cref="StatementRow.Unknown"/>.</summary>
    public void Write(RawRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var deepEnough = row.Section == row.Element ? 3 : 4;
        if (open.Count < deepEnough) throw OutOfOrder($"A row of {row.Section} cannot stand in {Place}.");
        markup.StartElement(row.Element);
        WriteUnknown(row);
        markup.EndEmptyElement();
    }

    /// <summary>Ends the section that was started last.</summary>
    public void EndSection()
    {
        if (open.Count < 4) throw OutOfOrder("No section is open.");
        markup.EndElement(open.Pop());
    }

    /// <summary>Ends the statement.</summary>
    public void EndStatement()
    {
        Expect(3);
        markup.EndElement(open.Pop());
    }

    /// <summary>Ends the file and hands the last bytes to the stream.</summary>
    public void EndFile()
    {
        Expect(2);
        markup.EndElement(open.Pop());
        markup.EndElement(open.Pop());
        markup.Flush();
    }

    /// <summary>Hands what was written so far to the stream, which stays open.</summary>
    public void Dispose() => markup.Flush();

    private string Place => open.TryPeek(out var name) ? name : "an empty file";

    private static InvalidOperationException OutOfOrder(string message) => new(message);

    private void Expect(int depth)
    {
        if (open.Count != depth) throw OutOfOrder($"That call does not fit here; {Place} is open.");
    }

    private void WriteUnknown(StatementRow row)
    {
        foreach (var (name, value) in row.Unknown) markup.Attribute(name, value);
    }

    /// <summary>Writes the ticked columns that a description visits.</summary>
    private readonly ref struct ColumnWriter(Utf8Markup markup, ColumnSet columns, FlexFormat format) : IFlexWire
    {
        public string? Text(string name, string? value)
        {
            if (columns.Contains(name)) markup.Attribute(name, value ?? "");
            return value;
        }

        public decimal? Decimal(string name, decimal? value)
        {
            if (columns.Contains(name)) markup.Attribute(name, value);
            return value;
        }

        public long? Id(string name, long? value)
        {
            if (columns.Contains(name)) markup.Attribute(name, value);
            return value;
        }

        public DateOnly? Date(string name, DateOnly? value)
        {
            if (columns.Contains(name)) markup.Attribute(name, value, format);
            return value;
        }

        public FlexTime? Time(string name, FlexTime? value)
        {
            if (columns.Contains(name)) markup.Attribute(name, value, format);
            return value;
        }

        public TimeOnly? TimeOfDay(string name, TimeOnly? value)
        {
            if (columns.Contains(name)) markup.Attribute(name, value, format);
            return value;
        }
    }
}
