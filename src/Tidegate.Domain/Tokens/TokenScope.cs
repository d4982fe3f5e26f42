using Tidegate.Domain.Workspaces;

namespace Tidegate.Domain.Tokens;

/// <summary>What a personal token may do at most; each scope includes the former. The role of its person limits it further.</summary>
public enum TokenScope
{
    /// <summary>Sees everything, changes nothing.</summary>
    Read = Role.Viewer,

    /// <summary>Imports, edits and trades.</summary>
    Trade = Role.Trader,

    /// <summary>Manages people, accounts and connections.</summary>
    Admin = Role.Admin,
}
