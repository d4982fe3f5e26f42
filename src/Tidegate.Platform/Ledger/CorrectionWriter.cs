using Npgsql;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Takes out of account what a gateway corrected. Executions whose ids differ in the last part only are one family. As soon as an activity
/// statement tells one of them, it speaks for the family, though it may tell the correction a day later. Until then the last correction
/// counts. Families that no gateway told are left alone: statements tell cancels of their own.
/// </summary>
internal sealed class CorrectionWriter(NpgsqlConnection connection)
{
    private const string Corrected = "execution_id ~ '^.+[.][0-9]{1,9}$'";
    private const string Root = "substring({0}.execution_id from '^(.+)[.][0-9]{{1,9}}$')";
    private const string Part = "substring({0}.execution_id from '[.]([0-9]{{1,9}})$')::bigint";

    // Without a provisional trade that counts there is no first day, and nothing to look at.
    private const string AnyLive = $"""
        select exists (
            select 1 from ledger_versions v
            where v.workspace_id = $1 and v.account_id = any($2) and v.kind = 1 and v.element = '{LiveOrigin.Element}'
                and v.day >= ({ShadowWriter.FirstDay}))
        """;

    private static readonly string Kin = $"""
        kin as materialized (
            select v.account_id, {Of(Root, "v")} as root, {Of(Part, "v")} as part, f.strength, v.trade_id,
                v.element = '{LiveOrigin.Element}' as live
            from ledger_versions v
            join ledger_entries f on f.workspace_id = $1 and f.entry_id = v.entry_id
            where v.workspace_id = $1 and v.account_id = any($2) and v.kind = 1 and v.day >= ({ShadowWriter.FirstDay}) and v.{Corrected})
        """;

    private static readonly string ShadowCorrected = $"""
        with {Kin},
        weak as (
            select distinct e.entry_id, e.account_id, {Of(Root, "p")} as root, {Of(Part, "p")} as part
            from ledger_entries e
            join ledger_versions p on p.workspace_id = $1 and p.entry_id = e.entry_id
            where e.workspace_id = $1 and e.account_id = any($2) and e.kind = 1 and e.strength = -1 and e.strength < 4 and not e.shadowed
                and p.{Corrected})
        update ledger_entries e set shadowed = true
        from weak w
        where e.workspace_id = $1 and e.entry_id = w.entry_id
            and exists (select 1 from kin k where k.account_id = w.account_id and k.root = w.root and (k.strength > 0 or k.part > w.part))
            and exists (select 1 from kin k where k.account_id = w.account_id and k.root = w.root and k.live)
        """;

    // The correction has taken the place of what a confirmation cancels, so the cancel would take it back once more.
    private static readonly string ShadowCancels = $"""
        with {Kin},
        corrected as (
            select account_id, root from kin group by account_id, root having bool_or(live) and min(part) < max(part))
        update ledger_entries e set shadowed = true
        from ledger_versions c
        where e.workspace_id = $1 and e.account_id = any($2) and e.kind = 1 and e.strength = -1 and e.strength < 4 and not e.shadowed
            and c.workspace_id = $1 and c.entry_id = e.entry_id and c.original_trade_id <> ''
            and (c.type = 'TradeCancel' or c.side like '%(Ca.)%')
            and exists (
                select 1 from kin k join corrected r on r.account_id = k.account_id and r.root = k.root
                where k.account_id = e.account_id and k.trade_id = c.original_trade_id)
        """;

    /// <summary>Whether a gateway told anything of the accounts on days of which a provisional trade still counts.</summary>
    public async Task<bool> IsNeededAsync(Guid workspace, string[] accounts, CancellationToken cancel)
    {
        await using var live = Command(AnyLive, workspace, accounts);
        return await live.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>Looks at all provisional trades of the accounts that still count.</summary>
    public async Task ShadowAsync(Guid workspace, string[] accounts, CancellationToken cancel)
    {
        // The cancels first: once the corrected ones are out of account, their days are no longer looked at.
        foreach (var step in new[] { ShadowCancels, ShadowCorrected })
        {
            await using var command = Command(step, workspace, accounts);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string Of(string expression, string table) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, expression, table);

    private NpgsqlCommand Command(string sql, Guid workspace, string[] accounts) =>
        new(sql, connection) { Parameters = { new() { Value = workspace }, new() { Value = accounts } } };
}
