namespace Tidegate.Flex.Rows;

/// <summary>A row of a statement, described once: the same description reads and writes it.</summary>
/// <typeparam name="TSelf">The row itself.</typeparam>
public interface IFlexRow<TSelf>
    where TSelf : StatementRow, IFlexRow<TSelf>
{
    /// <summary>
    /// Name of the container element; equal to <see cref="ElementName"/> for sections that are a single row themselves, and for a few
    /// others.
    /// </summary>
    static abstract string SectionName { get; }

    /// <summary>Name of the row's own element.</summary>
    static abstract string ElementName { get; }

    /// <summary>
    /// All elements of the section that this description reads; a row says in <see cref="StatementRow.Element"/> which one it is.
    /// </summary>
    static virtual IReadOnlyList<string> ElementNames => [TSelf.ElementName];

    /// <summary>
    /// Whether the section may hold elements of any other name as well: so it is where no recording tells what the broker calls its rows.
    /// </summary>
    static virtual bool TakesAnyElement => false;

    /// <summary>Whether the section is this row itself, without a container around it.</summary>
    static virtual bool IsSingle => TSelf.SectionName == TSelf.ElementName;

    /// <summary>
    /// Whether a column without a place in the row is known and left out on purpose: neither read nor counted as unknown.
    /// </summary>
    static virtual bool IsLeftOut(string column) => false;

    /// <summary>Visits every column once. A reader gets an empty row and returns the one read, a writer gets the row to write.</summary>
    static abstract TSelf Visit<TWire>(ref TWire wire, TSelf row)
        where TWire : IFlexWire, allows ref struct;
}
