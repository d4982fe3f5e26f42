using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>A ledger entry; what it says stands in its versions.</summary>
internal sealed class EntryRow : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid EntryId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>See <see cref="Tidegate.Domain.Ledger.EntryKind"/>.</summary>
    public required short Kind { get; init; }

    /// <summary>See <see cref="Tidegate.Domain.Ledger.EntryStrength"/>.</summary>
    public required short Strength { get; init; }

    /// <summary>The key with its ordinal.</summary>
    public required Guid Key { get; init; }

    /// <summary>What the weaker key of a stronger entry must equal to stand for this one: the key, for strength 0 without
    /// ordinal.</summary>
    public required Guid MatchKey { get; init; }

    /// <summary>The version that counts.</summary>
    public required Guid CurrentContent { get; init; }

    /// <summary>A stronger entry stands for this one, so it does not count.</summary>
    public required bool Shadowed { get; init; }
}
