namespace Tidegate.Simulator.Tests.Statements;

/// <summary>Counts what is written, throws it away, and notes by how much the living heap grew meanwhile.</summary>
internal sealed class MeteredStream : Stream
{
    private const long SampleEveryBytes = 32_000_000;
    private readonly long heapBefore = GC.GetTotalMemory(forceFullCollection: true);
    private long length, nextSample = SampleEveryBytes;

    /// <summary>Bytes alive on the heap after a collection beyond those at the start, at the worst sample.</summary>
    public long GreatestGrowth { get; private set; }

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
        GreatestGrowth = Math.Max(GreatestGrowth, GC.GetTotalMemory(forceFullCollection: true) - heapBefore);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
