using Npgsql;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Sync;

/// <summary>One try of a connection at a time, over all processes. The database releases the lock when its holder dies.</summary>
internal sealed class SyncLockStore(Database database)
{
    private const string Take = "select pg_try_advisory_lock(hashtextextended('sync ' || $1, 0))";

    /// <summary>The lock, held until it is disposed; null when another try holds it.</summary>
    public async Task<IAsyncDisposable?> TryHoldAsync(Guid connection, CancellationToken cancel)
    {
        var held = await database.Source.OpenConnectionAsync(cancel);
        try
        {
            await using var command = new NpgsqlCommand(Take, held) { Parameters = { new() { Value = connection.ToString() } } };
            if (await command.ExecuteScalarAsync(cancel) is true)
                return new Held(held, connection);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }

        await held.DisposeAsync();
        return null;
    }

    private sealed class Held(NpgsqlConnection held, Guid connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (held)
            await using (var command = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended('sync ' || $1, 0))", held)
            {
                Parameters = { new() { Value = connection.ToString() } },
            })
            {
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }
}
