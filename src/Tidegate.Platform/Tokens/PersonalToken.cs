using Tidegate.Domain.Tokens;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Tokens;

/// <summary>
/// A token by which a program works for a person in a workspace. It hangs on the membership: when that ends, the token is gone.
/// </summary>
internal sealed class PersonalToken : IWorkspaceOwned
{
    /// <inheritdoc/>
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid TokenId { get; init; }

    /// <summary>For whom it works.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What the person calls it; unique among the person's tokens that work.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do at most.</summary>
    public required TokenScope Scope { get; init; }

    /// <summary>SHA-256 of the token's text, which is kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it works no more, UTC; null for never.</summary>
    public required DateTimeOffset? EndsAt { get; init; }

    /// <summary>The last use, UTC, to the minute; null when it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was revoked, UTC; null when it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
