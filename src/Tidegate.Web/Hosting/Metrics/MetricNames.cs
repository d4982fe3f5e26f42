using System.Collections.Frozen;
using System.Text;

namespace Tidegate.Web.Hosting.Metrics;

/// <summary>
/// How instruments and tags are called in the exposition format, by the rules of OpenTelemetry.
/// </summary>
internal static class MetricNames
{
    private static readonly FrozenSet<string> Labels = MetricLabels.All.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["s"] = "_seconds",
        ["By"] = "_bytes",
    }.ToFrozenDictionary();

    /// <summary>The family's name: <c>http.server.request.duration</c> in s is <c>http_server_request_duration_seconds</c>.</summary>
    public static string OfFamily(string instrument, string? unit, MetricKind kind)
    {
        var name = Plain(instrument) + Units.GetValueOrDefault(unit ?? "", "");
        return kind == MetricKind.Counter ? name + "_total" : name;
    }

    /// <summary>The labels of a measurement as they are written, in the order of their names; empty for none.</summary>
    public static string OfLabels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new List<string>(tags.Length);
        foreach (var (key, value) in tags)
        {
            if (Labels.Contains(key) && value is not null)
            {
                kept.Add($"{Plain(key)}=\"{Escaped(FormattableString.Invariant($"{value}"))}\"");
            }
        }

        kept.Sort(StringComparer.Ordinal);
        return string.Join(',', kept);
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var sign in name)
        {
            plain.Append(char.IsAsciiLetterOrDigit(sign) ? sign : '_');
        }

        return plain.ToString();
    }

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
