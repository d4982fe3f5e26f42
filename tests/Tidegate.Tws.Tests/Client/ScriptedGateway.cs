using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tidegate.Tws.Tests.Client;

/// <summary>The other side of a client under test: takes connections and does with each what the test says.</summary>
internal sealed class ScriptedGateway : IAsyncDisposable
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<ScriptedPeer> peers = [];

    public ScriptedGateway() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Takes a connection and reads what the client offers; answers nothing.</summary>
    public async Task<(Socket Socket, string Offer)> TakeAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var socket = await listener.AcceptSocketAsync(limit.Token);
        var stream = new NetworkStream(socket);
        var head = new byte[8];
        await stream.ReadExactlyAsync(head, limit.Token);
        var offer = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4))];
        await stream.ReadExactlyAsync(offer, limit.Token);
        return (socket, Encoding.ASCII.GetString(head, 0, 4) + Encoding.ASCII.GetString(offer));
    }

    /// <summary>Takes a connection and greets.</summary>
    /// <param name="version">The version that is agreed on.</param>
    /// <param name="time">The gateway's time, in any code page.</param>
    public async Task<ScriptedPeer> GreetAsync(int version, byte[]? time = null)
    {
        var (socket, _) = await TakeAsync();
        var peer = new ScriptedPeer(socket, version);
        peers.Add(peer);
        byte[] greeting = [.. Encoding.ASCII.GetBytes($"{version}\0"), .. time ?? "20260412 18:39:37 CET"u8, 0];
        await peer.SendPayloadAsync(greeting);
        peer.Start();
        return peer;
    }

    /// <summary>Takes a connection, greets, and tells what a client needs to be ready.</summary>
    public async Task<ScriptedPeer> AcceptAsync(
        int version = 225, string accounts = "DU9000001", int nextOrderId = 1, Func<ScriptedPeer, Task>? first = null)
    {
        var peer = await GreetAsync(version);
        await peer.ExpectAsync<Session.StartApi>();
        if (first is not null)
            await first(peer);
        await peer.SendAsync(new Session.ManagedAccounts(accounts));
        await peer.SendAsync(new Session.NextValidId(nextOrderId));
        return peer;
    }

    /// <summary>Lets nobody in any more: who connects is refused.</summary>
    public void Stop() => listener.Stop();

    /// <summary>Lets clients in again, at another port than before if that is taken.</summary>
    public void Start() => listener.Start();

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in peers)
            await peer.DisposeAsync();
        listener.Dispose();
    }
}
