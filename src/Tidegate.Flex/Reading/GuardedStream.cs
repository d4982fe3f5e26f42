namespace Tidegate.Flex.Reading;

/// <summary>
/// Hands bytes to the parser, the peeked beginning first, and refuses when the parser swallows too many without getting anywhere:
/// it would hold a value of any length in memory before anyone could ask how long it is.
/// </summary>
internal sealed class GuardedStream(Stream inner, ReadOnlyMemory<byte> head, long maxBytesPerNode) : Stream
{
    private ReadOnlyMemory<byte> head = head;
    private long sinceNode;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The parser got to the next node.</summary>
    public void NodeWasRead() => sinceNode = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (sinceNode > maxBytesPerNode) throw new NodeTooLargeException(maxBytesPerNode);
        int read;
        if (head.IsEmpty) read = inner.Read(buffer);
        else
        {
            read = Math.Min(buffer.Length, head.Length);
            head.Span[..read].CopyTo(buffer);
            head = head[read..];
        }

        sinceNode += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
