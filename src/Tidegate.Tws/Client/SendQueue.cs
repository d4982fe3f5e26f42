using System.Globalization;

namespace Tidegate.Tws.Client;

/// <summary>
/// Messages on their way to the gateway, in two lines of which the orders' goes first. Bounded: a message that would wait longer than
/// allowed is refused at once. Safe for several threads; one writer takes from it.
/// </summary>
internal sealed class SendQueue(TwsOptions options) : IDisposable
{
    private readonly Queue<Outgoing>[] lines = [new(), new()];
    private readonly Lock gate = new();
    private readonly SemaphoreSlim waiting = new(0);
    private readonly MessagePace pace = new(options.MessagesPerSecond, options.Clock);
    private Exception? closed;

    /// <summary>How many messages wait.</summary>
    public int Length
    {
        get
        {
            lock (gate)
                return lines[0].Count + lines[1].Count;
        }
    }

    /// <summary>Adds messages that go one right after the other.</summary>
    /// <param name="frames">Their bytes.</param>
    /// <param name="messages">How many they are.</param>
    /// <param name="turn">Which line.</param>
    /// <returns>Done when the bytes went to the socket; fails if the connection broke before.</returns>
    /// <exception cref="TwsException">They would wait too long, or the connection is closed.</exception>
    public Task AddAsync(byte[] frames, int messages, SendTurn turn)
    {
        var outgoing = new Outgoing(frames, messages);
        lock (gate)
        {
            if (closed is not null)
                throw new TwsException(new(TwsException.NotConnected, "Not connected to the gateway."), closed);
            var ahead = lines[0].Sum(one => one.Messages) + (turn == SendTurn.Order ? 0 : lines[1].Sum(one => one.Messages));
            var wait = TimeSpan.FromSeconds((double)ahead / options.MessagesPerSecond);
            if (wait > options.QueueDelayMax)
            {
                throw new TwsException(new(
                    TwsException.TooManyMessages,
                    string.Create(CultureInfo.InvariantCulture, $"{ahead} messages wait already, which takes {wait.TotalSeconds:0.#} s.")));
            }

            lines[(int)turn].Enqueue(outgoing);
            waiting.Release();
        }

        return outgoing.Written.Task;
    }

    /// <summary>Waits for the next messages and for their turn.</summary>
    /// <exception cref="IOException">The connection is closed.</exception>
    public async Task<Outgoing> TakeAsync(CancellationToken cancel)
    {
        await waiting.WaitAsync(cancel);
        while (true)
        {
            TimeSpan wait;
            lock (gate)
            {
                if (closed is not null)
                    throw new IOException(closed.Message, closed);
                // Looked at again after each wait: an order that came meanwhile goes first.
                var line = lines[0].Count > 0 ? lines[0] : lines[1];
                wait = pace.Wait(line.Peek().Messages);
                if (wait == TimeSpan.Zero)
                {
                    pace.Count(line.Peek().Messages);
                    return line.Dequeue();
                }
            }

            await Task.Delay(wait, options.Clock, cancel);
        }
    }

    /// <summary>Refuses what waits and what comes.</summary>
    public void Close(Exception cause)
    {
        lock (gate)
        {
            closed ??= cause;
            foreach (var outgoing in lines.SelectMany(line => line))
                outgoing.Fail(cause);
            lines[0].Clear();
            lines[1].Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => waiting.Dispose();

    /// <summary>Messages that go together.</summary>
    internal sealed record Outgoing(byte[] Frames, int Messages)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fail(Exception cause) =>
            Written.TrySetException(new TwsException(new(TwsException.ConnectionLost, cause.Message), cause));
    }
}
