namespace Tidegate.Web.Hosting.Metrics;

/// <summary>
/// The tags of measurements that leave the house. Each has a closed set of values; a database's name, an exception's text or a host's name
/// is not among them.
/// </summary>
public static class MetricLabels
{
    /// <summary>Names of the tags.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "http.request.method", "http.route", "http.response.status_code",
        "db.client.connection.state", "state",
        "gc.heap.generation", "cpu.mode",
        "outcome", "kind", "result",
    ];
}
