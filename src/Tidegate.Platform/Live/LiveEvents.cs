using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Live;

/// <summary>
/// Tells open pages what changed in their workspace, whichever process changed it. A change is a topic without content: the page asks for
/// its part again, through the same walls as ever.
/// </summary>
public sealed class LiveEvents : BackgroundService
{
    /// <summary>Most streams of one person at once; a browser needs one.</summary>
    public const int StreamsMax = 12;

    // A text of the channel ends at 8,000 bytes.
    private const int WorkspacesMax = 200;

    private static readonly TimeSpan ListenAgain = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<LiveStream, WorkspaceId> streams = new();
    private readonly NotifyChannel channel;
    private readonly TimeProvider clock;
    private readonly ILogger<LiveEvents> log;

    internal LiveEvents(NotifyChannel channel, TimeProvider clock, ILogger<LiveEvents> log)
    {
        this.channel = channel;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Hears the changes of a workspace from now on, until it is disposed.</summary>
    /// <returns>The stream; null when the person has too many already.</returns>
    public LiveStream? Open(WorkspaceId workspace, Guid person)
    {
        if (streams.Keys.Count(stream => stream.Person == person) >= StreamsMax)
            return null;
        var stream = new LiveStream(person, ended => streams.TryRemove(ended, out _));
        streams[stream] = workspace;
        return stream;
    }

    /// <summary>Tells all pages of a workspace. A word that is lost costs no more than a page that is a little old.</summary>
    public Task AnnounceAsync(WorkspaceId workspace, LiveTopic topic, CancellationToken cancel) =>
        AnnounceToAllAsync([workspace], topic, cancel);

    /// <summary>Tells all pages of several workspaces.</summary>
    internal async Task AnnounceToAllAsync(IEnumerable<WorkspaceId> workspaces, LiveTopic topic, CancellationToken cancel)
    {
        try
        {
            foreach (var some in workspaces.Chunk(WorkspacesMax))
                await channel.SendAsync($"{topic} {string.Join(' ', some)}", cancel);
        }
        catch (Npgsql.NpgsqlException failure)
        {
            LiveLog.NotTold(log, topic, failure);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var text in channel.ListenAsync(stoppingToken))
                {
                    Spread(text);
                }
            }
            catch (Exception failure) when (StoreFailure.Is(failure) && !stoppingToken.IsCancellationRequested)
            {
                LiveLog.Deaf(log, failure);
            }

            await Task.Delay(ListenAgain, clock, stoppingToken);
            SpreadAll();
        }
    }

    private void Spread(string text)
    {
        if (streams.IsEmpty || text.Split(' ') is not [var word, .. var ids] || !Enum.TryParse<LiveTopic>(word, out var topic))
            return;
        foreach (var (stream, owner) in streams)
        {
            if (ids.Contains(owner.ToString(), StringComparer.Ordinal))
                stream.Tell(topic);
        }
    }

    // What happened while nobody listened is not known, so everything may have changed.
    private void SpreadAll()
    {
        foreach (var stream in streams.Keys)
        {
            foreach (var topic in Enum.GetValues<LiveTopic>())
            {
                stream.Tell(topic);
            }
        }
    }
}
