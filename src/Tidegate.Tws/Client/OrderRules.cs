using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Client;

/// <summary>What each message says about an order. Everything may come twice, late, or in another order than it happened.</summary>
internal static class OrderRules
{
    private const int Cancelled = 202;
    private const int CancelOfUnknown = 10147;
    private const int CancelOfFinished = 10148;

    public static OrderProgress Placed(int orderId, Contract contract, Order order) =>
        new() { OrderId = orderId, Contract = contract, Order = order };

    public static OrderProgress Take(OrderProgress p, OpenOrder m) => Settle(Acknowledge(p, m.Order.PermId) with
    {
        Contract = m.Contract,
        // The gateway tells the old terms again until a change is through, and does not tell a change apart from a repeat.
        Order = m.Order,
        PendingChange = p.PendingChange is { } change && Accepts(m.Order, change) ? null : p.PendingChange,
        Status = p.End is null && m.State.Status.Length > 0 ? m.State.Status : p.Status,
    });

    public static OrderProgress Take(OrderProgress p, in OrderStatus m)
    {
        var next = Acknowledge(p, m.PermId) with
        {
            ReportedFilled = Math.Max(p.ReportedFilled, m.Filled),
            WhyHeld = m.WhyHeld,
        };
        // States are told again after the end, too.
        return p.End is null ? Settle(next with { Status = m.Status }) : next;
    }

    public static OrderProgress Take(OrderProgress p, Contract contract, Execution m)
    {
        var root = Fill.Root(m.ExecutionId);
        if (p.Fills.TryGetValue(root, out var known) && string.CompareOrdinal(known.Execution.ExecutionId, m.ExecutionId) >= 0)
            return p;
        return Settle(Acknowledge(p, m.PermId) with { Fills = p.Fills.SetItem(root, new(contract, m, known?.Commission)) });
    }

    public static OrderProgress Take(OrderProgress p, in CommissionReport m)
    {
        var root = Fill.Root(m.ExecutionId);
        return p.Fills.TryGetValue(root, out var fill) ? p with { Fills = p.Fills.SetItem(root, fill with { Commission = m }) } : p;
    }

    public static OrderProgress Take(OrderProgress p, TwsError error)
    {
        var next = p with { LastError = error };
        if (p.End is not null)
            return next;
        if (error.Code == Cancelled)
            return next with { End = new OrderEnd.Cancelled(error.Text), Status = OrderStates.Cancelled, IsUnknown = false };
        if (error.Class != ErrorClass.Reject)
            return next;
        // About a cancel: whether the order is still there has to be looked up.
        if (error.Code is CancelOfUnknown or CancelOfFinished)
            return next with { IsUnknown = true };
        if (p.PendingChange is not null)
            return next with { PendingChange = null };
        return !p.IsAcknowledged || ErrorClasses.EndsOrder(error.Code)
            ? next with { End = new OrderEnd.Rejected(error), IsUnknown = false }
            : next;
    }

    /// <summary>The connection broke, or no acknowledgement came.</summary>
    public static OrderProgress Unknown(OrderProgress p) => p.End is null ? p with { IsUnknown = true } : p;

    /// <summary>A change was sent.</summary>
    public static OrderProgress Changing(OrderProgress p, Order change) => p with { PendingChange = change };

    /// <summary>It was found among the open orders after a look.</summary>
    public static OrderProgress FoundOpen(OrderProgress p) => p with { IsUnknown = false };

    /// <summary>It was found among the completed orders.</summary>
    public static OrderProgress Take(OrderProgress p, CompletedOrder m)
    {
        if (p.End is not null)
            return p;
        var next = Acknowledge(p, m.Order.PermId) with { Status = m.State.Status };
        return m.State.Status switch
        {
            OrderStates.Filled => next with { End = OrderEnd.Filled.It, ReportedFilled = m.Order.FilledQuantity ?? p.ReportedFilled },
            OrderStates.Inactive when p.LastError is { Class: ErrorClass.Reject } error => next with { End = new OrderEnd.Rejected(error) },
            _ => next with { End = new OrderEnd.Cancelled(m.State.CompletedStatus) },
        };
    }

    /// <summary>
    /// It was found nowhere: neither open nor completed nor executed. If the gateway never said a word of it, it never arrived; else it stays
    /// unknown, since completed orders go back a day only.
    /// </summary>
    public static OrderProgress FoundNowhere(OrderProgress p) =>
        p.End is null && !p.IsAcknowledged ? p with { End = OrderEnd.NeverArrived.It, IsUnknown = false } : p;

    private static OrderProgress Acknowledge(OrderProgress p, long permId) =>
        p with { IsAcknowledged = true, IsUnknown = false, PermId = permId != 0 ? permId : p.PermId };

    private static bool Accepts(Order told, Order change) =>
        told.TotalQuantity == change.TotalQuantity
        && (change.LimitPrice is null || told.LimitPrice == change.LimitPrice)
        && (change.AuxPrice is null || told.AuxPrice == change.AuxPrice);

    // A market order may show nothing but executions; "Filled" may come before the last of them; late ones come after a cancel.
    private static OrderProgress Settle(OrderProgress p)
    {
        if (p.Order.TotalQuantity is > 0 and var wanted && p.Executed >= wanted)
            return p with { End = OrderEnd.Filled.It, Status = OrderStates.Filled };
        if (p.End is not null)
            return p;
        return p.Status switch
        {
            OrderStates.Filled when p.Executed >= p.ReportedFilled && p.Executed > 0 => p with { End = OrderEnd.Filled.It },
            OrderStates.Cancelled or OrderStates.ApiCancelled => p with { End = (OrderEnd?)Refusal(p) ?? new OrderEnd.Cancelled(p.LastError?.Text ?? "") },
            // Elsewhere an inactive order may become active again.
            OrderStates.Inactive when Refusal(p) is { } refusal => p with { End = refusal },
            OrderStates.Inactive when p.Order.TimeInForce == TimeInForce.FillOrKill =>
                p with { End = new OrderEnd.Cancelled("Not filled at once.") },
            _ => p,
        };
    }

    private static OrderEnd.Rejected? Refusal(OrderProgress p) =>
        p.LastError is { Class: ErrorClass.Reject } error && ErrorClasses.EndsOrder(error.Code) ? new OrderEnd.Rejected(error) : null;
}
