using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>Who did what to a manual entry, and when.</summary>
internal sealed class ManualEntryChange : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid ChangeId { get; init; }

    public required Guid EntryId { get; init; }

    public required string Person { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The version that counted before; null when it is new.</summary>
    public Guid? Before { get; init; }

    /// <summary>The version that counts since; null when it was removed.</summary>
    public Guid? After { get; init; }
}
