using System.Text;
using System.Xml.Linq;

namespace Tidegate.TestKit.Statements;

/// <summary>A statement file as a tree, and back as bytes.</summary>
internal static class StatementMarkup
{
    public static XDocument Parse(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return XDocument.Load(stream);
    }

    public static byte[] Bytes(XDocument document) => Encoding.UTF8.GetBytes(document.ToString());

    /// <summary>Every <c>FlexStatement</c>.</summary>
    public static IEnumerable<XElement> Statements(this XDocument document) => document.Descendants("FlexStatement");

    /// <summary>Every section of every statement: containers, and sections that are a row themselves.</summary>
    public static IEnumerable<XElement> Sections(this XDocument document) => document.Statements().Elements();

    /// <summary>Every element below the statements that carries columns.</summary>
    public static IEnumerable<XElement> Rows(this XDocument document) =>
        document.Sections().DescendantsAndSelf().Where(element => element.HasAttributes);
}
