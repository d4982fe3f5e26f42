using System.Globalization;

namespace Tidegate.Web.Hosting.Metrics;

/// <summary>All that one instrument has measured, a series for each set of labels. The caller sees to it that one thread uses it.</summary>
internal sealed class MetricFamily(string name, string help, MetricKind kind, IReadOnlyList<double> bounds)
{
    /// <summary>Series of one family; what comes with further labels is added up in one series of its own.</summary>
    public const int SeriesMax = 300;

    private const string Overflow = "overflow=\"true\"";

    private readonly SortedDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);

    public string Name => name;

    public string Help => help;

    public MetricKind Kind => kind;

    /// <summary>Upper ends of the buckets, inclusive, growing; empty unless it is a histogram.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    /// <summary>Labels as they are written, with their series.</summary>
    public IReadOnlyDictionary<string, MetricSeries> Series => series;

    /// <summary>Takes a measurement: a counter and a gauge grow by it, a histogram counts it.</summary>
    public void Add(string labels, double value)
    {
        if (!series.TryGetValue(labels, out var one) && !series.TryGetValue(labels = series.Count < SeriesMax ? labels : Overflow, out one))
        {
            series[labels] = one = new(bounds.Count);
        }

        one.Add(value, bounds);
    }

    /// <summary>Sets a gauge that is told what it is, not by how much it changed.</summary>
    public void Set(string labels, double value)
    {
        Add(labels, 0);
        (series.TryGetValue(labels, out var one) ? one : series[Overflow]).Set(value);
    }

    /// <summary>Forgets everything, before an observed instrument tells it anew.</summary>
    public void Clear() => series.Clear();

    /// <summary>A number as the format writes it.</summary>
    public static string Number(double value) => double.IsPositiveInfinity(value)
        ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
