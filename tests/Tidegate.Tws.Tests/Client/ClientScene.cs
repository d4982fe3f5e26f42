using Tidegate.TestKit;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Tests.Client;

/// <summary>A client, its gateway, and a clock that a test may stop.</summary>
internal sealed class ClientScene : IAsyncDisposable
{
    public static readonly Contract Apple = Contract.Stock("AAPL");

    private readonly List<ConnectionEvent> events = [];
    private Task listening = Task.CompletedTask;

    public ClientScene(Func<TwsOptions, TwsOptions>? adapt = null, FakeTime? clock = null)
    {
        Clock = clock;
        var options = new TwsOptions
        {
            Port = Gateway.Port,
            ClientId = 7,
            ReconnectDelay = TimeSpan.FromMilliseconds(1),
            Clock = clock ?? TimeProvider.System,
        };
        Client = new(adapt is null ? options : adapt(options));
    }

    public ScriptedGateway Gateway { get; } = new();

    public FakeTime? Clock { get; }

    public TwsClient Client { get; }

    public static Order Limit(decimal price = 10) => new()
    {
        Action = OrderAction.Buy,
        OrderType = OrderType.Limit,
        TotalQuantity = 1,
        LimitPrice = price,
        TimeInForce = TimeInForce.Day,
    };

    /// <summary>The gateway's word of an order of this client.</summary>
    public static OpenOrder Told(OrderHandle order, string status, long permId = 4711) => new()
    {
        OrderId = order.OrderId,
        Contract = Apple,
        Order = order.Progress.Order with { ClientId = 7, OrderId = order.OrderId, PermId = permId },
        State = new() { Status = status },
    };

    /// <summary>Connects.</summary>
    /// <returns>The gateway's end of the connection.</returns>
    public Task<ScriptedPeer> ConnectAsync(int version = 225) => ConnectWithAsync(_ => Task.CompletedTask, version);

    /// <summary>Connects to a gateway that has something to say before it is ready.</summary>
    public async Task<ScriptedPeer> ConnectWithAsync(Func<ScriptedPeer, Task> first, int version = 225)
    {
        listening = ListenAsync();
        var accepting = Gateway.AcceptAsync(version, first: first);
        await Client.ConnectAsync();
        return await accepting;
    }

    /// <summary>All that was told of the connection so far.</summary>
    public IReadOnlyList<ConnectionEvent> Events
    {
        get
        {
            lock (events)
                return [.. events];
        }
    }

    /// <summary>Waits for something that was or will be told of the connection.</summary>
    public async Task<T> HearsAsync<T>(Func<T, bool>? condition = null)
        where T : ConnectionEvent
    {
        T? Find() => Events.OfType<T>().FirstOrDefault(one => condition?.Invoke(one) ?? true);
        await Eventually.IsTrueAsync($"{typeof(T).Name} among {string.Join(", ", Events)}", () => Find() is not null);
        return Find()!;
    }

    /// <summary>Moves the clock on until something has happened.</summary>
    public async Task PassAsync(TimeSpan step, string what, Func<bool> happened) => await Eventually.IsTrueAsync(what, () =>
    {
        if (happened())
            return true;
        Clock!.Advance(step);
        return happened();
    });

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await listening;
        await Gateway.DisposeAsync();
    }

    private async Task ListenAsync()
    {
        await foreach (var one in Client.EventsAsync())
        {
            lock (events)
                events.Add(one);
        }
    }
}
