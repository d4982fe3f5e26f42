using Tidegate.Domain.Workspaces;

namespace Tidegate.Web.Hosting;

/// <summary>Names of the policies that guard pages and endpoints. Each role includes the former.</summary>
public static class Policies
{
    /// <summary>Members who see.</summary>
    public const string Viewer = "viewer";

    /// <summary>Members who import, edit and trade.</summary>
    public const string Trader = "trader";

    /// <summary>Members who manage people, accounts and the house.</summary>
    public const string Admin = "admin";

    /// <summary>The word of a role, as it stands in claims and policies.</summary>
    public static string Word(Role role) => role switch
    {
        Role.Viewer => Viewer,
        Role.Trader => Trader,
        Role.Admin => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The words of this role and of those that include it.</summary>
    internal static IEnumerable<string> AtLeast(Role least) => Enum.GetValues<Role>().Where(role => role >= least).Select(Word);
}
