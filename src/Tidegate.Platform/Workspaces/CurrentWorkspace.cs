using Tidegate.Domain.Workspaces;

namespace Tidegate.Platform.Workspaces;

/// <summary>
/// The workspace for which this scope works: set once, by the web's authentication or by a command-line verb, before the first query. Until
/// then it is the all-zero id, which owns no row, so a forgotten assignment shows nothing instead of everything.
/// </summary>
public sealed class CurrentWorkspace
{
    /// <summary>The workspace.</summary>
    public WorkspaceId Id { get; private set; }

    /// <summary>Enters a workspace.</summary>
    /// <exception cref="InvalidOperationException">The scope already works for another workspace.</exception>
    public void Enter(WorkspaceId id)
    {
        if (Id != default && Id != id)
        {
            throw new InvalidOperationException($"This scope works for workspace {Id} and cannot change to {id}.");
        }

        Id = id;
    }
}
