using System.Globalization;
using System.Xml;

namespace Tidegate.Flex.WebService;

/// <summary>
/// The service's own answer, <c>FlexStatementResponse</c> (flex.md §1): a receipt or a refusal. Its <c>timestamp</c> is not asked: its form
/// varies and nothing depends on it.
/// </summary>
/// <param name="Status"><c>Success</c>, <c>Fail</c> or <c>Warn</c>; empty when absent.</param>
/// <param name="ReferenceCode">The receipt's number; empty when absent.</param>
/// <param name="Url">Where the broker says the statement will be; empty when absent.</param>
/// <param name="ErrorCode">The refusal's number; <see langword="null"/> when absent or no number.</param>
/// <param name="ErrorMessage">The refusal's text; empty when absent.</param>
internal sealed record ServiceEnvelope(string Status, string ReferenceCode, string Url, int? ErrorCode, string ErrorMessage)
{
    private const int MaxReferenceLength = 64;

    /// <summary>Whether it is a receipt.</summary>
    public bool IsReceipt => ErrorCode is null && ReferenceCode.Length > 0 && Status is "Success" or "";

    /// <summary>Whether it is a refusal.</summary>
    public bool IsRefusal => ErrorCode is not null || Status is "Fail" or "Warn";

    /// <summary>Reads an answer; <see langword="null"/> when it is malformed, cut or another document.</summary>
    public static ServiceEnvelope? Read(Stream body)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var xml = XmlReader.Create(body, settings);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "FlexStatementResponse") return null;
            string? element = null;
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element) element = xml.Depth == 1 ? xml.LocalName : null;
                else if (element is not null && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) values[element] = xml.Value.Trim();
            }
        }
        catch (XmlException)
        {
            return null;
        }

        var number = values.GetValueOrDefault("ErrorCode");
        var reference = values.GetValueOrDefault("ReferenceCode", "");
        return new(
            values.GetValueOrDefault("Status", ""),
            reference.Length <= MaxReferenceLength ? reference : "",
            values.GetValueOrDefault("Url", ""),
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null,
            values.GetValueOrDefault("ErrorMessage", ""));
    }
}
