using Tidegate.Domain.Workspaces;

namespace Tidegate.Platform.Workspaces;

/// <summary>Who makes a request, for which workspace and with which right, read afresh for every request.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The name to sign in with.</param>
/// <param name="Workspace">The workspace for which the person works.</param>
/// <param name="WorkspaceName">Its name.</param>
/// <param name="Role">What the person may do there.</param>
/// <param name="MustChangePassword">The password was given by someone else; nothing opens before the person chose one.</param>
public sealed record ActiveSession(
    Guid Session, Guid Person, string Name, WorkspaceId Workspace, string WorkspaceName, Role Role, bool MustChangePassword);
