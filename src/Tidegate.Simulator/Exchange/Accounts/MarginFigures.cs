namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>What an account has and has to have, in its base currency.</summary>
/// <param name="EquityWithLoan">Cash, and what securities count as collateral; options count nothing.</param>
/// <param name="Initial">Needed to open a position.</param>
/// <param name="Maintenance">Needed to keep the positions.</param>
public sealed record MarginFigures(decimal EquityWithLoan, decimal Initial, decimal Maintenance)
{
    /// <summary>What is free for new positions.</summary>
    public decimal Available => EquityWithLoan - Initial;

    /// <summary>What can be lost before positions are closed.</summary>
    public decimal Excess => EquityWithLoan - Maintenance;
}
