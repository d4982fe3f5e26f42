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

    // The parser takes a larger buffer for a stream that says how long it is.
    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position - (end - next);
        set
        {
            inner.Position = value;
            next = end = 0;
        }
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

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
