using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Tidegate.Cli.Serving;

/// <summary>
/// Leaves in a span what may leave the house: routes instead of addresses, no query, no statement, no host. A set-up link is an address,
/// a Flex token stands in a query, and an exception's text may quote a row.
/// </summary>
internal sealed class SpanCleaner : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept = new[]
    {
        "http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
        "db.system.name", "db.system", "db.response.status_code",
    }.ToFrozenSet();

    // The database driver's, with nothing in it but the time.
    private const string FirstResponse = "received-first-response";

    public override void OnEnd(Activity data)
    {
        foreach (var (key, _) in data.TagObjects.ToList())
        {
            if (!Kept.Contains(key))
            {
                data.SetTag(key, null);
            }
        }

        data.DisplayName = NameOf(data);
        data.TraceStateString = null;
        data.SetStatus(data.Status);
        if (data.Events.Any(happened => happened.Name != FirstResponse) || data.Links.Any())
        {
            // An event cannot be taken back, and that of an exception quotes it. The metrics count the failure all the same.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private static string NameOf(Activity data) => data.Source.Name switch
    {
        "Npgsql" => "postgresql",
        _ => $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".Trim() is { Length: > 0 } name
            ? name
            : data.Source.Name,
    };
}
