using Tidegate.Domain.Accounts;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>
/// Takes wishes to exercise options or to let them lapse. What a gateway sends of one is not proven; here it is said to wait until the day
/// on which it is booked, and to be done then.
/// </summary>
internal sealed class ExerciseRequests(GatewayState gateway, OrderLine line) : IRequestHandler
{
    private const int Exercise = 1, Lapse = 2;

    private readonly OpenRequests<Wish> wishes = [];

    /// <inheritdoc/>
    public void Serve(Client client) => client.On(GatewaySteps.Orders, (in ExerciseOptions m) =>
    {
        var wish = m;
        line.Send(client, wish.OrderId, () => Take(client, wish));
    });

    /// <inheritdoc/>
    public void Leave(Client client) => wishes.Leave(client);

    /// <inheritdoc/>
    public void Hear(IReadOnlyList<ExchangeEvent> happened)
    {
        foreach (var closed in happened.OfType<ExchangeEvent.DayClosed>())
        {
            foreach (var (key, wish) in wishes.Where(open => !open.Value.Lapses || open.Value.LastDay <= closed.Date).ToList())
            {
                wishes.Remove(key);
                key.Client.Send(Status(key.Client, key.Id, OrderStates.Filled, wish.Quantity, wish.Quantity));
            }
        }
    }

    private void Take(Client client, ExerciseOptions asked)
    {
        if (gateway.IsReadOnly(client, asked.OrderId))
            return;
        if (asked.Action is not (Exercise or Lapse))
        {
            client.Tell(asked.OrderId, Refusal.Invalid($"Invalid exercise action {asked.Action}."));
            return;
        }

        if (gateway.Listed(client, asked.OrderId, asked.Contract) is not { } listing)
            return;
        var request = new ExerciseRequest(
            new AccountId(asked.Account), listing.Conid, asked.Quantity, Lapses: asked.Action == Lapse, asked.Override);
        if (gateway.Exchange.Exercise(request) is ExerciseAnswer.Refused refused)
        {
            client.Tell(asked.OrderId, refused.Code, refused.Text);
            return;
        }

        wishes[(client, asked.OrderId)] = new Wish(asked.Quantity, request.Lapses, listing.Instrument.Expiry);
        client.Send(Status(client, asked.OrderId, OrderStates.PreSubmitted, 0, asked.Quantity));
    }

    private static Tws.Orders.OrderStatus Status(Client client, int orderId, string status, decimal filled, decimal quantity) => new(
        orderId, status, filled, quantity - filled, 0, PermId: 0, ParentId: 0, LastFillPrice: 0, client.Id!.Value, "", 0);

    private sealed record Wish(decimal Quantity, bool Lapses, DateOnly? LastDay);
}
