using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Workspaces;

/// <summary>What one person may do in one workspace.</summary>
public sealed class Membership : IWorkspaceOwned
{
    /// <inheritdoc/>
    public required Guid WorkspaceId { get; init; }

    /// <summary>The member.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The role; each includes the former.</summary>
    public required Role Role { get; set; }

    /// <summary>When the person was let in, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
