using Npgsql;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Takes out of account the entries for which a stronger one stands: the copy of a row from a file with fewer columns, an order whose
/// executions are known, a trade confirmation or a live execution that an activity statement has confirmed, an execution that was
/// corrected live (flex.md §4, §8, §9.1).
/// </summary>
internal sealed class ShadowWriter(NpgsqlConnection connection)
{
    /// <summary>
    /// A day before which nothing can stand for a provisional entry that still counts: the broker books no trade a month early, and
    /// cancels none as late.
    /// </summary>
    public const string FirstDay = """
        select min(w.day) - 30
        from ledger_entries x
        join ledger_versions w on w.workspace_id = $1 and w.entry_id = x.entry_id
        where x.workspace_id = $1 and x.account_id = any($2) and x.strength = -1 and x.strength < 4 and not x.shadowed
        """;

    // Only kinds with entries of different strength have copies to look for.
    private const string ToShadow = """
        select k.kind, s.strength
        from generate_series(1, 10) k(kind), generate_series(-2, 3) s(strength)
        where exists (
                select 1 from ledger_entries
                where workspace_id = $1 and account_id = any($2) and kind = k.kind and strength = s.strength and strength < 4 and not shadowed)
            and exists (
                select 1 from unnest($2) a(account_id), generate_series(-1, 4) t(strength)
                where t.strength > s.strength and exists (
                    select 1 from ledger_entries x
                    where x.workspace_id = $1 and x.account_id = a.account_id and x.kind = k.kind and x.strength = t.strength))
        order by 1, 2
        """;

    // Keys of the stronger entry that may equal the weaker one's, by strength from −2.
    private static readonly string[][] MatchedKeys =
    [
        ["event_key"], ["execution_key", "trade_key", "content_key", "event_key"], ["event_key"], ["content_key"], ["trade_key"],
        ["execution_key"],
    ];

    /// <summary>Looks at all entries of the accounts that still count.</summary>
    public async Task ShadowAsync(Guid workspace, string[] accounts, CancellationToken cancel)
    {
        await ShadowCorrectedAsync(workspace, accounts, cancel);
        var found = new List<(int Kind, int Strength)>();
        await using (var command = Command(ToShadow, workspace, accounts))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                found.Add((reader.GetInt32(0), reader.GetInt32(1)));
            }
        }

        if (found.Count == 0)
            return;

        await NestedLoops.ForbidAsync(connection, cancel);
        foreach (var (kind, strength) in found)
        {
            foreach (var key in MatchedKeys[strength + 2])
            {
                await using var command = Command(Shadow(kind, strength, key), workspace, accounts);
                await command.ExecuteNonQueryAsync(cancel);
            }
        }

        await NestedLoops.AllowAsync(connection, cancel);
    }

    private async Task ShadowCorrectedAsync(Guid workspace, string[] accounts, CancellationToken cancel)
    {
        var corrections = new CorrectionWriter(connection);
        if (!await corrections.IsNeededAsync(workspace, accounts, cancel))
            return;
        await NestedLoops.ForbidAsync(connection, cancel);
        await corrections.ShadowAsync(workspace, accounts, cancel);
        await NestedLoops.AllowAsync(connection, cancel);
    }

    // A confirmation has several keys and no rank among them, so its own versions tell them; other entries have the one that they match by.
    // Few confirmations wait, and of the last days, so the years before them are not read.
    private static string Shadow(int kind, int strength, string key) => strength == -1
        ? $"""
            update ledger_entries e set shadowed = true
            from ledger_versions p
            join ledger_versions v on v.workspace_id = $1 and v.account_id = p.account_id and v.kind = {kind} and v.{key} = p.{key}
            join ledger_entries f on f.workspace_id = $1 and f.entry_id = v.entry_id
            where e.workspace_id = $1 and e.account_id = any($2) and e.kind = {kind} and e.strength = -1 and e.strength < 4 and not e.shadowed
                and p.workspace_id = $1 and p.entry_id = e.entry_id
                and v.day >= ({FirstDay})
                and f.strength {(key == "event_key" ? "= 0" : "> 0")}
            """
        : $"""
            update ledger_entries e set shadowed = true
            from ledger_versions v
            join ledger_entries f on f.workspace_id = v.workspace_id and f.entry_id = v.entry_id
            where e.workspace_id = $1 and e.account_id = any($2) and e.kind = {kind} and e.strength = {strength} and e.strength < 4 and not e.shadowed
                and v.workspace_id = $1 and v.account_id = e.account_id and v.kind = {kind} and v.{key} = e.match_key
                and f.strength > {strength}
            """;

    private NpgsqlCommand Command(string sql, Guid workspace, string[] accounts) =>
        new(sql, connection) { Parameters = { new() { Value = workspace }, new() { Value = accounts } } };
}
