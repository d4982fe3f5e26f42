using System.Globalization;
using Tidegate.Simulator.Exchange;
using Tidegate.Simulator.Gateway;
using Tidegate.Simulator.Tests.Gateway;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;
using Booked = Tidegate.Simulator.Exchange.Orders;

namespace Tidegate.Simulator.Tests.Clients;

/// <summary>
/// A client that trades while things go wrong, chosen by a seed: orders of several kinds, changes, cancels, and faults between them. In the
/// end what the client says of each order has to be what the books say.
/// </summary>
internal sealed class FaultScenario(GatewayScene scene, int seed)
{
    private static readonly int[] Versions = [176, 178, 193, 200, 203, 208, 213, 218, 225];
    private static readonly Contract Apple = Contract.Stock("AAPL");
    private static readonly TimeSpan SettleLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    // Looks in which nothing moved, before the clock goes on: what is under way on the socket gets its time.
    private const int QuietLooks = 3;

    private readonly Random random = new(seed);
    private readonly List<string> story = [];
    private readonly int clientId = 1000 + seed;
    private int references;

    /// <summary>What was done, for the message of a failure.</summary>
    public string Story => $"seed {seed}: {string.Join("; ", story)}";

    /// <summary>Runs it.</summary>
    /// <returns>What differs in the end; empty when nothing does.</returns>
    public async Task<string> RunAsync()
    {
        var version = Versions[random.Next(Versions.Length)];
        story.Add(string.Create(CultureInfo.InvariantCulture, $"version {version}"));
        await using var tws = new TwsClient(new()
        {
            Port = scene.Gateway.Address.Port,
            ClientId = clientId,
            Clock = scene.Time,
            MaxServerVersion = version,
            ReconnectDelay = TimeSpan.FromMilliseconds(2),
            ReconnectDelayMax = TimeSpan.FromMilliseconds(20),
            AcknowledgeTimeout = TimeSpan.FromMilliseconds(250),
            RequestTimeout = TimeSpan.FromSeconds(2),
            ConnectTimeout = TimeSpan.FromSeconds(2),
            MessagesPerSecond = 1000,
        });
        await WhileTimePassesAsync(tws.ConnectAsync());
        for (var steps = random.Next(3, 9); steps > 0; steps--)
        {
            if (random.Next(2) == 0)
                AddFault();
            await WhileTimePassesAsync(TryAsync(tws));
            if (random.Next(3) == 0)
                scene.Time.Advance(TimeSpan.FromSeconds(random.Next(1, 4)));
        }

        scene.Simulation.Faults.Clear();
        scene.Time.Advance(TimeSpan.FromMilliseconds(200));
        await WhileTimePassesAsync(BreakAsync(tws));
        scene.Simulation.Faults.Clear();
        return await SettleAsync(tws);
    }

    // Of a request that hangs nothing can be known while the connection stands: a person may yet click it away.
    private async Task BreakAsync(TwsClient tws)
    {
        scene.Fault(GatewayFaults.Disconnect, GatewaySteps.Session, 1);
        try
        {
            await tws.CurrentTimeAsync();
        }
        catch (Exception broken) when (broken is TwsException or TimeoutException)
        {
            story.Add("break");
        }
    }

    private void AddFault()
    {
        var (kind, step, count, with) = random.Next(14) switch
        {
            0 => (GatewayFaults.Disconnect, GatewaySteps.Orders, 1, ""),
            1 => (GatewayFaults.LoseAnswer, GatewaySteps.Orders, 1, ""),
            2 => (GatewayFaults.Hang, GatewaySteps.Orders, 1, ""),
            3 => (GatewayFaults.CutFrame, GatewaySteps.Stream, 1, ""),
            4 => (GatewayFaults.SplitFrames, GatewaySteps.Stream, 20, ""),
            5 => (GatewayFaults.DuplicateEvents, GatewaySteps.Stream, 10, ""),
            6 => (GatewayFaults.StatusFirst, GatewaySteps.Stream, 5, ""),
            7 => (GatewayFaults.IdInUse, GatewaySteps.Connect, 2, ""),
            8 => (GatewayFaults.LateFill, GatewaySteps.Orders, 1, ""),
            9 => (GatewayFaults.BrokerLost, GatewaySteps.Stream, 0, ""),
            10 => (GatewayFaults.Restart, GatewaySteps.Connect, 0, ""),
            11 => (GatewayFaults.Freeze, GatewaySteps.Stream, 0, ""),
            12 => (GatewayFaults.SlowReader, GatewaySteps.Stream, 0, ""),
            _ => (GatewayFaults.Code, GatewaySteps.Orders, 1, "110"),
        };
        story.Add($"fault {kind}");
        if (count == 0)
            scene.Fault(kind, TimeSpan.FromMilliseconds(random.Next(100, 2000)));
        else if (with.Length == 0)
            scene.Fault(kind, step, count);
        else
            scene.Fault(kind, step, count, ("code", with), ("text", "The price does not conform to the minimum price variation."));
    }

    private async Task TryAsync(TwsClient tws)
    {
        try
        {
            await StepAsync(tws);
        }
        catch (Exception refused) when (refused is TwsException or TimeoutException)
        {
            story.Add($"not sent: {refused.Message}");
        }
    }

