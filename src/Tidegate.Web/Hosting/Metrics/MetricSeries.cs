namespace Tidegate.Web.Hosting.Metrics;

/// <summary>The measurements of one set of labels.</summary>
internal sealed class MetricSeries(int bounds)
{
    private readonly long[] buckets = new long[bounds];

    /// <summary>The sum; of a counter and a gauge the value.</summary>
    public double Sum { get; private set; }

    /// <summary>How many measurements.</summary>
    public long Count { get; private set; }

    /// <summary>How many measurements lie in each bucket, not added up.</summary>
    public IReadOnlyList<long> Buckets => buckets;

    public void Add(double value, IReadOnlyList<double> ends)
    {
        Sum += value;
        Count++;
        for (var i = 0; i < buckets.Length; i++)
        {
            if (value <= ends[i])
            {
                buckets[i]++;
                return;
            }
        }
    }

    public void Set(double value) => Sum = value;
}
