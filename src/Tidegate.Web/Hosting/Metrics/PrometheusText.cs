using System.Globalization;
using System.Text;

namespace Tidegate.Web.Hosting.Metrics;

/// <summary>Writes families in the text format of Prometheus, version 0.0.4.</summary>
internal static class PrometheusText
{
    /// <summary>The type of the answer.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<MetricFamily> families)
    {
        var text = new StringBuilder();
        foreach (var family in families.Where(family => family.Series.Count > 0))
        {
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(Escaped(family.Help)).Append('\n');
            text.Append("# TYPE ").Append(family.Name).Append(' ').Append(Word(family.Kind)).Append('\n');
            foreach (var (labels, series) in family.Series)
            {
                if (family.Kind == MetricKind.Histogram)
                {
                    WriteHistogram(text, family, labels, series);
                }
                else
                {
                    WriteLine(text, family.Name, labels, MetricFamily.Number(series.Sum));
                }
            }
        }

        return text.ToString();
    }

    private static void WriteHistogram(StringBuilder text, MetricFamily family, string labels, MetricSeries series)
    {
        var before = labels.Length > 0 ? labels + "," : "";
        var count = 0L;
        for (var i = 0; i < family.Bounds.Count; i++)
        {
            count += series.Buckets[i];
            WriteLine(text, family.Name + "_bucket", $"{before}le=\"{MetricFamily.Number(family.Bounds[i])}\"", Whole(count));
        }

        WriteLine(text, family.Name + "_bucket", before + "le=\"+Inf\"", Whole(series.Count));
        WriteLine(text, family.Name + "_sum", labels, MetricFamily.Number(series.Sum));
        WriteLine(text, family.Name + "_count", labels, Whole(series.Count));
    }

    private static void WriteLine(StringBuilder text, string name, string labels, string value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value).Append('\n');
    }

    private static string Whole(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Word(MetricKind kind) => kind switch
    {
        MetricKind.Counter => "counter",
        MetricKind.Histogram => "histogram",
        _ => "gauge",
    };

    private static string Escaped(string help) => help
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
