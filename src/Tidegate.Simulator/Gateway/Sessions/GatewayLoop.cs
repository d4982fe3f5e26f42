using System.Threading.Channels;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>
/// The one thread of work of the gateway: requests of all clients, events and ticks of the clocks, one after the other. So nothing behind
/// it needs to be safe for several threads.
/// </summary>
internal sealed class GatewayLoop
{
    private const int WaitingMax = 8_192;

    private static readonly Action Nothing = () => { };

    private readonly Channel<Action> work = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private readonly Channel<Action> urgent = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();

    /// <summary>What is done around each piece of work.</summary>
    public required Action Around { get; init; }

    /// <summary>Adds work; waits while there is too much of it.</summary>
    public ValueTask PostAsync(Action piece, CancellationToken cancel) => work.Writer.WriteAsync(piece, cancel);

    /// <summary>Adds work of the gateway itself, of which there is little, such as the tick of a clock.</summary>
    public void Post(Action piece)
    {
        urgent.Writer.TryWrite(piece);
        Wake();
    }

    /// <summary>Has the loop look around, if it does not do so anyway.</summary>
    public void Wake() => work.Writer.TryWrite(Nothing);

    /// <summary>Does something between two pieces of work, on the caller's thread.</summary>
    public T Between<T>(Func<T> piece)
    {
        lock (gate)
            return piece();
    }

    /// <summary>Works until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await foreach (var piece in work.Reader.ReadAllAsync(cancel))
        {
            lock (gate)
            {
                Around();
                while (urgent.Reader.TryRead(out var first))
                    first();
                piece();
                Around();
            }
        }
    }
}
