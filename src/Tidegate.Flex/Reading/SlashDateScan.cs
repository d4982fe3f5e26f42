using System.Xml;

namespace Tidegate.Flex.Reading;

/// <summary>Reads a whole file for nothing but its slash dates, before its rows are read.</summary>
internal static class SlashDateScan
{
    private static readonly HashSet<string> DescribedDates =
        [.. from kind in RowKind.All from column in kind.Columns where column.HoldsDate select column.Name];

    /// <summary>The evidence of the whole file, which the parser has not begun yet.</summary>
    public static SlashEvidence Run(XmlReader xml, GuardedStream guarded)
    {
        var evidence = new SlashEvidence();
        while (xml.Read())
        {
            guarded.NodeWasRead();
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Name == "FlexStatement")
            {
                evidence.AddWindow(
                    xml.GetAttribute("fromDate") ?? "", xml.GetAttribute("toDate") ?? "", xml.GetAttribute("whenGenerated") ?? "");
                continue;
            }

            while (xml.MoveToNextAttribute())
            {
                if (xml.Name == "reportDate") evidence.AddReportDate(xml.Value);
                else if (IsDate(xml.Name)) evidence.AddValue(xml.Value);
            }
        }

        return evidence;
    }

    private static bool IsDate(string column) =>
        DescribedDates.Contains(column) || column.EndsWith("Date", StringComparison.Ordinal)
            || column.EndsWith("DateTime", StringComparison.Ordinal);
}
