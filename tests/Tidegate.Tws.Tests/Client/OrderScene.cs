using System.Globalization;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Tests.Client;

/// <summary>
/// What becomes of an order for ten units, told in short: <c>OO status</c> open order, <c>OS status filled [held]</c> order status,
/// <c>EX id shares [filled before and with it]</c>, <c>CR id amount</c>, <c>E code</c>, <c>CHANGE price</c>, <c>MORE shares</c> and
/// <c>CANCEL</c> are sent,
/// <c>CHANGED price</c> an open order tells it, <c>LOST</c> the connection broke, <c>OPEN</c>, <c>NOWHERE</c> and
/// <c>DONE status</c> for how it was found afterwards.
/// </summary>
internal static class OrderScene
{
    public const int Wanted = 10;
    public const long PermId = 4711;

    private static readonly Order Terms = new()
    {
        Action = OrderAction.Buy,
        OrderType = OrderType.Limit,
        TotalQuantity = Wanted,
        LimitPrice = 100,
        TimeInForce = TimeInForce.Day,
    };

    public static OrderProgress Play(string script, TimeInForce? timeInForce = null, OrderProgress? from = null)
    {
        var progress = from ?? OrderRules.Placed(1, new(), Terms with { TimeInForce = timeInForce ?? TimeInForce.Day });
        foreach (var step in script.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            progress = Take(progress, step.Split(' '));
        return progress;
    }

    /// <summary>How it stands, in short.</summary>
    public static string Outcome(OrderProgress p) => p.End switch
    {
        null => p.IsUnknown ? "unknown" : "works",
        OrderEnd.Filled => "filled",
        OrderEnd.Cancelled => "cancelled",
        OrderEnd.Rejected rejected => string.Create(CultureInfo.InvariantCulture, $"rejected {rejected.Error.Code}"),
        _ => "never arrived",
    };

    public static Execution Execution(string id, decimal shares, decimal filled = 0, decimal price = 100) => new()
    {
        OrderId = 1,
        ClientId = 1,
        PermId = PermId,
        ExecutionId = id,
        Shares = shares,
        Price = price,
        CumulativeQuantity = filled,
    };

    private static OrderProgress Take(OrderProgress p, string[] step)
    {
        switch (step[0])
        {
            case "OO":
                return OrderRules.Take(p, new OpenOrder
                {
                    OrderId = 1,
                    Order = p.Order with { PermId = PermId },
                    State = new() { Status = step.ElementAtOrDefault(1) ?? "" },
                });
            case "CHANGED":
                return OrderRules.Take(p, new OpenOrder { OrderId = 1, Order = p.Order with { LimitPrice = Number(step[1]) } });
            case "OS":
                var filled = Number(step[2]);
                return OrderRules.Take(p, new OrderStatus(
                    1, step[1], filled, Wanted - filled, 100, PermId, 0, 100, 1, step.ElementAtOrDefault(3) ?? "", 0));
            case "EX":
                return OrderRules.Take(p, new Contract(), Execution(step[1], Number(step[2]), step.Length > 3 ? Number(step[3]) : 0));
            case "CR":
                return OrderRules.Take(p, new CommissionReport(step[1], Number(step[2]), "USD", null, null, ""));
            case "E":
                return OrderRules.Take(p, new TwsError((int)Number(step[1]), "Words of the broker."));
            case "CHANGE":
                return OrderRules.Changing(p, p.Order with { LimitPrice = Number(step[1]) });
            case "MORE":
                return OrderRules.Changing(p, p.Order with { TotalQuantity = Number(step[1]) });
            case "CANCEL":
                return OrderRules.Cancelling(p);
            case "LOST":
                return OrderRules.Unknown(p);
            case "OPEN":
                return OrderRules.FoundOpen(p);
            case "NOWHERE":
                return OrderRules.FoundNowhere(p);
            case "DONE":
                return OrderRules.Take(p, new CompletedOrder
                {
                    Order = p.Order with { PermId = PermId, FilledQuantity = Wanted },
                    State = new() { Status = step[1], CompletedStatus = "Words of the broker." },
                });
            default:
                throw new NotSupportedException(step[0]);
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
