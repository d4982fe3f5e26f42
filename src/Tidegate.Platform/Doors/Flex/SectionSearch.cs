using System.Xml;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Finds rows of a section in a kept statement again, as they came.</summary>
internal static class SectionSearch
{
    /// <summary>
    /// The rows of a section that are wanted, with their lines, at most so many. A section that is a single row carries the columns itself.
    /// </summary>
    public static IReadOnlyList<(int Line, IReadOnlyList<RawColumn> Columns)> Find(
        Stream stream, string section, int max, Func<IReadOnlyList<RawColumn>, bool> isWanted, CancellationToken cancel)
    {
        var found = new List<(int, IReadOnlyList<RawColumn>)>();
        using var xml = XmlReader.Create(
            stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true });
        var inside = -1;
        while (found.Count < max && xml.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element)
                continue;

            if (xml.Depth <= inside)
                inside = -1;
            if (xml.LocalName == section)
                inside = xml.Depth;
            if (inside < 0 || !xml.HasAttributes)
                continue;

            var line = ((IXmlLineInfo)xml).LineNumber;
            var columns = new List<RawColumn>(xml.AttributeCount);
            while (xml.MoveToNextAttribute())
            {
                columns.Add(new(xml.Name, xml.Value));
            }

            xml.MoveToElement();
            if (isWanted(columns))
                found.Add((line, columns));
        }

        return found;
    }
}
