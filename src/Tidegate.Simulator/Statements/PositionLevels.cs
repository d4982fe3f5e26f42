namespace Tidegate.Simulator.Statements;

/// <summary>The levels of detail that a query ticks for open positions.</summary>
[Flags]
public enum PositionLevels
{
    /// <summary>No rows at all.</summary>
    None = 0,

    /// <summary>One row an instrument.</summary>
    Summary = 1,

    /// <summary>One row a lot: the same quantities again.</summary>
    Lots = 2,

    /// <summary>Both.</summary>
    All = Summary | Lots,
}
