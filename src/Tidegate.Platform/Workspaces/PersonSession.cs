namespace Tidegate.Platform.Workspaces;

/// <summary>
/// A browser in which a person is signed in. The browser's cookie names this row; without the row the cookie opens nothing.
/// </summary>
public sealed class PersonSession
{
    /// <summary>A session that was not used for this long has ended.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromDays(14);

    /// <summary>A used session ends after this long as well; the person signs in again.</summary>
    public static readonly TimeSpan AgeLimit = TimeSpan.FromDays(90);

    /// <summary>Longest user agent that is kept; the rest is cut.</summary>
    public const int UserAgentLengthMax = 256;

    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who is signed in.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The person's security stamp at sign-in. When the person's stamp changes, the session has ended.</summary>
    public required string Stamp { get; set; }

    /// <summary>When the person signed in, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last request, UTC, to the minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>What the browser calls itself; empty when it said nothing.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The network address from which the person signed in; empty when not known.</summary>
    public required string Address { get; init; }
}
