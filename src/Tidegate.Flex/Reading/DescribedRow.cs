using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Reading;

/// <summary>A row type with its description.</summary>
internal sealed class DescribedRow<TRow> : RowKind
    where TRow : StatementRow, IFlexRow<TRow>, new()
{
    private static readonly TRow Empty = new();

    public override Type RowType => typeof(TRow);

    public override string Section => TRow.SectionName;

    public override IReadOnlyList<string> Elements => TRow.ElementNames;

    // Asked for only where such rows stand in a file: to visit a description for the first time is dear.
    public override IReadOnlyList<VisitedColumn> Columns => field ??= Visited();

    public override bool IsSingle => TRow.IsSingle;

    public override bool TakesAnyElement => TRow.TakesAnyElement;

    public override bool IsLeftOut(string column) => TRow.IsLeftOut(column);

    public override StatementRow Read(RowSource source)
    {
        var wire = new RowWire(source);
        return TRow.Visit(ref wire, Empty);
    }

    public override IReadOnlyList<KeyValuePair<string, string>> TextOf(StatementRow row)
    {
        var wire = new ColumnText([]);
        TRow.Visit(ref wire, (TRow)row);
        return wire.Columns;
    }

    private static List<VisitedColumn> Visited()
    {
        var wire = new ColumnLister([]);
        TRow.Visit(ref wire, Empty);
        return wire.Columns;
    }

    private readonly ref struct ColumnLister(List<VisitedColumn> columns) : IFlexWire
    {
        public List<VisitedColumn> Columns => columns;

        public string? Text(string name, string? value) => Add(name, false, value);

        public decimal? Decimal(string name, decimal? value) => Add(name, false, value);

        public long? Id(string name, long? value) => Add(name, false, value);

        public DateOnly? Date(string name, DateOnly? value) => Add(name, true, value);

        public FlexTime? Time(string name, FlexTime? value) => Add(name, true, value);

        public TimeOnly? TimeOfDay(string name, TimeOnly? value) => Add(name, false, value);

        private TValue Add<TValue>(string name, bool isDate, TValue value)
        {
            columns.Add(new(name, isDate));
            return value;
        }
    }
}
