namespace Tidegate.Flex.Reading;

/// <summary>
/// Hands bytes to the parser, the peeked beginning first, and refuses when the parser swallows too many without getting anywhere:
/// it would hold a value of any length in memory before anyone could ask how long it is. The parser asks for a few kilobytes at a time;
/// the file is asked for many.
/// </summary>
internal sealed class GuardedStream(Stream inner, byte[] head, long maxBytesPerNode) : Stream
{
    private const int BufferBytes = 64 * 1024;

    private byte[] buffer = head;
    private int next;
    private int end = head.Length;
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

    public override int Read(Span<byte> destination)
    {
        if (sinceNode > maxBytesPerNode) throw new NodeTooLargeException(maxBytesPerNode);
        if (next == end)
        {
            if (buffer.Length < BufferBytes) buffer = new byte[BufferBytes];
            (next, end) = (0, inner.Read(buffer));
        }

        var read = Math.Min(destination.Length, end - next);
        buffer.AsSpan(next, read).CopyTo(destination);
        next += read;
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
