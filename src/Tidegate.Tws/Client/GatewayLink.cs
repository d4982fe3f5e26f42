using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Client;

/// <summary>One TCP connection to a gateway, from the greeting to its end: one loop reads, one writes.</summary>
internal sealed class GatewayLink : IAsyncDisposable
{
    private const int SkippedBytesKept = 4096;

    private readonly NetworkStream stream;
    private readonly PipeReader reader;
    private readonly SendQueue queue;
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> loops = [];
    private readonly Lazy<Task> closing;
    private readonly Lock gate = new();
    private bool isClosed;
    private byte[] joined = [];

    private GatewayLink(Socket socket, TwsOptions options)
    {
        stream = new NetworkStream(socket, ownsSocket: true);
        reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        queue = new SendQueue(options);
        closing = new(CloseAsync);
    }

    /// <summary>What client and gateway agreed on.</summary>
    public Greeting Greeting { get; private set; }

    /// <summary>What was unknown when the connection was made and is to be looked up in it; null for nothing.</summary>
    public int? SilenceRound { get; set; }

    /// <summary>The cause, when the connection has ended; never fails.</summary>
    public Task<Exception> Ended { get; private set; } = Task.FromResult<Exception>(new IOException("The connection was not begun."));

    /// <summary>Messages that wait to be sent.</summary>
    public int QueueLength => queue.Length;

    /// <summary>Connects and greets. Nothing comes yet: see <see cref="Start"/>.</summary>
    /// <exception cref="TwsException">There is no gateway, or it is too old.</exception>
    public static async Task<GatewayLink> OpenAsync(TwsOptions options, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        GatewayLink? link = null;
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancel);
            link = new GatewayLink(socket, options);
            await link.stream.WriteAsync(Greeting.Request(options.MaxServerVersion), cancel);
            link.Greeting = Greeting.Read(await link.ReadFrameAsync(cancel));
            return link.Greeting.ServerVersion >= ServerVersion.Oldest && link.Greeting.ServerVersion <= options.MaxServerVersion
                ? link
                : throw Cannot($"The gateway speaks version {link.Greeting.ServerVersion}, which was not offered.", null);
        }
        catch (Exception cause)
        {
            socket.Dispose();
            if (link is not null)
                await link.DisposeAsync();
            if (cause is SocketException or IOException or FrameException)
                throw Cannot(Why(cause, options), cause);
            throw;
        }
    }

    /// <summary>Begins to read and write, unless it was closed meanwhile.</summary>
    /// <param name="router">Takes the messages.</param>
    /// <param name="skipped">Told of what could not be read: what it was and its first bytes.</param>
    public void Start(MessageRouter router, Action<Routing, byte[]> skipped)
    {
        lock (gate)
        {
            if (isClosed)
                return;
            var reading = Task.Run(() => ReadAsync(router, skipped));
            var writing = Task.Run(WriteAsync);
            loops.AddRange([reading, writing]);
            Ended = EndAsync(reading, writing);
        }
    }

    /// <summary>Sends messages one right after the other.</summary>
    /// <returns>Done when they went to the socket.</returns>
    public Task SendAsync(FrameBuffer frames, int messages, SendTurn turn) => queue.AddAsync(frames.Written.ToArray(), messages, turn);

    /// <summary>Closes the connection; nothing of it runs afterwards. May be called by several, who all wait for the same end.</summary>
    public async ValueTask DisposeAsync() => await closing.Value;

    private static TwsException Cannot(string text, Exception? cause) => new(new(TwsException.CannotConnect, text), cause);

    private static string Why(Exception cause, TwsOptions options) => cause switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            $"Nothing takes connections at {options.Host}:{options.Port}: is the gateway running, its API on, and the port right?",
        EndOfStreamException =>
            $"The program at {options.Host}:{options.Port} closed the connection: "
            + "it does not trust this address, or is too old or no gateway.",
        _ => $"No gateway at {options.Host}:{options.Port}: {cause.Message}",
    };

    private async Task<byte[]> ReadFrameAsync(CancellationToken cancel)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancel);
            var received = result.Buffer;
            if (FrameReader.TryTake(ref received, out var payload))
            {
                var bytes = payload.ToArray();
                reader.AdvanceTo(received.Start);
                return bytes;
            }

            reader.AdvanceTo(received.Start, received.End);
            if (result.IsCompleted)
                throw new EndOfStreamException("The connection was closed.");
        }
    }

    private async Task ReadAsync(MessageRouter router, Action<Routing, byte[]> skipped)
    {
        while (true)
        {
            var result = await reader.ReadAsync(stop.Token);
            var received = result.Buffer;
            while (FrameReader.TryTake(ref received, out var payload))
                Route(router, payload, skipped);
            reader.AdvanceTo(received.Start, received.End);
            if (result.IsCompleted)
                throw new EndOfStreamException("The gateway closed the connection.");
        }
    }

    private void Route(MessageRouter router, in ReadOnlySequence<byte> payload, Action<Routing, byte[]> skipped)
    {
        var bytes = payload.IsSingleSegment ? payload.FirstSpan : Joined(payload);
        var outcome = router.Route(bytes, Greeting.ServerVersion);
        if (outcome is not Routing.Handled)
            skipped(outcome, bytes[..Math.Min(bytes.Length, SkippedBytesKept)].ToArray());
    }

    private ReadOnlySpan<byte> Joined(in ReadOnlySequence<byte> payload)
    {
        var length = (int)payload.Length;
        if (joined.Length < length)
            joined = new byte[Math.Max(length, 2 * joined.Length)];
        payload.CopyTo(joined);
        return joined.AsSpan(0, length);
    }

    private async Task WriteAsync()
    {
        while (true)
        {
            var outgoing = await queue.TakeAsync(stop.Token);
            try
            {
                await stream.WriteAsync(outgoing.Frames, stop.Token);
            }
            catch (Exception cause)
            {
                // Some of it may have left.
                outgoing.Fail(cause);
                throw;
            }

            outgoing.Written.TrySetResult();
        }
    }

    private async Task<Exception> EndAsync(Task reading, Task writing)
    {
        var first = await Task.WhenAny(reading, writing);
        var cause = first.Exception?.InnerException ?? new IOException("The connection was closed here.");
        queue.Close(cause);
        await stop.CancelAsync();
        return cause;
    }

    private async Task CloseAsync()
    {
        lock (gate)
            isClosed = true;
        await stop.CancelAsync();
        queue.Close(new IOException("The connection was closed here."));
        await stream.DisposeAsync();
        foreach (var loop in loops)
            await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Ended;
        await reader.CompleteAsync();
        queue.Dispose();
        stop.Dispose();
    }
}
