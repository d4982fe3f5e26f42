using Tidegate.Domain.Sync;
using Tidegate.Platform.Connections;
using Tidegate.Platform.Sync;
using Tidegate.Web.Layout;

namespace Tidegate.Web.Connections;

/// <summary>How a connection stands, in words.</summary>
public static class ConnectionWords
{
    /// <summary>The state as one word or two.</summary>
    public static string State(ConnectionView link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Running is not null ? "syncing" : link.Status switch
        {
            SyncStatus.NeverSynced => "never synced",
            SyncStatus.Ok => "ok",
            SyncStatus.Failing => "failing",
            SyncStatus.ActionNeeded => "action needed",
            _ => throw new ArgumentOutOfRangeException(nameof(link), link.Status, "This state has no word."),
        };
    }

    /// <summary>Class of the state's colour.</summary>
    public static string Tone(ConnectionView link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link switch
        {
            { Running: not null } => "is-explained",
            { Status: SyncStatus.Ok, TokenAdvice: null } => "is-equal",
            { Status: SyncStatus.Ok } or { Status: SyncStatus.Failing } => "is-estimated",
            { Status: SyncStatus.ActionNeeded } => "is-broken",
            _ => "is-alone",
        };
    }

    /// <summary>Icon of the state.</summary>
    public static string Icon(ConnectionView link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link switch
        {
            { Running: not null } => "refresh",
            { Status: SyncStatus.Ok } => "circle-check",
            { Status: SyncStatus.Failing } => "clock",
            { Status: SyncStatus.ActionNeeded } => "alert-triangle",
            _ => "circle-dashed",
        };
    }

    /// <summary>When it is tried next.</summary>
    public static string Next(ConnectionView link, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link switch
        {
            { Running: not null } => "now",
            { Next: null } => "when you have mended it",
            { Next: { } next } when next <= now => "within a minute",
            { Next: { } next } when next - now < TimeSpan.FromHours(1) => $"in {Days.Age(next - now)}, {Days.Text(next)}",
            { Next: { } next } => Days.Text(next),
        };
    }

    /// <summary>The door, with what it can do.</summary>
    public static string Door(ConnectionKind kind) => kind switch
    {
        ConnectionKind.Flex => "Flex Web Service: statements, read-only, a day old",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This door has no words."),
    };

    /// <summary>How long a try took, as in <c>2.1 s</c> or <c>3 min 4 s</c>.</summary>
    public static string Took(TimeSpan took) => took.TotalSeconds < 60
        ? FormattableString.Invariant($"{took.TotalSeconds:0.0} s")
        : FormattableString.Invariant($"{(int)took.TotalMinutes} min {took.Seconds} s");

    /// <summary>What a try brought.</summary>
    public static string Brought(SyncRunView run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{Numbers.Count(run.Files)} {(run.Files == 1 ? "statement" : "statements")}, {Numbers.Count(run.NewEntries)} new";
    }
}
