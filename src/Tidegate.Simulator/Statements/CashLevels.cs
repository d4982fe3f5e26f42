namespace Tidegate.Simulator.Statements;

/// <summary>The levels of detail that a query ticks for cash transactions.</summary>
[Flags]
public enum CashLevels
{
    /// <summary>No rows at all.</summary>
    None = 0,

    /// <summary>One row a posting.</summary>
    Detail = 1,

    /// <summary>One row an event, without transaction id and with the account <c>-</c>: the same amounts again.</summary>
    Summary = 2,

    /// <summary>Both.</summary>
    All = Detail | Summary,
}
