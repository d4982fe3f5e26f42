using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>Reads the entries that count.</summary>
internal static class LedgerStore
{
    private static readonly string Current = $"""
        select e.entry_id, {VersionColumns.NamesOf("v")}
        from ledger_entries e
        join ledger_versions v on v.workspace_id = e.workspace_id and v.entry_id = e.entry_id and v.content = e.current_content
        where e.workspace_id = $1 and e.account_id = $2 and not e.shadowed
        """;

    private static readonly string Places = $"""
        select e.entry_id, v.day, v.element, p.file, p.index
        from ledger_entries e
        join ledger_versions v on v.workspace_id = e.workspace_id and v.entry_id = e.entry_id and not v.joined
        cross join lateral (values (v.first_file, v.first_index), (v.latest_file, v.latest_index)) p(file, index)
        where e.workspace_id = $1 and e.account_id = $2 and not e.shadowed and e.strength between 1 and 4
        {CopiesBy(1, "content_key")}
        {CopiesBy(2, "trade_key")}
        {CopiesBy(3, "execution_key")}
        """;

    /// <summary>
    /// Where the entries of an account stand that count, and the copies that they stand for; within a transaction.
    /// </summary>
    public static async Task<IReadOnlyList<EntryPlace>> ReadPlacesAsync(
        NpgsqlConnection connection, Guid workspace, AccountId account, CancellationToken cancel)
    {
        await NestedLoops.ForbidAsync(connection, cancel);
        await using var command = new NpgsqlCommand(Places, connection)
        {
            Parameters = { new() { Value = workspace }, new() { Value = account.Value } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var places = new List<EntryPlace>();
        var pool = new TextPool();
        while (await reader.ReadAsync(cancel))
        {
            places.Add(new(
                reader.GetGuid(0),
                reader.GetFieldValue<DateOnly>(1),
                pool.Of(reader.GetString(2)),
                reader.GetFieldValue<byte[]>(3),
                reader.GetInt32(4)));
        }

        await reader.DisposeAsync();
        await NestedLoops.AllowAsync(connection, cancel);
        return places;
    }

    /// <summary>All entries of an account that count, in no order; within a transaction.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> ReadCurrentAsync(
        NpgsqlConnection connection, Guid workspace, AccountId account, CancellationToken cancel)
    {
        await NestedLoops.ForbidAsync(connection, cancel);
        await using var command = new NpgsqlCommand(Current, connection)
        {
            Parameters = { new() { Value = workspace }, new() { Value = account.Value } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var entries = new List<LedgerEntry>();
        var pool = new TextPool();
        while (await reader.ReadAsync(cancel))
        {
            entries.Add(VersionColumns.Read(reader, 1, account, pool).ToEntry(reader.GetGuid(0)));
        }

        await reader.DisposeAsync();
        await NestedLoops.AllowAsync(connection, cancel);
        return entries;
    }

    private static string CopiesBy(int strength, string key) => $"""
        union all
        select f.entry_id, c.day, c.element, c.latest_file, c.latest_index
        from ledger_entries e
        join ledger_versions c on c.workspace_id = $1 and c.entry_id = e.entry_id and not c.joined
        join ledger_versions v on v.workspace_id = $1 and v.account_id = e.account_id and v.kind = e.kind and v.{key} = e.match_key
        join ledger_entries f on f.workspace_id = $1 and f.entry_id = v.entry_id and f.strength > {strength} and not f.shadowed
        where e.workspace_id = $1 and e.account_id = $2 and e.shadowed and e.strength = {strength}
        """;
}
