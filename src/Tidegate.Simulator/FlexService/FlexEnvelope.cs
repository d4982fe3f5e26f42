using System.Globalization;
using System.Security;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.FlexService;

/// <summary>Writes the service's short answers (flex.md §1).</summary>
internal static class FlexEnvelope
{
    /// <summary>A request is taken.</summary>
    public static string Accepted(DateTimeOffset now, bool singleQuotes, string reference, string url) => Around(
        now,
        singleQuotes,
        $"<Status>Success</Status>\n<ReferenceCode>{reference}</ReferenceCode>\n<Url>{SecurityElement.Escape(url)}</Url>");

    /// <summary>A request or look is refused.</summary>
    public static string Refused(DateTimeOffset now, bool singleQuotes, int code, string text) => Around(
        now,
        singleQuotes,
        string.Create(
            CultureInfo.InvariantCulture,
            $"<Status>{FlexCodes.StatusOf(code)}</Status>\n<ErrorCode>{code}</ErrorCode>\n")
            + $"<ErrorMessage>{SecurityElement.Escape(text)}</ErrorMessage>");

    /// <summary>The stamp of an answer: New York wall time and the zone's name.</summary>
    public static string Stamp(DateTimeOffset now) =>
        NewYorkTime.Of(now).ToString("dd MMMM, yyyy hh:mm tt ", CultureInfo.InvariantCulture) + NewYorkTime.ZoneName(now);

    private static string Around(DateTimeOffset now, bool singleQuotes, string inner)
    {
        var quote = singleQuotes ? '\'' : '"';
        return $"<FlexStatementResponse timestamp={quote}{Stamp(now)}{quote}>\n{inner}\n</FlexStatementResponse>\n";
    }
}
