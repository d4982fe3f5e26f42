using Npgsql;
using NpgsqlTypes;

namespace Tidegate.Platform.Accounts;

/// <summary>Keeps what statements tell about accounts.</summary>
internal sealed class AccountWriter(NpgsqlConnection connection)
{
    /// <summary>
    /// Makes the accounts that are not there, and takes what the statement tells when it is greater than the one that told before. What it
    /// does
    /// not tell stays as it is.
    /// </summary>
    public async Task MergeAsync(
        Guid workspace, DateTimeOffset generated, byte[] fileHash, IEnumerable<AccountFinding> findings, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var finding in findings.OrderBy(finding => finding.Account, StringComparer.Ordinal))
        {
            batch.BatchCommands.Add(new(
                """
                insert into accounts (
                    workspace_id, account_id, broker_alias, opened, base_currency, revision, described_at, described_by, base_told_at, base_told_by)
                values (
                    $1, $2, $3, $4, $5, 1,
                    case when $8 then $6 else '-infinity' end, case when $8 then $7 else ''::bytea end,
                    case when $5 is null then '-infinity' else $6 end, case when $5 is null then ''::bytea else $7 end)
                on conflict (workspace_id, account_id) do update set
                    revision = accounts.revision + 1,
                    (broker_alias, opened, described_at, described_by) = (
                        select d.* from (values
                            (accounts.broker_alias, accounts.opened, accounts.described_at, accounts.described_by),
                            (excluded.broker_alias, excluded.opened, excluded.described_at, excluded.described_by)) as d(alias, opened, g, f)
                        order by g desc, f desc limit 1),
                    (base_currency, base_told_at, base_told_by) = (
                        select b.* from (values
                            (accounts.base_currency, accounts.base_told_at, accounts.base_told_by),
                            (excluded.base_currency, excluded.base_told_at, excluded.base_told_by)) as b(currency, g, f)
                        order by g desc, f desc limit 1)
                """)
            {
                Parameters =
                {
                    new() { Value = workspace },
                    new() { Value = finding.Account },
                    new() { Value = (object?)finding.Alias ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                    new() { Value = (object?)finding.Opened ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
                    new() { Value = (object?)finding.BaseCurrency ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                    new() { Value = generated },
                    new() { Value = fileHash },
                    new() { Value = finding.Described },
                },
            });
        }

        await batch.ExecuteNonQueryAsync(cancel);
    }
}