    private async Task StepAsync(TwsClient tws)
    {
        var working = tws.Orders.Known.Where(handle => handle.Progress.End is null).ToList();
        switch (random.Next(8))
        {
            case 0 when working.Count > 0:
                story.Add("cancel");
                await working[random.Next(working.Count)].CancelAsync();
                break;
            case 1 when working.Count > 0:
                story.Add("change");
                var one = working[random.Next(working.Count)];
                await one.ModifyAsync(one.Progress.Order with { TotalQuantity = random.Next(1, 40) });
                break;
            case 2:
                story.Add("bracket");
                await tws.Orders.PlaceBracketAsync(
                    Apple,
                    New(OrderAction.Buy, OrderType.Market, null),
                    [New(OrderAction.Sell, OrderType.Limit, 900), New(OrderAction.Sell, OrderType.Stop, null) with { AuxPrice = 20 }]);
                break;
            case 3:
                story.Add("rests");
                await tws.Orders.PlaceAsync(Apple, New(OrderAction.Buy, OrderType.Limit, 50));
                break;
            case 4:
                story.Add("large");
                await tws.Orders.PlaceAsync(Apple, New(OrderAction.Buy, OrderType.Market, null) with { TotalQuantity = 2500 });
                break;
            case 5:
                story.Add("fill or kill");
                await tws.Orders.PlaceAsync(
                    Apple, New(OrderAction.Buy, OrderType.Limit, 50) with { TimeInForce = TimeInForce.FillOrKill });
                break;
            default:
                story.Add("market");
                await tws.Orders.PlaceAsync(
                    Apple, New(random.Next(2) == 0 ? OrderAction.Buy : OrderAction.Sell, OrderType.Market, null));
                break;
        }
    }

    private Order New(OrderAction action, OrderType type, decimal? limit) => new()
    {
        Action = action,
        TotalQuantity = random.Next(1, 20),
        OrderType = type,
        LimitPrice = limit,
        TimeInForce = TimeInForce.Day,
        Account = GatewayScene.Account,
        OrderRef = $"run-{seed}-{references++}",
    };

    private async Task<string> SettleAsync(TwsClient tws)
    {
        var limit = scene.Time.GetUtcNow() + SettleLimit;
        string difference;
        while ((difference = Difference(tws, scene.Gateway.Exchange)).Length > 0 && scene.Time.GetUtcNow() < limit)
            await PassAsync();
        return difference;
    }

    // The one clock of client, gateway and exchange goes on when nothing moves any more.
    private async Task WhileTimePassesAsync(Task work)
    {
        while (!work.IsCompleted)
            await PassAsync(work);
        await work;
    }

    private async Task PassAsync(Task? until = null)
    {
        var (quiet, before) = (0, Moves());
        while (quiet < QuietLooks)
        {
            await Task.Delay(Look, TimeProvider.System);
            if (until is { IsCompleted: true })
                return;
            var now = Moves();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }

        scene.Time.Advance(Tick);
    }

    private (long Calls, int Waiting) Moves() => (scene.Simulation.Calls.Count, scene.Time.Waiting);

    private string Difference(TwsClient tws, SimulatedExchange exchange)
    {
        foreach (var handle in tws.Orders.Known)
        {
            if (Difference(handle.Progress, exchange.Order(new(clientId, handle.OrderId))) is { Length: > 0 } found)
                return $"order {handle.OrderId}: {found}";
        }

        var unheard = exchange.OpenOrders().Concat(exchange.CompletedOrders())
            .FirstOrDefault(state => state.Key.ClientId == clientId && tws.Orders.Known.All(handle => handle.OrderId != state.Key.OrderId));
        return unheard is null ? "" : $"order {unheard.Key.OrderId} is in the books and the client does not know it";
    }

    private static string Difference(OrderProgress said, Booked.OrderState? books)
    {
        if (said.IsUnknown)
            return $"still unknown: {said.Status}, {said.End}, {said.LastError}; {books?.Status.ToString() ?? "nothing"} in the books";
        if (books is null)
            return said.End is OrderEnd.NeverArrived or OrderEnd.Rejected ? "" : $"not in the books, but {said.Status} {said.End}";
        if (said.Executed != books.Filled)
            return $"{books.Filled} filled in the books, {said.Executed} said";
        if (said.Fills.Values.Sum(fill => fill.Commission?.Commission ?? 0) != books.Commission)
            return $"commission {books.Commission} in the books, {said.Fills.Values.Sum(fill => fill.Commission?.Commission)} said";
        var agrees = books.Status switch
        {
            Booked.OrderStatus.Filled => said.End is OrderEnd.Filled,
            Booked.OrderStatus.Cancelled or Booked.OrderStatus.ApiCancelled or Booked.OrderStatus.Inactive =>
                said.End is OrderEnd.Cancelled or OrderEnd.Rejected,
            // It lies in the gateway without being transmitted, of which gateways tell nothing after a break.
            Booked.OrderStatus.ApiPending => said.End is null or OrderEnd.NeverArrived,
            _ => said.End is null,
        };
        return agrees ? "" : $"{books.Status} in the books, {said.Status} {said.End} said";
    }
}
