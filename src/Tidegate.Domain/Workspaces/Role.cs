namespace Tidegate.Domain.Workspaces;

/// <summary>What a member of a workspace may do; each role includes the former.</summary>
public enum Role
{
    /// <summary>Sees everything, changes nothing but own settings.</summary>
    Viewer = 1,

    /// <summary>Imports, edits and trades.</summary>
    Trader = 2,

    /// <summary>Manages people, accounts, connections and the house.</summary>
    Admin = 3,
}
