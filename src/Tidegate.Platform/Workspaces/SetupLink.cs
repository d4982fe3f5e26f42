namespace Tidegate.Platform.Workspaces;

/// <summary>
/// The one link by which the first owner is made. There is at most one row: making the owner deletes it, so only one attempt can win.
/// </summary>
public sealed class SetupLink
{
    /// <summary>A link works for this long; a restart makes a new one.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The only key that the table knows.</summary>
    public const short OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public short Id { get; init; } = OnlyId;

    /// <summary>SHA-256 of the token's 32 random bytes. The token itself is kept nowhere.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>When the link stops working, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}
