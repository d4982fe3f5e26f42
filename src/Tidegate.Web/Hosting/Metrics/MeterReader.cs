using System.Diagnostics.Metrics;

namespace Tidegate.Web.Hosting.Metrics;

/// <summary>
/// Listens to the meters that an operator looks at and adds up what they measure: requests, database, runtime and the product's own. Meters
/// of another host in the same process are not heard.
/// </summary>
internal sealed class MeterReader : IDisposable
{
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Npgsql", "System.Runtime", Platform.Storage.Health.ProductMeter.Name];

    private static readonly double[] SecondsBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, MetricFamily> families = new(StringComparer.Ordinal);
    private readonly HashSet<MetricFamily> observed = [];
    private readonly MeterListener listener = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="host">Whose meters are heard, beside those that belong to the whole process.</param>
    public MeterReader(IMeterFactory host)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, host)))
            {
                listening.EnableMeasurementEvents(instrument, FamilyOf(instrument));
            }
        };
        listener.SetMeasurementEventCallback<byte>((instrument, value, tags, family) => Take(instrument, value, tags, family));
        listener.SetMeasurementEventCallback<short>((instrument, value, tags, family) => Take(instrument, value, tags, family));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, family) => Take(instrument, value, tags, family));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, family) => Take(instrument, value, tags, family));
        listener.SetMeasurementEventCallback<float>((instrument, value, tags, family) => Take(instrument, value, tags, family));
        listener.SetMeasurementEventCallback<double>(Take);
        listener.SetMeasurementEventCallback<decimal>((instrument, value, tags, family) => Take(instrument, (double)value, tags, family));
        listener.Start();
    }

    /// <summary>Everything that is known now, in the text format 0.0.4 of Prometheus.</summary>
    public string Read()
    {
        lock (gate)
        {
            foreach (var family in observed)
            {
                family.Clear();
            }

            listener.RecordObservableInstruments();
            return PrometheusText.Write(families.Values);
        }
    }

    public void Dispose() => listener.Dispose();

    private MetricFamily FamilyOf(Instrument instrument)
    {
        var kind = KindOf(instrument);
        var name = MetricNames.OfFamily(instrument.Name, instrument.Unit, kind);
        lock (gate)
        {
            if (!families.TryGetValue(name, out var family))
            {
                families[name] = family = new(
                    name, instrument.Description ?? "", kind, kind == MetricKind.Histogram ? BoundsOf(instrument) : []);
            }

            if (instrument.IsObservable)
            {
                observed.Add(family);
            }

            return family;
        }
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var family = (MetricFamily)state!;
        var labels = MetricNames.OfLabels(tags);
        lock (gate)
        {
            // What an observed gauge tells of several things that have the same labels is added up.
            if (family.Kind == MetricKind.Gauge && !instrument.IsObservable && IsPlainGauge(instrument))
            {
                family.Set(labels, value);
            }
            else
            {
                family.Add(labels, value);
            }
        }
    }

    private static MetricKind KindOf(Instrument instrument) => instrument.GetType().Name switch
    {
        "Counter`1" or "ObservableCounter`1" => MetricKind.Counter,
        "Histogram`1" => MetricKind.Histogram,
        _ => MetricKind.Gauge,
    };

    private static bool IsPlainGauge(Instrument instrument) => instrument.GetType().Name == "Gauge`1";

    private static IReadOnlyList<double> BoundsOf(Instrument instrument) =>
        instrument is Instrument<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } advised } ? advised : SecondsBounds;
}
