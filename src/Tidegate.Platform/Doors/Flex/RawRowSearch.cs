using System.Xml;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Finds a row of a kept statement again, as it came.</summary>
internal static class RawRowSearch
{
    /// <summary>The attributes of the first element on a line that is the wanted one; empty when there is none.</summary>
    public static IReadOnlyList<RawColumn> Find(Stream stream, int line, Func<IReadOnlyList<RawColumn>, bool> isIt)
    {
        using var xml = XmlReader
            .Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true });
        var place = (IXmlLineInfo)xml;
        while (xml.Read())
        {
            if (place.LineNumber > line)
                return [];
            if (xml.NodeType != XmlNodeType.Element || place.LineNumber != line || !xml.HasAttributes)
                continue;

            var columns = new List<RawColumn>(xml.AttributeCount);
            while (xml.MoveToNextAttribute())
            {
                columns.Add(new(xml.Name, xml.Value));
            }

            if (isIt(columns))
                return columns;
        }

        return [];
    }
}
