using System.Threading.Channels;

namespace Tidegate.Platform.Linking;

/// <summary>
/// Wakes the host's worker. What is to be done stands in the database, so a signal that finds the queue full is not needed.
/// </summary>
internal sealed class LinkSignal
{
    private const int QueueMax = 64;

    private readonly Channel<(Guid Workspace, Guid Person)> queue = Channel.CreateBounded<(Guid Workspace, Guid Person)>(
        new BoundedChannelOptions(QueueMax) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake(Guid workspace, Guid person) => queue.Writer.TryWrite((workspace, person));

    public ValueTask<(Guid Workspace, Guid Person)> NextAsync(CancellationToken cancel) => queue.Reader.ReadAsync(cancel);
}
