namespace Tidegate.Web.Hosting.Metrics;

/// <summary>What a family is in the exposition format.</summary>
internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}
