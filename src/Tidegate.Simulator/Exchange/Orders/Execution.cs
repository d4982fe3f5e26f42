using Tidegate.Domain.Accounts;

namespace Tidegate.Simulator.Exchange.Orders;

/// <summary>One fill of an order, with its commission report.</summary>
public sealed record Execution
{
    /// <summary>The exchange's number of it, <c>0000e0d5.69dd7411.01.01</c>; a correction raises the last part.</summary>
    public required string ExecId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The client's name for the order.</summary>
    public required OrderKey Key { get; init; }

    /// <summary>The broker's number of the order.</summary>
    public required long PermId { get; init; }

    /// <summary>Account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Contract number.</summary>
    public required long Conid { get; init; }

    /// <summary>Bought or sold.</summary>
    public required OrderSide Side { get; init; }

    /// <summary>Size, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price.</summary>
    public required decimal Price { get; init; }

    /// <summary>Executed of the order so far, this one included.</summary>
    public required decimal CumulativeQuantity { get; init; }

    /// <summary>Mean price of the order so far.</summary>
    public required decimal AveragePrice { get; init; }

    /// <summary>Where it was made.</summary>
    public required string Exchange { get; init; }

    /// <summary>The client's own reference of the order.</summary>
    public required string OrderReference { get; init; }

    /// <summary>1 the order rested and was met, 2 it took what was offered (tws-api: lastLiquidity).</summary>
    public required int Liquidity { get; init; }

    /// <summary>The broker closed the position, because the account's excess liquidity was below zero.</summary>
    public bool IsLiquidation { get; init; }

    /// <summary>Commission, above zero when paid.</summary>
    public required decimal Commission { get; init; }

    /// <summary>Currency of the commission.</summary>
    public required string CommissionCurrency { get; init; }

    /// <summary>Profit that it realized, commissions of both sides taken off; null for an opening.</summary>
    public required decimal? Realized { get; init; }
}
