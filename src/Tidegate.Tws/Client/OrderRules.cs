using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Client;

/// <summary>What each message says about an order. Everything may come twice, late, or in another order than it happened.</summary>
internal static class OrderRules
{
    private const int Cancelled = 202;

    public static OrderProgress Placed(int orderId, Contract contract, Order order) =>
        new() { OrderId = orderId, Contract = contract, Order = order };

    public static OrderProgress Take(OrderProgress p, OpenOrder m) => Settle(Acknowledge(p, m.Order.PermId, m.State.Status) with
    {
        Contract = m.Contract,
        // The gateway tells the old terms again until a change is through, and does not tell a change apart from a repeat.
        Order = m.Order,
        PendingChange = p.PendingChange is { } change && Accepts(m.Order, change) ? null : p.PendingChange,
        Status = MayTurn(p) && m.State.Status.Length > 0 ? m.State.Status : p.Status,
    });

    public static OrderProgress Take(OrderProgress p, in OrderStatus m)
    {
        var next = Acknowledge(p, m.PermId, m.Status) with
        {
            ReportedFilled = Math.Max(p.ReportedFilled, m.Filled),
            WhyHeld = m.WhyHeld,
        };
        // States are told again after the end, too.
        return MayTurn(p) ? Settle(next with { Status = m.Status }) : next;
    }

    public static OrderProgress Take(OrderProgress p, Contract contract, Execution m)
    {
        var root = Fill.Root(m.ExecutionId);
        if (p.Fills.TryGetValue(root, out var known) && !Fill.IsLater(m.ExecutionId, than: known.Execution.ExecutionId))
            return p;
        var fills = p.Fills.SetItem(root, new(contract, m, known?.Commission));
        return Settle(Acknowledge(p, m.PermId, OrderStates.Submitted) with { Fills = fills });
    }

    public static OrderProgress Take(OrderProgress p, in CommissionReport m)
    {
        var root = Fill.Root(m.ExecutionId);
        if (!p.Fills.TryGetValue(root, out var fill))
            return p;
        var newer = fill.Commission is { } known ? Newer(known, m) : m;
        return p with { Fills = p.Fills.SetItem(root, fill with { Commission = newer }) };
    }

    /// <summary>Which of two reports of one execution counts: that of a correction, and a sum rather than "pending", which is -1.</summary>
    public static CommissionReport Newer(in CommissionReport known, in CommissionReport told)
    {
        if (Fill.IsLater(known.ExecutionId, than: told.ExecutionId))
            return known;
        return told.Commission is -1 or null && told.ExecutionId == known.ExecutionId ? known : told;
    }

    public static OrderProgress Take(OrderProgress p, TwsError error)
    {
        var next = p with { LastError = error };
        var wasAsked = p.IsCancelAsked || p.PendingChange is not null;
        if (error.Code == Cancelled)
        {
            return p.End is null or OrderEnd.Cancelled or OrderEnd.Inactive
                ? next with { End = new OrderEnd.Cancelled(error.Text), Status = OrderStates.Cancelled, IsUnknown = false }
                : next;
        }

        if (error.Class != ErrorClass.Reject || p.End is OrderEnd.Filled or OrderEnd.Rejected or OrderEnd.NeverArrived)
            return next;
        next = next with { PendingChange = null, IsCancelAsked = false };
        if (ErrorClasses.RefusesChange(error.Code))
            return Settle(next);
        if (ErrorClasses.RefusesCancel(error.Code))
            return p.End is null ? next with { IsUnknown = true } : next;
        var endsOrder = ErrorClasses.EndsOrder(error.Code);
        // The old terms go on, most of the time: where the code would end an order, that is looked up.
        if (p is { PendingChange: not null, IsAcknowledged: true })
            return Settle(next with { IsUnknown = endsOrder && p.End is null });
        // Of what was never acknowledged it may mean the order, or the cancel or change that followed it.
        if (wasAsked && !p.IsAcknowledged && !endsOrder)
            return next with { Refusal = error, IsUnknown = true };
        // With such an error an inactive order stays so. State and error come in either order.
        var endsInactive = error.Code is (>= 200 and < 300) or (>= 400 and < 500);
        if (endsOrder || !p.IsAcknowledged || (endsInactive && p.Status == OrderStates.Inactive))
            return next with { End = new OrderEnd.Rejected(error), Refusal = error, IsUnknown = false };
        return endsInactive ? next with { Refusal = error } : next;
    }

    /// <summary>The connection broke, or no acknowledgement came.</summary>
    public static OrderProgress Unknown(OrderProgress p) => p.End is null ? p with { IsUnknown = true } : p;

    /// <summary>A cancel is sent.</summary>
    public static OrderProgress Cancelling(OrderProgress p) => p.End is null ? p with { IsCancelAsked = true } : p;

    /// <summary>A change was sent; null if it could not be.</summary>
    public static OrderProgress Changing(OrderProgress p, Order? change) => p with { PendingChange = change };

    /// <summary>It was found among the open orders after a look: what was told of it counts, also of a change.</summary>
    public static OrderProgress FoundOpen(OrderProgress p) => p with { IsUnknown = false, PendingChange = null };

