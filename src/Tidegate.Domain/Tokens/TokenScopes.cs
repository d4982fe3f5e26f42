using Tidegate.Domain.Workspaces;

namespace Tidegate.Domain.Tokens;

/// <summary>How scopes and roles stand to each other.</summary>
public static class TokenScopes
{
    /// <summary>All scopes, the least first.</summary>
    public static IReadOnlyList<TokenScope> All { get; } = Enum.GetValues<TokenScope>();

    /// <summary>The scope that does what a role does.</summary>
    public static TokenScope Of(Role role) => (TokenScope)role;

    /// <summary>What a token does for a person: the least of both, so that a person who lost a role lost it in the tokens too.</summary>
    public static Role Effective(TokenScope scope, Role role) => (Role)Math.Min((int)scope, (int)role);
}
