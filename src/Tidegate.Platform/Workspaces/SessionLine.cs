namespace Tidegate.Platform.Workspaces;

/// <summary>One of a person's own sessions.</summary>
/// <param name="Id">The session.</param>
/// <param name="UserAgent">What the browser calls itself; may be empty.</param>
/// <param name="Address">From where the person signed in; may be empty.</param>
/// <param name="CreatedAt">When the person signed in, UTC.</param>
/// <param name="LastSeenAt">The last request, UTC, to the minute.</param>
/// <param name="IsThis">The session that asks.</param>
public sealed record SessionLine(
    Guid Id, string UserAgent, string Address, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool IsThis);
