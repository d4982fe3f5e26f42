namespace Tidegate.Simulator.Exchange.Accounts;

/// <summary>The broker's two price lists for stocks.</summary>
public enum CommissionPlan
{
    /// <summary>One price that includes the exchange's fees.</summary>
    Fixed,

    /// <summary>A lower price, to which the exchange's fees come; they are not simulated.</summary>
    Tiered,
}
