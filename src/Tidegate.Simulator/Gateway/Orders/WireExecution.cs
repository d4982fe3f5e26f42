using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway.Contracts;
using TwsExecutions = Tidegate.Tws.Executions;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>Executions of the exchange as the gateway prints them.</summary>
internal static class WireExecution
{
    /// <summary>An execution.</summary>
    /// <param name="requestId">The request that it answers; -1 when it just happened.</param>
    /// <param name="execution">What was executed.</param>
    /// <param name="listing">Of what.</param>
    /// <param name="time">How the gateway writes times.</param>
    public static TwsExecutions.ExecutionDetails Of(int requestId, Execution execution, Listing listing, GatewayTime time) => new()
    {
        RequestId = requestId,
        Contract = WireContract.Of(listing, execution.Exchange),
        Execution = new()
        {
            OrderId = execution.Key.OrderId,
            ExecutionId = execution.ExecId,
            Time = time.Text(execution.At),
            Account = execution.Account.Value,
            Exchange = execution.Exchange,
            Side = execution.Side == OrderSide.Buy ? "BOT" : "SLD",
            Shares = execution.Quantity,
            Price = execution.Price,
            PermId = execution.PermId,
            ClientId = execution.Key.ClientId,
            IsLiquidation = execution.IsLiquidation,
            CumulativeQuantity = execution.CumulativeQuantity,
            AveragePrice = execution.AveragePrice,
            OrderRef = execution.OrderReference,
            LastLiquidity = execution.Liquidity,
        },
    };

    /// <summary>The commission report of an execution.</summary>
    public static TwsExecutions.CommissionReport Commission(Execution execution) => new(
        execution.ExecId, execution.Commission, execution.CommissionCurrency, execution.Realized, Yield: null, YieldRedemptionDate: "");
}
