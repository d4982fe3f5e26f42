using System.Threading.Channels;

namespace Tidegate.Tws.Client;

/// <summary>
/// A request whose answers do not end by themselves. They wait in a bounded buffer; when it is full, the oldest goes and is counted. It
/// outlives a broken connection: then it is asked for again, and a gap is marked.
/// </summary>
internal class Subscription<T> : Conversation
{
    private readonly Channel<Streamed<T>> updates;
    private long dropped;
    private volatile bool isOver;

    public Subscription(int buffer) => updates = Channel.CreateBounded<Streamed<T>>(
        new BoundedChannelOptions(buffer) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true, SingleWriter = false },
        _ => Interlocked.Increment(ref dropped));

    public ChannelReader<Streamed<T>> Updates => updates.Reader;

    /// <summary>Updates that a slow reader has missed.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Whether the gateway or the client has ended it, so that there is nothing to cancel.</summary>
    public bool IsOver => isOver;

    public override bool Tell(TwsError error)
    {
        if (error.Class is not (ErrorClass.Reject or ErrorClass.Fatal))
            return false;
        isOver = true;
        updates.Writer.TryComplete(new TwsException(error));
        return true;
    }

    public override bool Break(Exception cause)
    {
        Offer(Streamed<T>.Gap);
        return true;
    }

    // What was told can still be read.
    public override void Close()
    {
        isOver = true;
        updates.Writer.TryComplete();
    }

    protected void Offer(T value) => Offer(new Streamed<T>(value));

    private void Offer(Streamed<T> update) => updates.Writer.TryWrite(update);
}
