using System.Xml.Linq;

namespace Tidegate.TestKit.Statements;

/// <summary>
/// Takes columns out of a statement file, as if they had not been ticked in the query.
/// <code>
/// var withoutIds = ColumnRemoval.From(sample.Read(), "transactionID");
/// </code>
/// </summary>
public static class ColumnRemoval
{
    /// <summary>The file without the named columns, in whatever row they stand.</summary>
    public static byte[] From(byte[] file, params string[] columns)
    {
        var document = StatementMarkup.Parse(file);
        foreach (var attribute in document.Rows().Attributes().Where(a => columns.Contains(a.Name.LocalName)).ToList())
            attribute.Remove();
        return StatementMarkup.Bytes(document);
    }
}
