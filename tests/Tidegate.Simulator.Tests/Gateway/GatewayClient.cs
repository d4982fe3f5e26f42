using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Threading.Channels;
using Tidegate.Tws.Session;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Tests.Gateway;

/// <summary>A client as plain as can be: it writes messages, and keeps what comes in the order in which it comes.</summary>
internal sealed class GatewayClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TcpClient tcp = new() { NoDelay = true };
    private readonly Channel<object> incoming = Channel.CreateUnbounded<object>();
    private readonly List<object> seen = [];
    private readonly FrameBuffer buffer = new();
    private int arrived;
    private Task reading = Task.CompletedTask;

    /// <summary>What was agreed on.</summary>
    public int Version { get; private set; }

    /// <summary>All that came so far and was looked at, in order.</summary>
    public IReadOnlyList<object> Seen => seen;

    /// <summary>How many messages came so far.</summary>
    public int Arrived => arrived;

    /// <summary>Frames that could not be read to their end, or that nobody knows.</summary>
    public List<Routing> Strange { get; } = [];

    /// <summary>Nobody listened.</summary>
    public bool WasRefused { get; private set; }

    /// <summary>What came in protobuf: the number of the message, and its bytes without it.</summary>
    public ConcurrentQueue<(int Id, byte[] Bytes)> Payloads { get; } = new();

    /// <summary>Connects and greets; not more.</summary>
    public static async Task<GatewayClient> GreetAsync(IPEndPoint gateway, string greeting)
    {
        var client = new GatewayClient();
        var text = Encoding.ASCII.GetBytes(greeting);
        var bytes = new byte[8 + text.Length];
        "API\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), text.Length);
        text.CopyTo(bytes, 8);
        try
        {
            await client.tcp.ConnectAsync(gateway);
            var stream = client.tcp.GetStream();
            await stream.WriteAsync(bytes);
            client.reading = client.ReadAsync(PipeReader.Create(stream));
        }
        catch (Exception refused) when (refused is IOException or SocketException or InvalidOperationException)
        {
            // The gateway closed the connection at once, or did not take it.
            client.WasRefused = refused is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
            client.incoming.Writer.TryComplete();
        }

        return client;
    }

    /// <summary>Connects, and says who it is.</summary>
    public static async Task<GatewayClient> ConnectAsync(IPEndPoint gateway, int version = 225, int clientId = 1)
    {
        var client = await GreetAsync(gateway, $"v176..{version}");
        if (client.WasRefused)
            return client;
        await client.SeeAsync<string>();
        client.Send(new StartApi(clientId, ""));
        return client;
    }

    public void Send<T>(in T message)
        where T : IRequest<T>, new()
    {
        buffer.Clear();
        MessageWriter.Write(buffer, message, Version);
        tcp.Client.Send(buffer.Written.Span);
    }

    public void SendRaw(ReadOnlySpan<byte> bytes) => tcp.Client.Send(bytes);

    /// <summary>The next message of a kind that fits; what comes before it is kept in <see cref="Seen"/>.</summary>
    public async Task<T> SeeAsync<T>(Func<T, bool>? fits = null)
    {
        using var late = new CancellationTokenSource(Limit);
        while (true)
        {
            object message;
            try
            {
                message = await incoming.Reader.ReadAsync(late.Token);
            }
            catch (ChannelClosedException closed)
            {
                throw new InvalidOperationException(Missing<T>("The connection ended"), closed);
            }
            catch (OperationCanceledException cancelled)
            {
                throw new TimeoutException(Missing<T>("The time was over"), cancelled);
            }

            seen.Add(message);
            if (message is T wanted && (fits is null || fits(wanted)))
                return wanted;
        }
    }

    /// <summary>Waits until all that was sent before is answered.</summary>
    public async Task<IReadOnlyList<object>> SettleAsync()
    {
        var before = seen.Count;
        Send(default(RequestCurrentTime));
        await SeeAsync<CurrentTime>();
        return [.. seen.Skip(before).SkipLast(1)];
    }

    /// <summary>Waits for the end of the connection.</summary>
    public async Task SeeEndAsync()
    {
        using var late = new CancellationTokenSource(Limit);
        await foreach (var message in incoming.Reader.ReadAllAsync(late.Token))
            seen.Add(message);
    }

    public async ValueTask DisposeAsync()
    {
        tcp.Dispose();
        await reading;
    }

    private string Missing<T>(string why) => $"{why} before {typeof(T).Name}. Seen: {string.Join("; ", seen)}";

    private async Task ReadAsync(PipeReader reader)
    {
        var router = RouterOfAll(message => incoming.Writer.TryWrite(message));
        try
        {
            while (await reader.ReadAsync() is var result)
            {
                var received = result.Buffer;
                while (FrameReader.TryTake(ref received, out var payload))
                    Take(router, payload.ToArray());
                reader.AdvanceTo(received.Start, received.End);
                if (result.IsCompleted)
                    break;
            }
        }
        catch (Exception ended) when (ended is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection was broken by one side or the other.
        }

        incoming.Writer.TryComplete();
    }

    private void Take(MessageRouter router, byte[] payload)
    {
        if (Version == 0)
        {
            var fields = Encoding.ASCII.GetString(payload).Split('\0');
            Version = int.Parse(fields[0], CultureInfo.InvariantCulture);
            incoming.Writer.TryWrite(fields[1]);
            return;
        }

        if (MessageHead.Read(payload, Version) is { IsProtobuf: true } head)
            Payloads.Enqueue((head.Id, payload[head.Length..]));
        Interlocked.Increment(ref arrived);
        var routing = router.Route(payload, Version);
        if (routing is not Routing.Handled)
            Strange.Add(routing);
    }

    private static MessageRouter RouterOfAll(Action<object> take)
    {
        var router = new MessageRouter();
        var on = typeof(GatewayClient).GetMethod(nameof(On), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in typeof(StartApi).Assembly.GetTypes())
        {
            if (type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAnswer<>)))
                on.MakeGenericMethod(type).Invoke(null, [router, take]);
        }

        return router;
    }

    private static void On<T>(MessageRouter router, Action<object> take)
        where T : IAnswer<T>, new() => router.On((in T message) => take(message));
}
