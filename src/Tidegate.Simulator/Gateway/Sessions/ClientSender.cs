using System.Buffers.Binary;
using System.Net.Sockets;
using System.Threading.Channels;
using Tidegate.Simulator.Market;
using Tidegate.Tws.Wire;

namespace Tidegate.Simulator.Gateway.Sessions;

/// <summary>
/// Sends messages to a client in the order in which they were added, and does to them what the faults say. A client that reads too slowly
/// is cut off, so that the queue has an end.
/// </summary>
internal sealed class ClientSender(NetworkStream stream, GatewayState gateway, int seed)
{
    /// <summary>A client that has so much unread is cut off.</summary>
    public const int PendingBytesMax = 64 * 1024 * 1024;

    private static readonly TimeSpan FreezeLook = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly SeededRandom random = SeededRandom.For(seed, "frames");
    private FrameBuffer pending = new();
    private FrameBuffer writing = new();
    private bool ended;

    /// <summary>The client's number, by which faults are narrowed.</summary>
    public int? ClientId { get; set; }

    /// <summary>Adds a message.</summary>
    public void Add<T>(in T message, int version)
        where T : IAnswer<T>, new()
    {
        lock (gate)
        {
            if (ended)
                return;
            MessageWriter.Write(pending, message, version);
            ended = pending.Length > PendingBytesMax;
        }

        wake.Writer.TryWrite(true);
    }

    /// <summary>Sends what was added and nothing after it.</summary>
    public void End()
    {
        lock (gate)
            ended = true;
        wake.Writer.TryWrite(true);
    }

    /// <summary>Sends until the end, or until the connection breaks.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            await wake.Reader.ReadAsync(cancel);
            bool last;
            lock (gate)
            {
                (pending, writing) = (writing, pending);
                pending.Clear();
                last = ended;
            }

            if (writing.Length > 0 && !await SendAsync(writing.Written, cancel))
                return;
            if (last)
                return;
        }
    }

    private async Task<bool> SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var machine = gateway.Simulation.Machine;
        while (gateway.Meets(GatewayFaults.Freeze, GatewaySteps.Stream, ClientId) is not null)
            await Task.Delay(FreezeLook, machine, cancel);
        var met = gateway.Faults(GatewaySteps.Stream, ClientId);
        if (met.First(GatewayFaults.Delay) is { } delay)
            await Task.Delay(TimeSpan.FromSeconds((double)delay.Number("seconds")), machine, cancel);
        if (met.First(GatewayFaults.CutFrame) is not null)
        {
            // The length is whole, and a part of what it announces.
            var first = sizeof(int) + BinaryPrimitives.ReadInt32BigEndian(bytes.Span);
            await stream.WriteAsync(bytes[..(first - ((first - sizeof(int) + 1) / 2))], cancel);
            return false;
        }

        if (met.First(GatewayFaults.SplitFrames) is { } split)
            await SendInPiecesAsync(bytes, (int)split.Number("bytesMax"), cancel);
        else
            await stream.WriteAsync(bytes, cancel);
        return true;
    }

    private async Task SendInPiecesAsync(ReadOnlyMemory<byte> bytes, int bytesMax, CancellationToken cancel)
    {
        while (!bytes.IsEmpty)
        {
            var piece = Math.Min(bytes.Length, random.Between(1, bytesMax));
            await stream.WriteAsync(bytes[..piece], cancel);
            await stream.FlushAsync(cancel);
            await Task.Yield();
            bytes = bytes[piece..];
        }
    }
}
