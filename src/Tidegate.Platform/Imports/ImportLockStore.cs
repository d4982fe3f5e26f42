using System.Buffers.Binary;
using Npgsql;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Imports;

/// <summary>One import at a time in a workspace, over all processes. The database releases the lock when its holder dies.</summary>
internal sealed class ImportLockStore(Database database)
{
    private const long Purpose = 0x7469646567617465;

    /// <summary>Waits for the lock; it is held until the answer is disposed.</summary>
    public async Task<IAsyncDisposable> HoldAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        var bytes = workspace.Value.ToByteArray();
        var key = BinaryPrimitives.ReadInt64BigEndian(bytes) ^ BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(8)) ^ Purpose;
        var connection = await database.Source.OpenConnectionAsync(cancel);
        try
        {
            // No time-out: another import may run for long, and the caller can cancel.
            await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection)
            {
                CommandTimeout = 0,
                Parameters = { new() { Value = key } }
            };
            await command.ExecuteNonQueryAsync(cancel);
            return new Held(connection, key);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Held(NpgsqlConnection connection, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            await using (var command = new NpgsqlCommand("select pg_advisory_unlock($1)",
                connection)
            { Parameters = { new() { Value = key } } })
            {
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }
}
