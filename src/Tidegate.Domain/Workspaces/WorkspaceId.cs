namespace Tidegate.Domain.Workspaces;

/// <summary>A workspace: the people and accounts that belong together. UUIDv7; the all-zero value belongs to nobody and sees
/// nothing.</summary>
public readonly record struct WorkspaceId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
