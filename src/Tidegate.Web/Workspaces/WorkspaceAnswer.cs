using Tidegate.Domain.Tokens;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Web.Workspaces;

/// <summary>For which workspace and person a token works.</summary>
/// <param name="Id">The workspace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Person">The person.</param>
/// <param name="PersonName">The name the person signs in with.</param>
/// <param name="Role">What the person may do at present.</param>
/// <param name="Token">The token's id.</param>
/// <param name="TokenName">What its person calls it.</param>
/// <param name="Scope">What the token may do at most; the role limits it further.</param>
internal sealed record WorkspaceAnswer(
    WorkspaceId Id, string Name, Guid Person, string PersonName, Role Role, Guid Token, string TokenName, TokenScope Scope);
