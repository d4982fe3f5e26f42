namespace Tidegate.House.Tests.Rooms;

/// <summary>The rooms and what each may reference; a room that is not here may not exist.</summary>
internal static class RoomTable
{
    /// <summary>The three doors: they know the broker and nothing of us.</summary>
    public static readonly string[] Doors = ["Tidegate.Flex", "Tidegate.Tws", "Tidegate.ClientPortal"];

    /// <summary>Room → the projects it references.</summary>
    public static readonly Dictionary<string, string[]> References = new()
    {
        ["Tidegate.Flex"] = [],
        ["Tidegate.Tws"] = [],
        ["Tidegate.Domain"] = [],
        ["Tidegate.Simulator"] = ["Tidegate.Domain", "Tidegate.Flex", "Tidegate.Tws"],
        ["Tidegate.Platform"] = ["Tidegate.Domain", "Tidegate.Flex", "Tidegate.Tws"],
        ["Tidegate.Web"] = ["Tidegate.Platform"],
        ["Tidegate.Cli"] = ["Tidegate.Platform", "Tidegate.Simulator", "Tidegate.Web"],
    };

    /// <summary>Room → the rooms whose names may stand in its code. Web and Cli show what Platform answers in Domain's words.</summary>
    public static readonly Dictionary<string, string[]> Names = new()
    {
        ["Tidegate.Flex"] = [],
        ["Tidegate.Tws"] = [],
        ["Tidegate.Domain"] = [],
        ["Tidegate.Simulator"] = ["Tidegate.Domain", "Tidegate.Flex", "Tidegate.Tws"],
        ["Tidegate.Platform"] = ["Tidegate.Domain", "Tidegate.Flex", "Tidegate.Tws"],
        ["Tidegate.Web"] = ["Tidegate.Domain", "Tidegate.Platform"],
        ["Tidegate.Cli"] = ["Tidegate.Domain", "Tidegate.Platform", "Tidegate.Simulator", "Tidegate.Web"],
    };

    /// <summary>The folders where a door's names may stand, besides the door itself.</summary>
    public static readonly Dictionary<string, string[]> DoorIsNamedIn = new()
    {
        ["Tidegate.Flex"] = ["src/Tidegate.Platform/Doors/Flex", "src/Tidegate.Platform/Doors/FlexWebService", "src/Tidegate.Simulator"],
        ["Tidegate.Tws"] = ["src/Tidegate.Platform/Doors/Tws", "src/Tidegate.Simulator/Gateway"],
    };

    /// <summary>The namespaces of a door that describe what goes over the wire; all else in it is its client.</summary>
    public static readonly Dictionary<string, string[]> WireOfDoor = new()
    {
        ["Tidegate.Flex"] = ["Tidegate.Flex.Formats", "Tidegate.Flex.Rows", "Tidegate.Flex.Statements"],
        ["Tidegate.Tws"] =
        [
            "Tidegate.Tws.Accounts", "Tidegate.Tws.Advisors", "Tidegate.Tws.Bars", "Tidegate.Tws.Calendar", "Tidegate.Tws.Configuration",
            "Tidegate.Tws.Contracts", "Tidegate.Tws.Depth", "Tidegate.Tws.DisplayGroups", "Tidegate.Tws.Executions", "Tidegate.Tws.News",
            "Tidegate.Tws.Orders", "Tidegate.Tws.Quotes", "Tidegate.Tws.Scanners", "Tidegate.Tws.Session", "Tidegate.Tws.Wire",
        ],
    };

    /// <summary>Packages that only one room may reference.</summary>
    public static readonly Dictionary<string, string> OwnerOfPackage = new()
    {
        ["Npgsql"] = "Tidegate.Platform",
        ["Microsoft.EntityFrameworkCore"] = "Tidegate.Platform",
        ["Microsoft.AspNetCore.Identity.EntityFrameworkCore"] = "Tidegate.Platform",
        ["System.CommandLine"] = "Tidegate.Cli",
    };
}
