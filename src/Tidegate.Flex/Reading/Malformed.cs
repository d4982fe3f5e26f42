using System.Xml;
using Tidegate.Flex.Statements;

namespace Tidegate.Flex.Reading;

/// <summary>Says in plain words what the parser found wrong.</summary>
internal static class Malformed
{
    public const string Advice = "Download the statement from the portal again, as a file, and use it unchanged.";

    public static StatementFormatException Because(XmlException found, long maxCharacters)
    {
        var reason = ReasonOf(found.Message);
        var where = $"line {found.LineNumber}, column {found.LinePosition}";
        var message = reason switch
        {
            _ when Says(reason, "MaxCharactersInDocument") =>
                $"The file has more than {maxCharacters} characters, the limit for one statement file. Split the query's period.",
            _ when Says(reason, "Unexpected end of file") || Says(reason, "Root element is missing") =>
                $"The file ends in the middle, at {where}: the rest is missing. {Advice}",
            _ when Says(reason, "invalid character") || Says(reason, "Invalid character") =>
                $"The file holds a character that XML does not allow at {where}: {reason} It was changed on its way. {Advice}",
            _ when Says(reason, "EntityName") =>
                $"The file is not well-formed XML at {where}: a bare ampersand, which must be written &amp;. {Advice}",
            _ => $"The file is not well-formed XML at {where}: {reason} {Advice}",
        };
        return new("E-02", found.LineNumber, found.LinePosition, message, found);
    }

    /// <summary>The error for a document type, for which the parser would name no place.</summary>
    public static StatementFormatException DocumentType(int line, int column) => new(
        "E-02",
        line,
        column,
        $"The file carries a document type (DTD) at line {line}, column {column}. Statements do not, so it is refused. {Advice}");

    private static bool Says(string reason, string part) => reason.Contains(part, StringComparison.Ordinal);

    /// <summary>The parser's sentence without the place, which is told in front of it.</summary>
    private static string ReasonOf(string message)
    {
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place > 0 ? message[..place] : message;
    }
}
