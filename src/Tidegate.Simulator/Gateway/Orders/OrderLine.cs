using Tidegate.Simulator.Gateway.Sessions;

namespace Tidegate.Simulator.Gateway.Orders;

/// <summary>The way of orders and cancels to the broker: they take time, keep their order, and wait while the broker is lost.</summary>
internal sealed class OrderLine(GatewayState gateway)
{
    private const int WaitingMax = 1_000;

    private readonly Queue<(DateTimeOffset Due, Action Arrive)> waiting = new();

    /// <summary>Sends something on its way; without latency it arrives at once.</summary>
    public void Send(Client client, int orderId, Action arrive)
    {
        if (waiting.Count >= WaitingMax)
        {
            client.Tell(orderId, Refusal.BrokerUnreachable);
            return;
        }

        waiting.Enqueue((gateway.Simulation.Machine.GetUtcNow() + gateway.Options.OrderLatency, arrive));
        Work();
    }

    /// <summary>Lets arrive what is due.</summary>
    public void Work()
    {
        while (gateway.HasBroker && waiting.TryPeek(out var first) && first.Due <= gateway.Simulation.Machine.GetUtcNow())
        {
            waiting.Dequeue();
            first.Arrive();
        }
    }

    /// <summary>The gateway ends: what is on its way is lost, and nobody is told.</summary>
    public void Lose() => waiting.Clear();
}
