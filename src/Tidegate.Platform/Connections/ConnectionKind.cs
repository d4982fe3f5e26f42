namespace Tidegate.Platform.Connections;

/// <summary>By which of the broker's doors a connection goes.</summary>
public enum ConnectionKind
{
    /// <summary>Flex Web Service: statements, once a day, read-only.</summary>
    Flex = 1,

    /// <summary>The socket of TWS or IB Gateway: live values, executions and orders.</summary>
    Gateway = 2,
}
