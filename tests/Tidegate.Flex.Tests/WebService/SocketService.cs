using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidegate.Flex.Tests.WebService;

/// <summary>A peer on a real socket that writes whatever bytes it was told, one connection after the other, and then hangs up.</summary>
internal sealed class SocketService : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<Func<NetworkStream, CancellationToken, Task>> answers = [];
    private Task? serving;

    /// <summary>The request lines, with what the client accepts.</summary>
    public List<string> Requests { get; } = [];

    public Uri Start()
    {
        listener.Start();
        serving = ServeAsync();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/FlexWebService/");
    }

    public SocketService Then(Func<NetworkStream, CancellationToken, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    /// <summary>Writes an answer whose length is told.</summary>
    public SocketService Then(string body, int cutAt = int.MaxValue) =>
        Then((wire, cancel) => WriteAsync(wire, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n", body, cutAt, cancel));

    public static async Task WriteAsync(NetworkStream wire, string headers, string body, int cutAt, CancellationToken cancel)
    {
        await wire.WriteAsync(Head(headers), cancel);
        await wire.WriteAsync(Encoding.UTF8.GetBytes(body.Length > cutAt ? body[..cutAt] : body), cancel);
    }

    public static byte[] Head(string headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n{headers}\r\n");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        if (serving is not null) await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (answers.TryDequeue(out var answer))
            {
                using var peer = await listener.AcceptTcpClientAsync(stop.Token);
                peer.NoDelay = true;
                await using var wire = peer.GetStream();
                await ReadRequestAsync(wire);
                try
                {
                    await answer(wire, stop.Token);
                }
                catch (IOException)
                {
                    // The client hung up first, which is what some of these answers are for.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ReadRequestAsync(NetworkStream wire)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await wire.ReadAsync(buffer, stop.Token);
            if (read == 0) return;
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        Requests.Add(text.ToString());
    }
}
