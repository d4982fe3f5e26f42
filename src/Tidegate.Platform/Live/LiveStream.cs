using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Tidegate.Platform.Live;

/// <summary>The changes that one browser hears. Topics told more than once before it reads come once.</summary>
public sealed class LiveStream : IDisposable
{
    private readonly ConcurrentDictionary<LiveTopic, bool> waiting = new();
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Action<LiveStream> ended;

    internal LiveStream(Guid person, Action<LiveStream> ended)
    {
        Person = person;
        this.ended = ended;
    }

    internal Guid Person { get; }

    /// <summary>Waits until something changes.</summary>
    /// <returns>All topics that changed since it was asked last.</returns>
    public async Task<IReadOnlyList<LiveTopic>> NextAsync(CancellationToken cancel)
    {
        await signal.Reader.ReadAsync(cancel);
        return [.. waiting.Keys.Where(topic => waiting.TryRemove(topic, out _))];
    }

    /// <summary>Hears no more.</summary>
    public void Dispose() => ended(this);

    internal void Tell(LiveTopic topic)
    {
        waiting[topic] = true;
        signal.Writer.TryWrite(true);
    }
}
