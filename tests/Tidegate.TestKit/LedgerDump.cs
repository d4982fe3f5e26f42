using Npgsql;
using Tidegate.Domain.Workspaces;
using Tidegate.Platform.Storage;

namespace Tidegate.TestKit;

/// <summary>What imports leave in the database, as text, one line a row: all that must not depend on how files came in.</summary>
public static class LedgerDump
{
    private static readonly (string Table, string Columns)[] Tables =
    [
        ("ledger_entries", "to_jsonb(t) - 'workspace_id' - 'entry_id'"),
        ("ledger_versions", "to_jsonb(t) - 'workspace_id' - 'entry_id'"),
        ("statements", "to_jsonb(t) - 'workspace_id'"),
        ("statement_sections", "to_jsonb(t) - 'workspace_id'"),
        ("raw_rows", "to_jsonb(t) - 'workspace_id'"),
        ("accounts", "to_jsonb(t) - 'workspace_id' - 'revision'"),
        ("instrument_descriptions", "to_jsonb(t) - 'workspace_id'"),
        ("snapshots", "to_jsonb(t) - 'workspace_id'"),
        ("position_snapshots", "to_jsonb(t) - 'workspace_id'"),
        ("cash_reports", "to_jsonb(t) - 'workspace_id'"),
        ("nav_days", "to_jsonb(t) - 'workspace_id'"),
        ("nav_periods", "to_jsonb(t) - 'workspace_id'"),
        ("conversion_rates", "to_jsonb(t) - 'workspace_id'"),
        ("closed_lots", "to_jsonb(t) - 'workspace_id'"),
        ("closing_prices", "to_jsonb(t) - 'workspace_id'"),
        ("broker_results", "to_jsonb(t) - 'workspace_id'"),
        ("interest_accruals", "to_jsonb(t) - 'workspace_id'"),
        ("funds_lines", "to_jsonb(t) - 'workspace_id'"),
    ];

    /// <summary>Everything that statements left.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(Database database, WorkspaceId workspace)
    {
        var lines = new List<string>();
        foreach (var (table, columns) in Tables)
        {
            lines.AddRange(await ReadAsync(database, workspace,
                $"select '{table} ' || ({columns})::text from {table} t where t.workspace_id = $1"));
        }

        return lines;
    }

    /// <summary>Account, kind and content of the entries that count.</summary>
    public static Task<IReadOnlyList<string>> CurrentAsync(Database database, WorkspaceId workspace) => ReadAsync(
        database,
        workspace,
        "select account_id || ' ' || kind || ' ' || strength || ' ' || current_content from ledger_entries where workspace_id = $1 and "
            + "not shadowed");

    private static async Task<IReadOnlyList<string>> ReadAsync(Database database, WorkspaceId workspace, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = workspace.Value });
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
