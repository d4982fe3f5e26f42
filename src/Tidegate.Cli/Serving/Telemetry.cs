using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Tidegate.Platform.Storage.Health;
using Tidegate.Web.Hosting.Metrics;
using Tidegate.Web.Layout;

namespace Tidegate.Cli.Serving;

/// <summary>
/// Sends traces and metrics to a collector by OTLP, when the environment names one. Protocol, headers, intervals and sampling are those of
/// OpenTelemetry's own variables; the exporter reads them itself.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>The environment variable that names the collector; nothing is sent without it.</summary>
    public const string EndpointName = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const int ShutdownMilliseconds = 5_000;

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private Telemetry(TracerProvider traces, MeterProvider metrics)
    {
        this.traces = traces;
        this.metrics = metrics;
    }

    /// <summary>Begins to send; null when the environment names no collector.</summary>
    public static Telemetry? Start()
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(EndpointName)))
        {
            return null;
        }

        // Requests tell their method only then.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        var resource = ResourceBuilder.CreateDefault().AddService("tidegate", serviceVersion: ProductVersion.Text);
        return new(
            Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource("Microsoft.AspNetCore", "System.Net.Http", "Npgsql")
                .AddProcessor(new SpanCleaner())
                .AddOtlpExporter()
                .Build(),
            Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.Hosting", "System.Runtime", "Npgsql", ProductMeter.Name)
                .AddView(_ => new MetricStreamConfiguration { TagKeys = [.. MetricLabels.All] })
                .AddOtlpExporter()
                .Build());
    }

    /// <summary>Sends what is left, for a bounded time.</summary>
    public void Dispose()
    {
        traces.Shutdown(ShutdownMilliseconds);
        metrics.Shutdown(ShutdownMilliseconds);
        traces.Dispose();
        metrics.Dispose();
    }
}
