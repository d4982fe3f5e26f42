using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Reflection;
using System.Threading.Channels;
using Tidegate.Tws.Executions;
using Tidegate.Tws.Orders;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Tests.Client;

/// <summary>One connection of a client, seen from the gateway.</summary>
internal sealed class ScriptedPeer : IAsyncDisposable
{
    private static readonly MethodInfo RouteMethod =
        typeof(ScriptedPeer).GetMethod(nameof(AddRoute), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly NetworkStream stream;
    private readonly int version;
    private readonly MessageRouter router = new();
    private readonly Channel<object> requests = Channel.CreateUnbounded<object>();
    private readonly Queue<object> read = [];
    private readonly Dictionary<Type, Func<object, Task>> answers = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private Task reading = Task.CompletedTask;

    public ScriptedPeer(Socket socket, int version)
    {
        this.version = version;
        stream = new NetworkStream(socket, ownsSocket: true);
        foreach (var type in typeof(IWire).Assembly.GetTypes().Where(IsRequest))
            RouteMethod.MakeGenericMethod(type).Invoke(this, []);
    }

    /// <summary>How many requests came that neither the test nor an answer has taken.</summary>
    public int Waiting => requests.Reader.Count;

    /// <summary>When frames came, by the client's clock if that is given.</summary>
    public Action<object> Seen { get; set; } = _ => { };

    /// <summary>Done when the client has closed the connection.</summary>
    public Task Left => reading;

    public void Start() => reading = ReadAsync();

    /// <summary>Answers each request of a kind by itself.</summary>
    public ScriptedPeer On<T>(Func<T, Task> answer)
    {
        lock (answers)
            answers[typeof(T)] = request => answer((T)request);
        return this;
    }

    /// <summary>Answers what a client asks after a break with nothing, except for kinds that the test wants to answer.</summary>
    public ScriptedPeer AnswerLookUps(params Type[] except)
    {
        if (!except.Contains(typeof(RequestOpenOrders)))
            On<RequestOpenOrders>(_ => SendAsync(default(OpenOrdersEnd)));
        if (!except.Contains(typeof(RequestExecutions)))
            On<RequestExecutions>(m => SendAsync(new ExecutionDetailsEnd(m.RequestId)));
        if (!except.Contains(typeof(RequestCompletedOrders)))
            On<RequestCompletedOrders>(_ => SendAsync(default(CompletedOrdersEnd)));
        return this;
    }

    /// <summary>The next request, whatever it is.</summary>
    public async Task<object> NextAsync()
    {
        using var limit = new CancellationTokenSource(ScriptedGateway.Limit);
        return await requests.Reader.ReadAsync(limit.Token);
    }

    /// <summary>The next request, which is of this kind.</summary>
    public async Task<T> ExpectAsync<T>() => Assert.IsType<T>(await NextAsync());

    /// <summary>Sends a message.</summary>
    public Task SendAsync<T>(T message)
        where T : IAnswer<T>, new() => SendBytesAsync(Frame(message));

    /// <summary>The bytes of a message, with its length.</summary>
    public byte[] Frame<T>(T message)
        where T : IAnswer<T>, new()
    {
        var frames = new FrameBuffer();
        MessageWriter.Write(frames, message, version);
        return frames.Written.ToArray();
    }

    /// <summary>Sends a payload with its length in front.</summary>
    public Task SendPayloadAsync(byte[] payload)
    {
        var frame = new byte[sizeof(int) + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length);
        payload.CopyTo(frame, sizeof(int));
        return SendBytesAsync(frame);
    }

    /// <summary>Sends bytes as they are, or in pieces of these sizes and the rest.</summary>
    public async Task SendBytesAsync(ReadOnlyMemory<byte> bytes, params int[] pieces)
    {
        await turn.WaitAsync();
        try
        {
            foreach (var piece in pieces)
            {
                await stream.WriteAsync(bytes[..Math.Min(piece, bytes.Length)]);
                bytes = bytes[Math.Min(piece, bytes.Length)..];
                await Task.Yield();
            }

            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The client has left.
        }
        catch (ObjectDisposedException)
        {
            // The test has closed the connection.
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Closes the connection.</summary>
    public async ValueTask CloseAsync()
    {
        await stop.CancelAsync();
        await stream.DisposeAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private static bool IsRequest(Type type) => !type.IsAbstract && !type.IsInterface
        && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequest<>));

    private void AddRoute<T>()
        where T : IRequest<T>, new() => router.On((in T m) => read.Enqueue(m));

    private async Task TakeAsync(object request)
    {
        Seen(request);
        Func<object, Task>? answer;
        lock (answers)
            answers.TryGetValue(request.GetType(), out answer);
        if (answer is null)
            requests.Writer.TryWrite(request);
        else
            await answer(request);
    }

    private async Task ReadAsync()
    {
        var reader = PipeReader.Create(stream, new(leaveOpen: true));
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(stop.Token);
                var received = result.Buffer;
                while (FrameReader.TryTake(ref received, out var payload))
                {
                    var outcome = router.Route(payload.ToArray(), version);
                    if (outcome is not Routing.Handled)
                        requests.Writer.TryWrite(outcome);
                    while (read.TryDequeue(out var request))
                        await TakeAsync(request);
                }

                reader.AdvanceTo(received.Start, received.End);
                if (result.IsCompleted)
                    return;
            }
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Closed by either side.
        }
        finally
        {
            requests.Writer.TryComplete();
        }
    }
}
