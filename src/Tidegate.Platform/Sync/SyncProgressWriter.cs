using System.Threading.Channels;
using Npgsql;
using Tidegate.Platform.Live;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>
/// Writes what a try does into its row as it happens, so that every page and process sees it; only the latest word counts.
/// </summary>
internal sealed class SyncProgressWriter : IProgress<string>, IAsyncDisposable
{
    private readonly Channel<string> latest = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Database database;
    private readonly LiveEvents live;
    private readonly SyncRun run;
    private readonly IProgress<string>? onward;
    private readonly Task writing;

    public SyncProgressWriter(Database database, LiveEvents live, SyncRun run, IProgress<string>? onward)
    {
        this.database = database;
        this.live = live;
        this.run = run;
        this.onward = onward;
        writing = WriteAsync();
    }

    /// <inheritdoc/>
    public void Report(string value)
    {
        onward?.Report(value);
        latest.Writer.TryWrite(value);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        latest.Writer.Complete();
        await writing;
    }

    private async Task WriteAsync()
    {
        await foreach (var sentence in latest.Reader.ReadAllAsync())
        {
            try
            {
                await using var command = database.Source.CreateCommand(
                    "update tidegate.sync_runs set sentence = $1 where workspace_id = $2 and run_id = $3");
                command.Parameters.Add(new() { Value = sentence });
                command.Parameters.Add(new() { Value = run.WorkspaceId });
                command.Parameters.Add(new() { Value = run.RunId });
                await command.ExecuteNonQueryAsync();
                await live.AnnounceAsync(new(run.WorkspaceId), LiveTopic.Connections, CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // A word of progress that nobody reads is no reason to end the try; the next one may be written.
            }
        }
    }
}
