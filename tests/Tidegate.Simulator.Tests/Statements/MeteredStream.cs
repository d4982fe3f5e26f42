namespace Tidegate.Simulator.Tests.Statements;

/// <summary>Counts what is written, throws it away, and notes the greatest heap that was alive meanwhile.</summary>
internal sealed class MeteredStream : Stream
{
    private const long SampleEveryBytes = 32_000_000;
    private long length, nextSample = SampleEveryBytes;

    /// <summary>Bytes alive on the heap after a collection, at the worst sample.</summary>
    public long GreatestHeap { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        length += buffer.Length;
        if (length < nextSample)
            return;
        nextSample += SampleEveryBytes;
        GreatestHeap = Math.Max(GreatestHeap, GC.GetTotalMemory(forceFullCollection: true));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
