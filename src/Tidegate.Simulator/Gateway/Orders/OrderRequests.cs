using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Orders;
using OrderState = Tidegate.Simulator.Exchange.Orders.OrderState;
using OrderStatus = Tidegate.Simulator.Exchange.Orders.OrderStatus;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>Takes orders, changes and cancels, and lists orders. What becomes of them is told by <see cref="OrderTeller"/>.</summary>
internal sealed class OrderRequests(GatewayState gateway, OrderTickets tickets, OrderLine line, OrderTeller teller) : IRequestHandler
{
    private const int ClientWithHandOrders = 0;

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Orders, (in PlaceOrder m) =>
        {
            var order = m;
            line.Send(client, order.OrderId, () => Place(client, order));
        });
        client.On(GatewaySteps.Orders, (in CancelOrder m) =>
        {
            var orderId = m.OrderId;
            line.Send(client, orderId, () => Cancel(client, orderId));
        });
        client.On(GatewaySteps.Orders, (in CancelAllOrders m) => line.Send(client, -1, () => CancelAll(client)));
        client.On(GatewaySteps.Orders, (in RequestOpenOrders m) => List(client, order => order.Key.ClientId == client.Id));
        client.On(GatewaySteps.Orders, (in RequestAllOpenOrders m) => List(client, order => true));
        client.On(GatewaySteps.Orders, (in RequestAutoOpenOrders m) => Bind(client));
        client.On(GatewaySteps.Orders, (in RequestCompletedOrders m) => ListCompleted(client));
    }

    /// <inheritdoc/>
    public void Hear(IReadOnlyList<ExchangeEvent> happened)
    {
        // The exchange forgets orders that have ended when it closes its books.
        if (happened.OfType<ExchangeEvent.DayClosed>().Any())
            tickets.Forget(key => gateway.Exchange.Order(key) is null);
    }

    /// <summary>The client that also has the orders entered by hand gets its orders unasked.</summary>
    public void TellOnStart(Client client)
    {
        if (client.Id != ClientWithHandOrders)
            return;
        foreach (var order in Transmitted().Where(order => order.Key.ClientId == ClientWithHandOrders))
            Send(client, order);
    }

    private void Place(Client client, PlaceOrder message)
    {
        if (gateway.IsReadOnly(client, message.OrderId))
            return;
        if (message.OrderId <= 0)
        {
            client.Tell(message.OrderId, 10149, $"Invalid order id: {message.OrderId}");
            return;
        }

        if (gateway.Listed(client, message.OrderId, message.Contract) is not { } listing)
            return;
        if (message.Attached is not null)
        {
            client.Tell(message.OrderId, Refusal.Invalid("Attached orders are not simulated."));
            return;
        }

        switch (TicketReading.Of(message.Order, listing, message.Contract.Exchange, gateway.Time))
        {
            case TicketReading.Unreadable unreadable:
                client.Tell(message.OrderId, unreadable.Refusal);
                break;
            case TicketReading.Readable readable when message.Order.WhatIf:
                Preview(client, message, listing, readable.Terms);
                break;
            case TicketReading.Readable readable:
                Place(client, message, readable.Terms);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Place(Client client, PlaceOrder message, OrderTerms terms)
    {
        var key = KeyOf(client, message.OrderId);
        var before = tickets.Find(key);
        tickets.Keep(key, new OrderTicket(message.Contract.Exchange, message.Order));
        if (gateway.Exchange.Place(key, terms) is not Placement.Refused refused)
            return;
        tickets.Restore(key, before);
        client.Tell(message.OrderId, refused.Code, refused.Text);
    }

    private void Preview(Client client, PlaceOrder message, Listing listing, OrderTerms terms)
    {
        switch (gateway.Exchange.WhatIf(terms))
        {
            case WhatIfAnswer.Estimated estimated:
                var ticket = new OrderTicket(message.Contract.Exchange, message.Order);
                client.Send(WireOrder.Preview(KeyOf(client, message.OrderId), ticket, listing, estimated));
                break;
            case WhatIfAnswer.Refused refused:
                client.Tell(message.OrderId, refused.Code, refused.Text);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Cancel(Client client, int orderId)
    {
        if (gateway.IsReadOnly(client, orderId))
            return;
        var key = KeyOf(client, orderId);
        if (gateway.Options.CancelsOrdersOfOthers && gateway.Exchange.Order(key) is null)
        {
            key = gateway.Exchange.OpenOrders().Where(order => order.Key.OrderId == orderId).Select(order => order.Key)
                .FirstOrDefault(key);
        }

        if (gateway.Exchange.Order(key) is { IsFinal: false }
            && gateway.Faults(GatewaySteps.Orders, client.Id).First(GatewayFaults.LateFill) is not null
            && gateway.Exchange.FillHalf(key) is { } execution)
            teller.TellLate(execution);
        if (gateway.Exchange.Cancel(key) is Cancellation.Refused refused)
            client.Tell(orderId, refused.Code, refused.Text);
    }

    private void CancelAll(Client client)
    {
        if (!gateway.IsReadOnly(client, -1))
            gateway.Exchange.CancelAll();
    }

    private void List(Client client, Func<OrderState, bool> isWanted)
    {
        if (gateway.IsReadOnly(client, -1))
            return;
        foreach (var order in Transmitted().Where(isWanted))
            Send(client, order);
        client.Send(default(OpenOrdersEnd));
    }

    private void Bind(Client client)
    {
        if (!gateway.IsReadOnly(client, -1) && client.Id != ClientWithHandOrders)
            client.Tell(-1, Refusal.OnlyClientZero);
    }

    private void ListCompleted(Client client)
    {
        if (gateway.IsReadOnly(client, -1))
            return;
        foreach (var order in gateway.Exchange.CompletedOrders().Where(order => order.EndedAt >= gateway.RemembersSince))
        {
            var listing = gateway.Exchange.Listings.ByConid(order.Terms.Conid)!;
            client.Send(WireOrder.Completed(order, tickets.Of(order.Key), listing, gateway.Time));
        }

        client.Send(default(CompletedOrdersEnd));
    }

    private void Send(Client client, OrderState order)
    {
        client.Send(WireOrder.Open(order, tickets.Of(order.Key), gateway.Exchange.Listings.ByConid(order.Terms.Conid)!));
        client.Send(WireOrder.Status(order));
    }

    // A staged order is not known to the broker yet.
    private IEnumerable<OrderState> Transmitted() =>
        gateway.Exchange.OpenOrders().Where(order => order.Status != OrderStatus.ApiPending);

    private static OrderKey KeyOf(Client client, int orderId) => new(client.Id!.Value, orderId);
}
