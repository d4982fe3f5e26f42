using Tidegate.Flex.Rows;

namespace Tidegate.Flex.Reading;

/// <summary>A row type as the reader needs it: where it stands, which columns it visits in which order, and how it is read.</summary>
internal abstract class RowKind
{
    /// <summary>All row types, found by their descriptions: a section is added by adding its file.</summary>
    public static IReadOnlyList<RowKind> All { get; } =
    [
        .. from type in typeof(RowKind).Assembly.GetTypes()
           where type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsSubclassOf(typeof(StatementRow))
           where type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IFlexRow<>))
           orderby type.Name
           select (RowKind)Activator.CreateInstance(typeof(DescribedRow<>).MakeGenericType(type))!,
    ];

    private static readonly Dictionary<Type, RowKind> ByType = All.ToDictionary(kind => kind.RowType);

    public abstract Type RowType { get; }

    public abstract string Section { get; }

    public abstract IReadOnlyList<string> Elements { get; }

    /// <summary>The columns in the order in which the description visits them.</summary>
    public abstract IReadOnlyList<VisitedColumn> Columns { get; }

    /// <summary>Whether the section is a single row itself, without a container.</summary>
    public abstract bool IsSingle { get; }

    /// <summary>Whether rows of any other name in the section are rows of this type as well.</summary>
    public abstract bool TakesAnyElement { get; }

    /// <summary>The row type of an element, or <see langword="null"/> for elements without a description.</summary>
    public static RowKind? Of(string section, string element)
    {
        RowKind? otherwise = null;
        foreach (var kind in All)
        {
            if (kind.Section != section) continue;
            if (kind.Elements.Contains(element)) return kind;
            if (kind.TakesAnyElement) otherwise = kind;
        }

        return otherwise;
    }

    /// <summary>The description of a row type, or <see langword="null"/> for <see cref="RawRow"/>.</summary>
    public static RowKind? Of(Type rowType) => ByType.GetValueOrDefault(rowType);

    public abstract bool IsLeftOut(string column);

    public abstract StatementRow Read(RowSource source);

    /// <summary>The described columns with a value as text, see <see cref="RowText.ColumnsOf"/>.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, string>> TextOf(StatementRow row);
}
