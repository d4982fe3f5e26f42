namespace Tidegate.Platform.Storage;

/// <summary>A secret at rest.</summary>
public sealed class StoredSecret : IWorkspaceOwned
{
    /// <inheritdoc/>
    public required Guid WorkspaceId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is for; unique in the workspace, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Encrypted with the key ring, for this workspace alone.</summary>
    public required byte[] Protected { get; set; }

    /// <summary>When it was set last, UTC.</summary>
    public required DateTimeOffset SetAt { get; set; }
}
