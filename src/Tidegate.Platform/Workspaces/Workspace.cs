namespace Tidegate.Platform.Workspaces;

/// <summary>
/// The people and accounts that belong together; nothing is visible across it. It is the owner that other rows name, so it has no owner.
/// </summary>
public sealed class Workspace
{
    /// <summary>Name of the workspace that the first person or the first command-line verb finds.</summary>
    public const string FirstName = "Home";

    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Shown to people; unique in the house, 1 to 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
