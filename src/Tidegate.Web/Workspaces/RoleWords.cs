using Tidegate.Domain.Workspaces;
using Tidegate.Web.Hosting;

namespace Tidegate.Web.Workspaces;

/// <summary>Roles as people read and choose them.</summary>
internal static class RoleWords
{
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    /// <summary>The role of a word; 0, which is no role, when there is none.</summary>
    public static Role Parse(string? word) => All.FirstOrDefault(role => Policies.Word(role) == word);

    /// <summary>What someone with this role may do.</summary>
    public static string Meaning(Role role) => role switch
    {
        Role.Viewer => "sees everything, changes nothing",
        Role.Trader => "also imports statements and edits",
        Role.Admin => "also manages people and accounts",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
