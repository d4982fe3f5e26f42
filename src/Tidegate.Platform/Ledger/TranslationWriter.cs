using Npgsql;

namespace Tidegate.Platform.Ledger;

/// <summary>Removes what an older translation made of statements that have been read again, on the caller's transaction.</summary>
internal sealed class TranslationWriter(NpgsqlConnection connection)
{
    // What a person entered or a gateway told is in no file, so it cannot be read again.
    private const string InFile = "''::bytea <>";

    // Files that could not be read again keep what they brought.
    private const string OldFile = "exists (select 1 from statements s where s.workspace_id = $1 and s.translation < $2 and s.file_hash = ";

    private static readonly string[] Steps =
    [
        $"delete from ledger_versions v where workspace_id = $1 and translation < $2 and {InFile} latest_file "
            + $"and not {OldFile} v.latest_file)",
        "delete from ledger_entries e where workspace_id = $1 and $2::smallint > 0 and not exists ("
            + "select 1 from ledger_versions v where v.workspace_id = $1 and v.entry_id = e.entry_id)",
        $"delete from raw_rows r where workspace_id = $1 and translation < $2 and not {OldFile} r.first_file)",
        $"delete from instrument_descriptions i where workspace_id = $1 and translation < $2 and {InFile} file_hash "
            + $"and not {OldFile} i.file_hash)",
        "update ledger_entries set shadowed = false where workspace_id = $1 and $2::smallint > 0 and shadowed and strength < 5",
        "update accounts set revision = revision + 1 where workspace_id = $1 and $2::smallint > 0",
    ];

    /// <summary>Removes it, and judges anew which entries count.</summary>
    public async Task DropOldAsync(Guid workspace, CancellationToken cancel)
    {
        foreach (var step in Steps)
        {
            await using var command = new NpgsqlCommand(step, connection)
            {
                Parameters = { new() { Value = workspace }, new() { Value = Statement.CurrentTranslation } },
            };
            await command.ExecuteNonQueryAsync(cancel);
        }

        await new ShadowWriter(connection).ShadowAsync(workspace, await AccountsAsync(workspace, cancel), cancel);
    }

    private async Task<string[]> AccountsAsync(Guid workspace, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(array_agg(account_id order by account_id), '{}') from accounts where workspace_id = $1", connection)
        {
            Parameters = { new() { Value = workspace } },
        };
        return (string[])(await command.ExecuteScalarAsync(cancel) ?? Array.Empty<string>());
    }
}
