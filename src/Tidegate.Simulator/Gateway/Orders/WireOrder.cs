using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway.Contracts;
using TwsOrders = Tidegate.Tws.Orders;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>Orders of the exchange as the gateway prints them.</summary>
internal static class WireOrder
{
    /// <summary>The broker's name of a status.</summary>
    public static string Name(OrderStatus status) => status switch
    {
        OrderStatus.ApiPending => TwsOrders.OrderStates.ApiPending,
        OrderStatus.PreSubmitted => TwsOrders.OrderStates.PreSubmitted,
        OrderStatus.Submitted => TwsOrders.OrderStates.Submitted,
        OrderStatus.Filled => TwsOrders.OrderStates.Filled,
        OrderStatus.ApiCancelled => TwsOrders.OrderStates.ApiCancelled,
        OrderStatus.Cancelled => TwsOrders.OrderStates.Cancelled,
        _ => TwsOrders.OrderStates.Inactive,
    };

    /// <summary>Where an order stands.</summary>
    public static TwsOrders.OrderStatus Status(OrderState order) => new(
        order.Key.OrderId, Name(order.Status), order.Filled, order.Remaining, order.AverageFillPrice, order.PermId, order.Terms.ParentId,
        order.LastFillPrice, order.Key.ClientId, WhyHeld(order), 0);

    /// <summary>An order with all that its client wrote.</summary>
    public static TwsOrders.OpenOrder Open(OrderState order, OrderTicket ticket, Listing listing) => new()
    {
        OrderId = order.Key.OrderId,
        Contract = WireContract.Of(listing, order.Terms.Exchange),
        Order = Order(order, ticket),
        State = new() { Status = Name(order.Status) },
    };

    /// <summary>An order of the day that ended.</summary>
    public static TwsOrders.CompletedOrder Completed(OrderState order, OrderTicket ticket, Listing listing, GatewayTime time) => new()
    {
        Contract = WireContract.Of(listing, order.Terms.Exchange),
        Order = Order(order, ticket) with { FilledQuantity = order.Filled },
        State = new()
        {
            Status = Name(order.Status),
            CompletedTime = order.EndedAt is { } end ? time.Text(end) : "",
            CompletedStatus = order.CompletedText,
        },
    };

    /// <summary>What an order would do, in place of an open order.</summary>
    public static TwsOrders.OpenOrder Preview(OrderKey key, OrderTicket ticket, Listing listing, WhatIfAnswer.Estimated estimated) => new()
    {
        OrderId = key.OrderId,
        Contract = WireContract.Of(listing, estimated.Terms.Exchange),
        Order = ticket.Order with
        {
            ClientId = key.ClientId,
            OrderId = key.OrderId,
            Account = estimated.Terms.Account.Value,
            WhatIf = true,
        },
        State = new()
        {
            Status = TwsOrders.OrderStates.PreSubmitted,
            Margin = new(
                Before: Margins(estimated.Before),
                Change: new(
                    Cents(estimated.After.Initial - estimated.Before.Initial),
                    Cents(estimated.After.Maintenance - estimated.Before.Maintenance),
                    Cents(estimated.After.EquityWithLoan - estimated.Before.EquityWithLoan)),
                After: Margins(estimated.After)),
            MarginCurrency = estimated.BaseCurrency,
            Commission = estimated.Commission,
            CommissionCurrency = estimated.CommissionCurrency,
        },
    };

    private static TwsOrders.Margins Margins(Exchange.Accounts.MarginFigures figures) =>
        new(Cents(figures.Initial), Cents(figures.Maintenance), Cents(figures.EquityWithLoan));

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2);

    private static TwsOrders.Order Order(OrderState order, OrderTicket ticket) => ticket.Order with
    {
        ClientId = order.Key.ClientId,
        OrderId = order.Key.OrderId,
        PermId = order.PermId,
        ParentId = order.Terms.ParentId,
        Action = order.Terms.Side == OrderSide.Buy ? TwsOrders.OrderAction.Buy : TwsOrders.OrderAction.Sell,
        TotalQuantity = order.Terms.Quantity,
        OrderType = new(order.Terms.Type),
        LimitPrice = order.Terms.LimitPrice ?? (Pegs.Follows(order.Terms.Type) ? null : order.DerivedLimit) ?? 0,
        AuxPrice = order.Terms.AuxPrice ?? 0,
        TrailStopPrice = Trails(order.Terms.Type) ? order.StopPrice : order.Terms.TrailStopPrice,
        TimeInForce = new(order.Terms.TimeInForce),
        Account = order.Terms.Account.Value,
        OcaGroup = order.Terms.OcaGroup,
        OcaType = order.Terms.OcaType == 0 ? 3 : order.Terms.OcaType,
        OrderRef = order.Terms.OrderReference,
        OutsideRth = order.Terms.OutsideRegularHours,
        Transmit = true,
    };

    // Of hours and conditions the broker shows nothing.
    private static string WhyHeld(OrderState order) =>
        order.WhyHeld is OrderState.HeldForTrigger or OrderState.HeldForParent ? order.WhyHeld : "";

    private static bool Trails(string type) => type.StartsWith("TRAIL", StringComparison.Ordinal);
}
