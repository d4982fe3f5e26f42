namespace Tidegate.Simulator.Statements;

/// <summary>The levels of detail that a query ticks for trades. All but executions repeat the same activity.</summary>
[Flags]
public enum TradeLevels
{
    /// <summary>No rows at all.</summary>
    None = 0,

    /// <summary>One row a fill.</summary>
    Executions = 1,

    /// <summary>The lots that closings took.</summary>
    ClosedLots = 2,

    /// <summary>One row an order.</summary>
    Orders = 4,

    /// <summary>One row an instrument and side.</summary>
    SymbolSummaries = 8,

    /// <summary>One row an asset class.</summary>
    AssetSummaries = 16,

    /// <summary>Losses that a purchase in the 30 days before disallows.</summary>
    WashSales = 32,

    /// <summary>"Select all".</summary>
    All = Executions | ClosedLots | Orders | SymbolSummaries | AssetSummaries | WashSales,
}
