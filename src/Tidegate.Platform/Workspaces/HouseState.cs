namespace Tidegate.Platform.Workspaces;

/// <summary>Whether the house can answer people.</summary>
public enum HouseState
{
    /// <summary>The database does not answer.</summary>
    NoDatabase,

    /// <summary>The database answers, but its tables are not those of this version.</summary>
    OtherTables,

    /// <summary>Pages can be served.</summary>
    Ready,
}
