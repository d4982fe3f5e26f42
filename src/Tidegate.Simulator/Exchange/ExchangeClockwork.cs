namespace Tidegate.Simulator.Exchange;

/// <summary>
/// Moves an exchange on with a clock, once a second of it, until it is disposed. A clock that runs fast or is set forward is caught up with
/// at once; one that is set back lets the exchange wait.
/// </summary>
public sealed class ExchangeClockwork : IAsyncDisposable
{
    /// <summary>Orders are looked at so often.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    private ExchangeClockwork(SimulatedExchange exchange, TimeProvider clock) => loop = RunAsync(exchange, clock, stop.Token);

    /// <summary>Starts it.</summary>
    public static ExchangeClockwork Start(SimulatedExchange exchange, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        ArgumentNullException.ThrowIfNull(clock);
        return new ExchangeClockwork(exchange, clock);
    }

    /// <summary>Ends when the clockwork is stopped, or fails with what went wrong in it.</summary>
    public Task Completion => loop;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
    }

    private static async Task RunAsync(SimulatedExchange exchange, TimeProvider clock, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                exchange.RunUntil(clock.GetUtcNow());
                // Not a periodic timer: a fast clock would owe it beats.
                await Task.Delay(Beat, clock, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopped.
        }
    }
}
