namespace Tidegate.Platform.Storage;

/// <summary>A row that belongs to a workspace. Its key begins with the workspace, and every query is filtered by it.</summary>
public interface IWorkspaceOwned
{
    /// <summary>The owning workspace.</summary>
    Guid WorkspaceId { get; }
}
