using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Executions;

/// <summary>Incoming 59: what an execution cost.</summary>
/// <param name="ExecutionId">The execution.</param>
/// <param name="Commission">With fees; above zero is paid. -1 while it is pending.</param>
/// <param name="Currency">Of commission and profit.</param>
/// <param name="RealizedProfit">Null for an execution that opens.</param>
/// <param name="Yield">Of a bond.</param>
/// <param name="YieldRedemptionDate">As <c>yyyyMMdd</c>, of a bond.</param>
public readonly record struct CommissionReport(
    string ExecutionId,
    decimal? Commission,
    string Currency,
    decimal? RealizedProfit,
    decimal? Yield,
    string YieldRedemptionDate) : IAnswer<CommissionReport>
{
    /// <inheritdoc/>
    public static int Id => 59;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static CommissionReport Visit<TWire>(ref TWire wire, in CommissionReport m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(1);
        return new(
            wire.Text(1, m.ExecutionId),
            wire.PriceOrUnset(2, m.Commission),
            wire.Text(3, m.Currency),
            wire.PriceOrUnset(4, m.RealizedProfit),
            wire.PriceOrUnset(5, m.Yield),
            wire.Text(6, m.YieldRedemptionDate));
    }
}
