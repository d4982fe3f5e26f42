using System.Threading.Channels;

namespace Tidegate.Platform.Sessions;

/// <summary>Wakes one who waits for a time before the time is over. Nudges that come while nobody waits count as one.</summary>
internal sealed class Nudge(TimeProvider clock)
{
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Wakes.</summary>
    public void Give() => signal.Writer.TryWrite(true);

    /// <summary>Waits for a nudge, at most so long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            await signal.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
