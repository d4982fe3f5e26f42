using System.Threading.Channels;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Client;

/// <summary>An order in the hands of its client: what is known of it, its end, and the ways to change it.</summary>
public sealed class OrderHandle
{
    private const int ChangesKept = 256;

    private readonly OrderClient orders;
    private readonly Lock gate = new();
    private readonly TaskCompletionSource<OrderEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<OrderProgress> changes = Channel.CreateBounded<OrderProgress>(
        new BoundedChannelOptions(ChangesKept) { FullMode = BoundedChannelFullMode.DropOldest });

    private volatile OrderProgress progress;
    private long changedAt;
    private bool isWatched;

    internal OrderHandle(OrderClient orders, OrderProgress progress, int session)
    {
        Session = session;
        this.orders = orders;
        this.progress = progress;
        changedAt = orders.Clock.GetTimestamp();
    }

    /// <summary>The client's number of the order.</summary>
    public int OrderId => progress.OrderId;

    /// <summary>All that is known now.</summary>
    public OrderProgress Progress => progress;

    /// <summary>
    /// Done when the order has ended. A late execution or a late word of the reason may still change <see cref="Progress"/>.
    /// </summary>
    public Task<OrderEnd> Ended => ended.Task;

    internal Task Acknowledged => acknowledged.Task;

    /// <summary>How long nothing new was heard of it, nor the broker asked.</summary>
    internal TimeSpan Silence
    {
        get
        {
            lock (gate)
                return orders.Clock.GetElapsedTime(changedAt);
        }
    }

    /// <summary>In which connection, counted from 1, it was placed or first told.</summary>
    internal int Session { get; }

    /// <summary>
    /// What is known after each change, for one reader. Each step holds all facts, so a slow reader that misses one loses none.
    /// </summary>
    public IAsyncEnumerable<OrderProgress> ChangesAsync(CancellationToken cancel = default) => changes.Reader.ReadAllAsync(cancel);

    /// <summary>
    /// Asks for other terms. Only quantity, prices and time in force can be changed. A refused change leaves the order working as it was:
    /// <see cref="OrderProgress.LastError"/> says why.
    /// </summary>
    /// <exception cref="TwsException">There is no connection, or too many messages wait.</exception>
    public Task ModifyAsync(Order order) => orders.ModifyAsync(this, order);

    /// <summary>Asks to take the order back; whether it was, <see cref="Ended"/> says. It may still fill.</summary>
    /// <exception cref="TwsException">There is no connection, or too many messages wait.</exception>
    public Task CancelAsync() => orders.CancelAsync(this);

    /// <inheritdoc/>
    public override string ToString() => $"Order {OrderId}: {progress.Status}";

    /// <summary>The client is closed: nobody tells more.</summary>
    internal void Close()
    {
        changes.Writer.TryComplete();
        acknowledged.TrySetException(new ObjectDisposedException(nameof(TwsClient)));
        ended.TrySetException(new ObjectDisposedException(nameof(TwsClient)));
    }

    internal void Apply(Func<OrderProgress, OrderProgress> rule)
    {
        lock (gate)
        {
            var next = rule(progress);
            if (next == progress)
                return;
            var hadEnded = progress.End is not null;
            progress = next;
            changedAt = orders.Clock.GetTimestamp();
            changes.Writer.TryWrite(next);
            if (next.IsAcknowledged || next.IsUnknown || next.End is not null)
                acknowledged.TrySetResult();
            if (OrderRules.IsStuck(next) && !isWatched)
            {
                isWatched = true;
                orders.WatchInactive(this);
            }

            if (next.End is not { } end)
                return;
            ended.TrySetResult(end);
            if (!hadEnded)
                orders.End(this);
        }
    }

    /// <summary>The broker was asked what it is.</summary>
    internal void Asked()
    {
        lock (gate)
            changedAt = orders.Clock.GetTimestamp();
    }

    /// <summary>Whether there is no more reason to watch it; once it says so, it asks anew when there is one again.</summary>
    internal bool StopsWatching()
    {
        lock (gate)
        {
            isWatched = OrderRules.IsStuck(progress);
            return !isWatched;
        }
    }
}
