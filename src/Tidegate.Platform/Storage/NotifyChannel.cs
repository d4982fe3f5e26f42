using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Npgsql;

namespace Tidegate.Platform.Storage;

/// <summary>Short texts that every process on the database hears at once. Nothing is kept: who does not listen misses them.</summary>
internal sealed class NotifyChannel(Database database)
{
    private const string Name = "tidegate";
    private const int QueueMax = 1024;

    /// <summary>Tells all listeners a text, below 8,000 bytes.</summary>
    public async Task SendAsync(string text, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand("select pg_notify($1, $2)");
        command.Parameters.Add(new() { Value = Name });
        command.Parameters.Add(new() { Value = text });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Hears texts until it is cancelled; of more than can be read the oldest are dropped.</summary>
    /// <exception cref="NpgsqlException">The session with the database broke off.</exception>
    public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var heard = Channel.CreateBounded<string>(new BoundedChannelOptions(QueueMax) { FullMode = BoundedChannelFullMode.DropOldest });
        await using var session = await database.Source.OpenConnectionAsync(cancel);
        session.Notification += (_, told) => heard.Writer.TryWrite(told.Payload);
        await using (var command = new NpgsqlCommand($"listen {Name}", session))
        {
            await command.ExecuteNonQueryAsync(cancel);
        }

        while (true)
        {
            while (heard.Reader.TryRead(out var text))
            {
                yield return text;
            }

            await session.WaitAsync(cancel);
        }
    }
}
