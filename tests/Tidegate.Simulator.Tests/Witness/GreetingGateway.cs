using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidegate.Simulator.Tests.Witness;

/// <summary>
/// A peer that can do no more than greet at version 193 and answer the first requests in text, for tests of the client that talks to it.
/// </summary>
internal sealed class GreetingGateway : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, string?> answer;
    private readonly Task running;

    /// <summary>Starts it.</summary>
    /// <param name="answer">The fields that answer a request's id, NUL after each; null to leave it unanswered, "" to close.</param>
    public GreetingGateway(Func<string, string?> answer)
    {
        this.answer = answer;
        listener.Start();
        running = RunAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await running;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception cause) when (cause is OperationCanceledException or SocketException && stop.IsCancellationRequested)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        try
        {
            await stream.ReadExactlyAsync(new byte[4], stop.Token);
            await ReadAsync(stream);
            await WriteAsync(stream, "193\020260412 18:39:37 CET\0");
            while (true)
            {
                var request = (await ReadAsync(stream)).Split('\0');
                var reply = request[0] == "71" ? "15\01\0DU9000001\0" : answer(request[0]);
                if (reply?.Length == 0)
                {
                    return;
                }

                await WriteAsync(stream, reply);
                await WriteAsync(stream, request[0] == "71" ? "9\01\01\0" : null);
            }
        }
        catch (IOException)
        {
            // The client has left.
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length, stop.Token);
        var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        await stream.ReadExactlyAsync(payload, stop.Token);
        return Encoding.UTF8.GetString(payload);
    }

    private async Task WriteAsync(NetworkStream stream, string? fields)
    {
        if (fields is not null)
        {
            var frame = new byte[4 + fields.Length];
            BinaryPrimitives.WriteInt32BigEndian(frame, fields.Length);
            Encoding.UTF8.GetBytes(fields, frame.AsSpan(4));
            await stream.WriteAsync(frame, stop.Token);
        }
    }
}
