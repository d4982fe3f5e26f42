using Npgsql;

namespace Tidegate.Platform.Storage;

/// <summary>Locks with a name, over all processes on one database. The database releases one when its holder dies.</summary>
internal sealed class NamedLocks(Database database)
{
    // A lock on a bigint stands in pg_locks as two halves with objsubid 1.
    private const string Held =
        """
        select name from unnest($1::text[]) as name where exists (
            select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
            and database = (select oid from pg_database where datname = current_database())
            and (classid::bigint << 32 | objid::bigint) = hashtextextended(name, 0))
        """;

    /// <summary>Waits for a lock; it is held until the answer is disposed.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string name, CancellationToken cancel) =>
        (await TakeAsync("select pg_advisory_lock(hashtextextended($1, 0))", name, cancel))!;

    /// <summary>A lock, held until the answer is disposed; null when someone else holds it.</summary>
    public Task<IAsyncDisposable?> TryHoldAsync(string name, CancellationToken cancel) =>
        TakeAsync("select pg_try_advisory_lock(hashtextextended($1, 0))", name, cancel);

    /// <summary>Those of the names whose locks someone holds now.</summary>
    public async Task<IReadOnlySet<string>> HeldAsync(IEnumerable<string> names, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Held);
        command.Parameters.Add(new() { Value = names.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var held = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel))
        {
            held.Add(reader.GetString(0));
        }

        return held;
    }

    private async Task<IAsyncDisposable?> TakeAsync(string take, string name, CancellationToken cancel)
    {
        var session = await database.Source.OpenConnectionAsync(cancel);
        try
        {
            // No time-out: the holder may work for long, and the caller can cancel.
            await using var command = new NpgsqlCommand(take, session) { CommandTimeout = 0, Parameters = { new() { Value = name } } };
            if (await command.ExecuteScalarAsync(cancel) is not false)
                return new HeldLock(session, name);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        await session.DisposeAsync();
        return null;
    }

    private sealed class HeldLock(NpgsqlConnection session, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (session)
            await using (var command = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended($1, 0))", session)
            {
                Parameters = { new() { Value = name } },
            })
            {
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }
}