    /// <summary>It was found among the completed orders.</summary>
    public static OrderProgress Take(OrderProgress p, CompletedOrder m)
    {
        if (p.End is not null)
            return p;
        var next = Acknowledge(p, m.Order.PermId, "") with { Status = m.State.Status };
        return m.State.Status switch
        {
            OrderStates.Filled => next with { End = OrderEnd.Filled.It, ReportedFilled = m.Order.FilledQuantity ?? p.ReportedFilled },
            OrderStates.Inactive when p.Refusal is { } refusal => next with { End = new OrderEnd.Rejected(refusal) },
            _ => next with { End = new OrderEnd.Cancelled(m.State.CompletedStatus) },
        };
    }

    /// <summary>
    /// It was found nowhere: neither open nor completed nor executed. If the gateway never said a word of it, it never arrived; if it was
    /// refused, that counts; else it stays unknown, since completed orders go back a day only.
    /// </summary>
    public static OrderProgress FoundNowhere(OrderProgress p) =>
        p switch
        {
            { End: null, IsAcknowledged: false } => p with { End = OrderEnd.NeverArrived.It, IsUnknown = false },
            { End: null, IsUnknown: true, Refusal: { } refusal } => p with { End = new OrderEnd.Rejected(refusal), IsUnknown = false },
            _ => p,
        };

    /// <summary>Whether only the broker can say what becomes of it: it may become active again, or never be told of again.</summary>
    public static bool IsStuck(OrderProgress p) => p is { End: null, Status: OrderStates.Inactive };

    /// <summary>
    /// It was found nowhere, neither open nor completed: an inactive order that has been silent for long enough has ended by that.
    /// </summary>
    public static OrderProgress StuckNowhere(OrderProgress p, TimeSpan silence, TimeSpan most) =>
        IsStuck(p) && silence >= most ? p with { End = OrderEnd.Inactive.It, IsUnknown = false } : p;

    private static OrderProgress Acknowledge(OrderProgress p, long permId, string status)
    {
        // An error may have meant a cancel or a change that came before any other word: the broker has to say whether the order lives.
        var isDoubtful = p.End is OrderEnd.Rejected rejected && !ErrorClasses.EndsOrder(rejected.Error.Code)
            && status is OrderStates.PreSubmitted or OrderStates.Submitted or OrderStates.Filled;
        // It was only late, or somebody let it go after all.
        var isBack = p.End is OrderEnd.NeverArrived || (p.End is OrderEnd.Inactive && status is not ("" or OrderStates.Inactive));
        return p with
        {
            IsAcknowledged = true,
            IsUnknown = isDoubtful,
            PermId = permId != 0 ? permId : p.PermId,
            End = isDoubtful || isBack ? null : p.End,
        };
    }

    // The ends that silence makes are not the broker's word, and a rejection may have meant something else.
    private static bool MayTurn(OrderProgress p) => p.End is null or OrderEnd.NeverArrived or OrderEnd.Inactive or OrderEnd.Rejected;

    private static bool Accepts(Order told, Order change) =>
        told.TotalQuantity == change.TotalQuantity
        && (change.LimitPrice is null || told.LimitPrice == change.LimitPrice)
        && (change.AuxPrice is null || told.AuxPrice == change.AuxPrice);

    // A market order may show nothing but executions; "Filled" may come before the last of them; late ones come after a cancel.
    private static OrderProgress Settle(OrderProgress p)
    {
        var settled = Ended(p);
        return settled.End is null ? settled : settled with { IsUnknown = false };
    }

    private static OrderProgress Ended(OrderProgress p)
    {
        if (Wanted(p) is > 0 and var wanted && p.Executed >= wanted)
            return p with { End = OrderEnd.Filled.It, Status = OrderStates.Filled };
        if (p.End is not null)
            return p;
        return p.Status switch
        {
            OrderStates.Filled when IsComplete(p) => p with { End = OrderEnd.Filled.It },
            OrderStates.Cancelled or OrderStates.ApiCancelled => p with { End = new OrderEnd.Cancelled("") },
            // Elsewhere an inactive order may become active again.
            OrderStates.Inactive when p.Refusal is { } refusal => p with { End = new OrderEnd.Rejected(refusal) },
            OrderStates.Inactive when p.Order.TimeInForce == TimeInForce.FillOrKill =>
                p with { End = new OrderEnd.Cancelled("Not filled at once.") },
            _ => p,
        };
    }

    // Executions of earlier days are not told again, but each says what was filled before it. An order by money has no quantity to compare.
    private static bool IsComplete(OrderProgress p) => Wanted(p) is > 0 and var wanted
        ? p.Fills.Values.Any(fill => fill.Execution.CumulativeQuantity >= wanted)
        : p.Executed > 0 && p.Executed >= p.ReportedFilled;

    // While a change to more is under way nobody knows which quantity counts: the larger one, until the change is refused.
    private static decimal? Wanted(OrderProgress p) => p.PendingChange?.TotalQuantity > p.Order.TotalQuantity
        ? p.PendingChange.TotalQuantity
        : p.Order.TotalQuantity;
}
