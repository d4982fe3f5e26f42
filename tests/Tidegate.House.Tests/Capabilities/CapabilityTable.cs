namespace Tidegate.House.Tests.Capabilities;

/// <summary>
/// Which capability may name which other, in Domain and Platform alike. A capability is a folder of that name; what is not here may not
/// exist.
/// </summary>
internal static class CapabilityTable
{
    /// <summary>
    /// The ground that all capabilities stand on. Its model names the person who signs in and the current workspace, so that each query
    /// is filtered by it; therefore it is no part of the order in which capabilities build on each other.
    /// </summary>
    public const string Ground = "Storage";

    /// <summary>Capability → what it may name, the ground aside.</summary>
    public static readonly Dictionary<string, string[]> Edges = new()
    {
        [Ground] = ["Workspaces"],
        ["Workspaces"] = [],
        ["Tokens"] = ["Workspaces"],
        ["Instruments"] = ["Workspaces"],
        ["Accounts"] = ["Workspaces", "Instruments"],
        ["Ledger"] = ["Workspaces", "Instruments", "Accounts"],
        ["Lots"] = ["Workspaces", "Instruments", "Accounts", "Ledger"],
        ["Portfolio"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Lots"],
        ["Income"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Lots", "Portfolio"],
        ["Findings"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Lots", "Portfolio", "Income"],
        ["Doors/Flex"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Lots", "Portfolio"],
        ["Imports"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Lots", "Portfolio", "Findings", "Doors/Flex"],
        ["Executions"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Findings"],
        ["Reconciliation"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Sessions"],
        ["Connections"] = ["Workspaces", "Instruments", "Accounts"],
        ["GatewayLinking"] = ["Workspaces", "Connections"],
        ["Schedules"] = [],
        ["Live"] = ["Workspaces"],
        ["Quotes"] = ["Workspaces", "Instruments", "Live"],
        ["Sync"] = ["Workspaces", "Accounts", "Imports", "Connections", "Schedules", "Live"],
        ["Sessions"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Portfolio", "Executions", "Quotes", "Connections", "Live"],
        ["Doors/Tws"] = ["Workspaces", "Instruments", "Accounts", "Ledger", "Quotes", "Connections", "Sync", "Sessions"],
        ["Notices"] = ["Workspaces", "Connections", "Schedules", "Live", "Sync", "Sessions"],
        ["Doors/FlexWebService"] = ["Workspaces", "Accounts", "Connections", "Schedules", "Sync", "Doors/Flex"],
        ["Support"] = ["Findings", "Imports", "Connections", "Sync"],
        ["Linking"] = ["Workspaces", "Accounts", "Imports", "Connections", "Sync", "Doors/Flex", "Doors/FlexWebService"],
    };
}
