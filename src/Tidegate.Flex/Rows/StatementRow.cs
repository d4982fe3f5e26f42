using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Rows;

/// <summary>A row of a section. Typed rows keep the columns that they do not know in <see cref="Unknown"/>.</summary>
public abstract record StatementRow : StatementItem
{
    private string section = "";
    private string element = "";
    private IReadOnlyList<KeyValuePair<string, string>> unknown = [];

    /// <summary>Name of the container element in which the row stands; its own element's name for single-row sections.</summary>
    public string Section { get => section; init => section = value; }

    /// <summary>Name of the row's own element.</summary>
    public string Element { get => element; init => element = value; }

    /// <summary>Columns without a description, in file order, as they stand in the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unknown { get => unknown; init => unknown = value; }

    /// <summary>Says where a row that was just read stands; a copy of a hundred columns for four values would be dear.</summary>
    internal void Place(string inSection, string asElement, IReadOnlyList<KeyValuePair<string, string>> withUnknown, int atLine)
    {
        section = inSection;
        element = asElement;
        unknown = withUnknown;
        SetLine(atLine);
    }
}
