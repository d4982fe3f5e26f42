using Npgsql;

namespace Tidegate.Platform.Storage;

/// <summary>
/// Many locks with a name on one session of the database, for work that holds them for days. The database releases them when the session
/// ends; then they are taken again, unless somebody else was quicker. For one caller at a time.
/// </summary>
internal sealed class LockSession(Database database) : IAsyncDisposable
{
    private readonly HashSet<string> held = new(StringComparer.Ordinal);
    private NpgsqlConnection? session;

    /// <summary>Holds these and no others, as far as nobody else does.</summary>
    /// <returns>Those that are held.</returns>
    /// <exception cref="NpgsqlException">The database cannot be asked; what was held may not be held any more.</exception>
    public async Task<IReadOnlySet<string>> HoldAsync(IReadOnlySet<string> wanted, CancellationToken cancel)
    {
        try
        {
            session ??= await database.Source.OpenConnectionAsync(cancel);
            foreach (var name in held.Where(name => !wanted.Contains(name)).ToList())
            {
                await AskAsync("select pg_advisory_unlock(hashtextextended($1, 0))", name, cancel);
                held.Remove(name);
            }

            foreach (var name in wanted.Where(name => !held.Contains(name)))
            {
                if (await AskAsync("select pg_try_advisory_lock(hashtextextended($1, 0))", name, cancel))
                    held.Add(name);
            }

            // Whoever holds all that it wants asks nothing else, and would not notice that the session has ended.
            await AskAsync("select $1 <> ''", "alive", cancel);
            return held.ToHashSet(StringComparer.Ordinal);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Releases all.</summary>
    public async ValueTask DisposeAsync()
    {
        held.Clear();
        if (session is not { } open)
            return;
        session = null;
        await using (open)
        {
            try
            {
                // The pool keeps the session, and with it the locks.
                await using var release = new NpgsqlCommand("select pg_advisory_unlock_all()", open);
                await release.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (Exception ended) when (StoreFailure.Is(ended) || ended is InvalidOperationException)
            {
                // The database has released them.
            }
        }
    }

    private async Task<bool> AskAsync(string sql, string name, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, session) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(cancel) is true;
    }
}
