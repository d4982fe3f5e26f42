using Tidegate.Flex.Reading;
using Tidegate.Flex.Rows;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Tests;

/// <summary>A row type as the tests need it: filled, written, listed, without naming the type.</summary>
internal abstract class RowCase
{
    public static IReadOnlyList<RowCase> All { get; } =
        [.. RowKind.All.Select(kind => (RowCase)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(kind.RowType))!)];

    public abstract Type RowType { get; }

    public abstract string Section { get; }

    public abstract IReadOnlyList<string> Elements { get; }

    public abstract bool IsSingle { get; }

    public static RowCase Of(Type rowType) => All.Single(row => row.RowType == rowType);

    public abstract StatementRow Filled(Random random, string element);

    public abstract void Write(StatementWriter writer, StatementRow row);

    public abstract IReadOnlyList<KeyValuePair<string, object?>> Values(StatementRow row);

    private sealed class Typed<TRow> : RowCase
        where TRow : StatementRow, IFlexRow<TRow>, new()
    {
        public override Type RowType => typeof(TRow);

        public override string Section => TRow.SectionName;

        public override IReadOnlyList<string> Elements => TRow.ElementNames;

        public override bool IsSingle => TRow.IsSingle;

        public override StatementRow Filled(Random random, string element) => AnyRow.Filled<TRow>(random) with { Element = element };

        public override void Write(StatementWriter writer, StatementRow row) => writer.Write((TRow)row, ColumnSet.All);

        public override IReadOnlyList<KeyValuePair<string, object?>> Values(StatementRow row) => AnyRow.Values((TRow)row);
    }
}
