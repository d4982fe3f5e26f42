namespace Tidegate.Flex.Tests.WebService;

/// <summary>A body that comes in pieces, each made when it is asked for; a piece may wait, fail or move a clock.</summary>
internal sealed class ScriptedBody(IEnumerable<Func<CancellationToken, Task<byte[]>>> pieces) : Stream
{
    private readonly IEnumerator<Func<CancellationToken, Task<byte[]>>> rest = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> piece;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (piece.IsEmpty)
        {
            if (!rest.MoveNext()) return 0;
            piece = await rest.Current(cancellationToken);
        }

        var length = Math.Min(piece.Length, buffer.Length);
        piece[..length].CopyTo(buffer);
        piece = piece[length..];
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        rest.Dispose();
        base.Dispose(disposing);
    }
}
