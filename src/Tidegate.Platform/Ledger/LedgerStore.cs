using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Ledger;

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

    /// <summary>All entries of an account that count, in no order.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> ReadCurrentAsync(
        NpgsqlConnection connection, Guid workspace, AccountId account, CancellationToken cancel)
    {
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

        return entries;
    }
}
