using System.Threading.Channels;
using Tidegate.Domain.Workspaces;

namespace Tidegate.Platform.Imports;

/// <summary>Wakes the host's worker. Jobs are durable, so a signal that finds the queue full is not needed: the worker will look
/// anyway.</summary>
internal sealed class ImportSignal
{
    private const int QueueMax = 256;

    private readonly Channel<WorkspaceId> queue = Channel.CreateBounded<WorkspaceId>(
        new BoundedChannelOptions(QueueMax) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Wake(WorkspaceId workspace) => queue.Writer.TryWrite(workspace);

    public IAsyncEnumerable<WorkspaceId> ReadAllAsync(CancellationToken cancel) => queue.Reader.ReadAllAsync(cancel);
}
