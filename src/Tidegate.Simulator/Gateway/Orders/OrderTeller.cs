using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway.Sessions;
using TwsStates = Tidegate.Tws.Orders.OrderStates;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>
/// Tells clients what becomes of their orders, in the sequences of the broker's gateway (tws-api: order states): an open order and its
/// status come as a pair, an execution before the pair that shows it, its commission report after it.
/// </summary>
internal sealed class OrderTeller(GatewayState gateway, OrderTickets tickets)
{
    private const int NotAsked = -1;

    private readonly HashSet<string> late = [];

    /// <summary>Tells what happened, in order.</summary>
    public void Tell(IReadOnlyList<ExchangeEvent> happened)
    {
        if (late.Count > 0)
            happened = [.. happened.OrderBy(of => of is ExchangeEvent.OrderExecuted executed && IsLate(executed.Execution))];
        for (var i = 0; i < happened.Count; i++)
        {
            var next = i + 1 < happened.Count ? happened[i + 1] : null;
            if (happened[i] is not ExchangeEvent.OfOrder of || IsSkipped(of, next))
                continue;
            // An order that is held at once is told to be held from the first pair on.
            var isHeld = of is ExchangeEvent.OrderReceived && next is ExchangeEvent.OrderHeld held && held.Order.Key == of.Order.Key;
            Tell(isHeld ? (ExchangeEvent.OfOrder)next! : of);
        }

        late.Clear();
    }

    /// <summary>Has an execution told behind everything else that happened with it.</summary>
    public void TellLate(Execution execution) => late.Add(execution.ExecId);

    private bool IsLate(Execution execution) => late.Contains(execution.ExecId);

    // A market order that fills as soon as it works is not told to be working.
    private static bool IsSkipped(ExchangeEvent.OfOrder of, ExchangeEvent? next) => of is ExchangeEvent.OrderTriggered
        || (of is ExchangeEvent.OrderWorking && of.Order is { Terms.Type: "MKT", Filled: 0 }
            && next is ExchangeEvent.OrderExecuted executed && executed.Order.Key == of.Order.Key && executed.At == of.At);

    private void Tell(ExchangeEvent.OfOrder of)
    {
        foreach (var client in gateway.Clients)
        {
            if (client.Id != of.Order.Key.ClientId && client.Id != gateway.Options.MasterClientId)
                continue;
            Tell(client, of);
            if (gateway.Faults(GatewaySteps.Stream, client.Id).First(GatewayFaults.DuplicateEvents) is not null)
                Tell(client, of);
        }
    }

    private void Tell(Client client, ExchangeEvent.OfOrder of)
    {
        switch (of)
        {
            case ExchangeEvent.OrderStaged:
                break;
            case ExchangeEvent.OrderWarned warned:
                client.Tell(of.Order.Key.OrderId, warned.Code, warned.Text);
                break;
            case ExchangeEvent.OrderExecuted executed:
                TellExecution(client, executed);
                break;
            case ExchangeEvent.OrderCancelled cancelled:
                TellEnd(client, cancelled);
                break;
            case ExchangeEvent.OrderRejected rejected:
                client.Tell(of.Order.Key.OrderId, rejected.Code, rejected.Text);
                SendStatus(client, of.Order);
                break;
            default:
                SendPair(client, of.Order);
                break;
        }
    }

    private void TellExecution(Client client, ExchangeEvent.OrderExecuted executed)
    {
        var listing = gateway.Exchange.Listings.ByConid(executed.Execution.Conid)!;
        var details = WireExecution.Of(NotAsked, executed.Execution, listing, gateway.Time);
        var statusFirst = executed.Order.Status == OrderStatus.Filled
            && gateway.Faults(GatewaySteps.Stream, client.Id).First(GatewayFaults.StatusFirst) is not null;
        if (!statusFirst)
            client.Send(details);
        // Of an order that has ended there is no status any more.
        if (!IsLate(executed.Execution) || executed.Order.IsFinal)
            SendPair(client, executed.Order);
        if (statusFirst)
            client.Send(details);
        client.Send(WireExecution.Commission(executed.Execution));
    }

    private void TellEnd(Client client, ExchangeEvent.OrderCancelled cancelled)
    {
        var order = cancelled.Order;
        // What was never sent on has no number at the broker, and no notice of its end.
        if (order.Status == OrderStatus.ApiCancelled)
        {
            SendStatus(client, order);
            return;
        }

        if (order.Terms.TimeInForce == "IOC")
        {
            client.Send(WireOrder.Open(order, tickets.Of(order.Key), gateway.Exchange.Listings.ByConid(order.Terms.Conid)!));
            client.Send(WireOrder.Status(order) with
            {
                Status = TwsStates.PendingCancel,
                Remaining = order.Terms.Quantity - order.Filled,
            });
            SendStatus(client, order);
            return;
        }

        SendStatus(client, order);
        client.Tell(order.Key.OrderId, ExchangeEvent.OrderCancelled.Code, "Order Canceled - reason:");
    }

    private void SendPair(Client client, OrderState order)
    {
        client.Send(WireOrder.Open(order, tickets.Of(order.Key), gateway.Exchange.Listings.ByConid(order.Terms.Conid)!));
        SendStatus(client, order);
    }

    private static void SendStatus(Client client, OrderState order) => client.Send(WireOrder.Status(order));
}
