using System.Text;
using System.Xml;

namespace Tidegate.Simulator.FlexService;

/// <summary>
/// What the broker adds to statements from one month to the next: a column in each row, a code behind each list of codes that has one, a
/// section in each statement. Everything new has a name that begins with <see cref="Prefix"/>, the code is <see cref="Code"/>.
/// </summary>
internal static class StatementDrift
{
    public const string Prefix = "drift";
    public const string Code = "Zq";
    private const string Statement = "FlexStatement";
    private static readonly string[] Envelope = ["FlexQueryResponse", "FlexStatements", Statement];

    /// <summary>Copies a statement file and adds to it.</summary>
    /// <returns>The copy from its beginning; the file itself from its beginning when it is no XML.</returns>
    public static Stream Add(Stream file)
    {
        var copy = ScratchFile.Create();
        try
        {
            Copy(file, copy);
        }
        catch (XmlException)
        {
            copy.Dispose();
            file.Position = 0;
            return file;
        }

        file.Dispose();
        copy.Position = 0;
        return copy;
    }

    private static void Copy(Stream file, Stream copy)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = false });
        using var writer = XmlWriter.Create(
            copy, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, CloseOutput = false });
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element(reader, writer);
                    break;
                case XmlNodeType.EndElement:
                    if (reader.LocalName == Statement)
                        Section(writer);
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    writer.WriteWhitespace(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Element(XmlReader reader, XmlWriter writer)
    {
        var name = reader.LocalName;
        var isEmpty = reader.IsEmptyElement;
        var isRow = reader.HasAttributes && !Envelope.Contains(name);
        writer.WriteStartElement(name);
        while (reader.MoveToNextAttribute())
        {
            writer.WriteAttributeString(
                reader.LocalName,
                reader.LocalName is "notes" or "code" && reader.Value is [>= 'A' and <= 'Z', ..] ? $"{reader.Value};{Code}" : reader.Value);
        }

        if (isRow)
            writer.WriteAttributeString($"{Prefix}Amount", "12.25");
        if (!isEmpty)
            return;
        if (name == Statement)
            Section(writer);
        writer.WriteEndElement();
    }

    private static void Section(XmlWriter writer)
    {
        writer.WriteStartElement($"{Prefix}Sections");
        writer.WriteStartElement($"{Prefix}Section");
        writer.WriteAttributeString("accountId", "U0");
        writer.WriteAttributeString("amount", "1.5");
        writer.WriteAttributeString("type", "NEW_TYPE");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
