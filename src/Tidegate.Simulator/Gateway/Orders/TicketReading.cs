using System.Collections.Immutable;
using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Exchange.Orders.Conditions;
using TwsCondition = Tidegate.Tws.Orders.OrderCondition;
using TwsOrder = Tidegate.Tws.Orders.Order;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>What came of reading a client's order.</summary>
internal abstract record TicketReading
{
    private TicketReading()
    {
    }

    /// <summary>The exchange can be asked.</summary>
    public sealed record Readable(OrderTerms Terms) : TicketReading;

    /// <summary>It cannot be meant.</summary>
    public sealed record Unreadable(Refusal Refusal) : TicketReading;

    /// <summary>Reads an order.</summary>
    /// <param name="order">What the client wrote.</param>
    /// <param name="listing">What it is about.</param>
    /// <param name="exchange">Where it is sent.</param>
    /// <param name="time">How the gateway reads times.</param>
    public static TicketReading Of(TwsOrder order, Listing listing, string exchange, GatewayTime time)
    {
        if (NotSimulated(order) is { } what)
            return new Unreadable(Refusal.Invalid($"{what} not simulated."));
        if (SideOf(order.Action.Code) is not { } side)
            return new Unreadable(Refusal.Invalid($"Invalid order action: {order.Action.Code}"));
        if (!TryTime(order.GoodTillDate, time, out var goodTill))
            return new Unreadable(Refusal.Invalid($"Invalid good till date: {order.GoodTillDate}"));
        if (!TryTime(order.GoodAfterTime, time, out var goodAfter))
            return new Unreadable(Refusal.Invalid($"Invalid good after time: {order.GoodAfterTime}"));
        if (!TryConditions(order, time, out var conditions))
            return new Unreadable(Refusal.Invalid("Invalid time of a condition."));
        var type = TypeOf(order.OrderType.Code);
        return new Readable(new OrderTerms
        {
            Conid = listing.Conid,
            Exchange = exchange,
            Account = new AccountId(order.Account),
            Side = side,
            Quantity = order.TotalQuantity ?? 0,
            CashQuantity = order.CashQuantity is 0 ? null : order.CashQuantity,
            Type = type,
            LimitPrice = IsNone(order.LimitPrice, type) ? null : order.LimitPrice,
            AuxPrice = IsNone(order.AuxPrice, type) ? null : order.AuxPrice,
            TrailStopPrice = order.TrailStopPrice,
            TrailingPercent = order.TrailingPercent,
            LimitPriceOffset = order.Adjusted.LimitPriceOffset,
            TimeInForce = order.TimeInForce.Code is { Length: > 0 } tif ? tif : "DAY",
            GoodTill = goodTill,
            GoodAfter = goodAfter,
            OutsideRegularHours = order.OutsideRth,
            OcaGroup = order.OcaGroup,
            OcaType = order.OcaType,
            ParentId = order.ParentId,
            Transmit = order.Transmit,
            OrderReference = order.OrderRef,
            AllOrNone = order.AllOrNone,
            MinQuantity = order.MinQuantity,
            TriggerMethod = order.TriggerMethod,
            Conditions = conditions,
        });
    }

    /// <summary>What would change how an order executes, and is not simulated: to ignore it would be to execute another order.</summary>
    private static string? NotSimulated(TwsOrder order) => order switch
    {
        { PercentOffset: not (null or 0) } => "Offsets in per cent are",
        { HedgeType.Length: > 0 } => "Hedges are",
        { Scale.InitialLevelSize: > 0 } => "Scale orders are",
        { FaGroup.Length: > 0 } => "Advisors are",
        { AlgoStrategy.Length: > 0 } and { AlgoStrategy: not "Adaptive" } => $"The algo {order.AlgoStrategy} is",
        { Adjusted.TriggerPrice: not null } => "Adjusted stops are",
        _ => null,
    };

    private static OrderSide? SideOf(string? action) => action switch
    {
        "BUY" => OrderSide.Buy,
        "SELL" or "SSHORT" => OrderSide.Sell,
        _ => null,
    };

    // Some clients leave the blank out.
    private static string TypeOf(string? type) => type switch
    {
        "STPLMT" => "STP LMT",
        "TRAILLMT" => "TRAIL LIMIT",
        "MIDPX" => "MIDPRICE",
        "PEGMID" => "PEG MID",
        "PEGMKT" => "PEG MKT",
        _ => type ?? "",
    };

    // Of an order that follows bid and offer zero is no limit and no offset.
    private static bool IsNone(decimal? price, string type) => price == 0 && Pegs.Follows(type);

    private static bool TryConditions(TwsOrder order, GatewayTime time, out OrderConditions? conditions)
    {
        conditions = null;
        if (order.Conditions.IsDefaultOrEmpty)
            return true;
        var all = ImmutableArray.CreateBuilder<OrderCondition>();
        foreach (var condition in order.Conditions)
        {
            if (ConditionOf(condition, time) is not { } read)
                return false;
            all.Add(read);
        }

        conditions = new OrderConditions(all.ToImmutable())
        {
            IgnoreRegularHours = order.ConditionsIgnoreRth,
            Cancels = order.ConditionsCancelOrder,
        };
        return true;
    }

    /// <summary>A condition by its number (tws-api: order conditions); null when its time cannot be read.</summary>
    private static OrderCondition? ConditionOf(TwsCondition wire, GatewayTime time) => wire.Type switch
    {
        1 => new OrderCondition.Price(wire.IsAnd, wire.ConId, wire.IsMore, wire.Price, wire.TriggerMethod),
        3 => time.TryParse(wire.Time, out var at) ? new OrderCondition.Time(wire.IsAnd, wire.IsMore, at) : null,
        4 => new OrderCondition.Cushion(wire.IsAnd, wire.IsMore, wire.Percent),
        5 => new OrderCondition.Executed(wire.IsAnd, wire.Symbol, wire.SecurityType, wire.Exchange),
        6 => new OrderCondition.Volume(wire.IsAnd, wire.ConId, wire.IsMore, wire.Volume),
        _ => new OrderCondition.Change(wire.IsAnd, wire.ConId, wire.IsMore, Percent(wire.ChangePercent)),
    };

    // No change is as large as what a decimal cannot hold.
    private static decimal Percent(double? change) =>
        change is { } given && double.IsFinite(given) ? (decimal)Math.Clamp(given, -1e9, 1e9) : 0;

    private static bool TryTime(string text, GatewayTime time, out DateTimeOffset? at)
    {
        at = null;
        if (text.Length == 0)
            return true;
        var isTime = time.TryParse(text, out var read);
        at = read;
        return isTime;
    }
}
