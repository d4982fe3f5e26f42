using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Tidegate.Tws.Wire;

namespace Tidegate.Bench;

/// <summary>
/// Messages that come over a socket of this machine: a sender writes the frames, a reader takes them as the client does, from a pipe to
/// their handlers. Beside it the same bytes are read into a buffer and forgotten.
/// </summary>
internal sealed class LoopbackMessages : IDisposable
{
    private const int BufferSizeBytes = 64 * 1024;

    private readonly byte[] buffer = new byte[BufferSizeBytes];
    private readonly Socket sender = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Socket receiver;
    private readonly NetworkStream stream;
    private readonly PipeReader pipe;

    public LoopbackMessages()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        sender.Connect(listener.LocalEndpoint);
        receiver = listener.AcceptSocket();
        stream = new(receiver);
        pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSizeBytes, leaveOpen: true));
    }

    /// <summary>Reads the bytes and does nothing with them.</summary>
    public async Task DrainAsync(byte[] frames, CancellationToken cancel)
    {
        var sending = SendAsync(frames, cancel);
        for (var left = frames.Length; left > 0;)
            left -= await stream.ReadAsync(buffer, cancel);
        await sending;
    }

    /// <summary>Reads the frames and routes each.</summary>
    public async Task DecodeAsync(byte[] frames, MessageRouter router, int version, CancellationToken cancel)
    {
        var sending = SendAsync(frames, cancel);
        for (long left = frames.Length; left > 0;)
        {
            var received = (await pipe.ReadAsync(cancel)).Buffer;
            var before = received.Length;
            while (FrameReader.TryTake(ref received, out var payload))
                Route(router, payload, version);
            left -= before - received.Length;
            pipe.AdvanceTo(received.Start, received.End);
        }

        await sending;
    }

    public void Dispose()
    {
        pipe.Complete();
        stream.Dispose();
        receiver.Dispose();
        sender.Dispose();
    }

    private void Route(MessageRouter router, in ReadOnlySequence<byte> payload, int version)
    {
        if (!payload.IsSingleSegment)
            payload.CopyTo(buffer);
        var bytes = payload.IsSingleSegment ? payload.FirstSpan : buffer.AsSpan(0, (int)payload.Length);
        if (router.Route(bytes, version) is not Routing.Handled)
            throw new InvalidDataException("A frame of the bench cannot be read.");
    }

    private Task SendAsync(byte[] frames, CancellationToken cancel) => Task.Run(
        async () =>
        {
            for (var sent = 0; sent < frames.Length;)
                sent += await sender.SendAsync(frames.AsMemory(sent, Math.Min(BufferSizeBytes, frames.Length - sent)), cancel);
        },
        cancel);
}
