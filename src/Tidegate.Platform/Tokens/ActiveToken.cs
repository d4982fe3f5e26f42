using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Platform.Tokens;

/// <summary>For whom, for which workspace and with which right a program makes a request, read afresh for every request.</summary>
/// <param name="Token">The token's id.</param>
/// <param name="TokenName">What its person calls it.</param>
/// <param name="Person">The person's id.</param>
/// <param name="PersonName">The name to sign in with.</param>
/// <param name="Workspace">The workspace for which the token works.</param>
/// <param name="WorkspaceName">Its name.</param>
/// <param name="Scope">What the token may do at most.</param>
/// <param name="PersonRole">What the person may do at present.</param>
public sealed record ActiveToken(
    Guid Token,
    string TokenName,
    Guid Person,
    string PersonName,
    WorkspaceId Workspace,
    string WorkspaceName,
    TokenScope Scope,
    Role PersonRole)
{
    /// <summary>What the token may do at present.</summary>
    public Role Role => TokenScopes.Effective(Scope, PersonRole);
}
