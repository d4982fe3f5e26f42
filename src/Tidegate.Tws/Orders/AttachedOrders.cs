using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Orders;

/// <summary>Stop loss and profit taker that one request places with its order.</summary>
public sealed record AttachedOrders : IWirePart<AttachedOrders>
{
    /// <summary>Number of the stop loss; null for none.</summary>
    public int? StopLossOrderId { get; init; }

    /// <summary>Type of the stop loss.</summary>
    public OrderType StopLossOrderType { get; init; }

    /// <summary>Number of the profit taker; null for none.</summary>
    public int? ProfitTakerOrderId { get; init; }

    /// <summary>Type of the profit taker.</summary>
    public OrderType ProfitTakerOrderType { get; init; }

    /// <inheritdoc/>
    public static AttachedOrders Visit<TWire>(ref TWire wire, in AttachedOrders m)
        where TWire : IWire, allows ref struct => new()
        {
            StopLossOrderId = wire.I32OrUnset(1, m.StopLossOrderId),
            StopLossOrderType = new(wire.Text(2, m.StopLossOrderType.Code)),
            ProfitTakerOrderId = wire.I32OrUnset(3, m.ProfitTakerOrderId),
            ProfitTakerOrderType = new(wire.Text(4, m.ProfitTakerOrderType.Code)),
        };
}
