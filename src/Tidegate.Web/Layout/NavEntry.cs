namespace Tidegate.Web.Layout;

/// <summary>One line of the side bar.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Label">Its word.</param>
/// <param name="Icon">Name of its icon in the sprite.</param>
/// <param name="Group">Title of its group; empty for the first.</param>
/// <param name="Policy">Who sees it.</param>
public sealed record NavEntry(string Address, string Label, string Icon, string Group = "", string Policy = "viewer")
{
    /// <summary>All pages that exist, in their order.</summary>
    public static IReadOnlyList<NavEntry> All { get; } =
    [
        new("/", "Dashboard", "layout-dashboard"),
        new("/holdings", "Holdings", "wallet"),
        new("/transactions", "Transactions", "list-details"),
        new("/cash", "Cash", "coins"),
        new("/income", "Income", "receipt"),
        new("/gains", "Gains", "trending-up", "Results"),
        new("/statement", "Statement", "file-text", "Results"),
        new("/quotes", "Quotes", "chart-line", "Trading"),
        new("/connections", "Connections", "plug-connected", "Data"),
        new("/findings", "Findings", "scale", "Data"),
        new("/reconciliation", "Reconciliation", "checks", "Data"),
        new("/import", "Import", "file-import", "Data"),
        new("/accounts", "Accounts", "building-bank", "Data"),
        new("/settings/security", "Settings", "settings", "House"),
        new("/admin/people", "People", "users", "House", "admin"),
        new("/admin/mail", "E-mail", "mail", "House", "admin"),
        new("/admin/backup", "Backup", "download", "House", "admin"),
        new("/help", "Help", "help-circle", "House"),
    ];

    /// <summary>The bar at the foot of a phone's screen; everything else stands under More.</summary>
    public static IReadOnlyList<NavEntry> OnPhone { get; } =
    [
        All[0] with { Label = "Home" },
        All[1],
        All[2],
        All[3],
        new("/more", "More", "menu-2"),
    ];

    /// <summary>Whether the entry is the page at this path or one below it.</summary>
    public bool IsAt(string path) => Address == "/"
        ? path == "/"
        : path == Address || path.StartsWith(Section + "/", StringComparison.Ordinal);

    // Settings and Admin have pages side by side; the entry leads to one of them and stands for all.
    private string Section => Address.StartsWith("/settings", StringComparison.Ordinal) ? "/settings" : Address;
}
