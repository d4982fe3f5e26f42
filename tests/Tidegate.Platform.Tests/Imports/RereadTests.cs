using Npgsql;
using Tidegate.Domain.Workspaces;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

/// <summary>A newer version reads the kept files of an older one again.</summary>
public sealed class RereadTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    // The state that the first version left: trades and cash with other hashes and fewer columns, all else as raw rows.
    private static readonly string[] AsBefore =
    [
        "update statements set translation = 0 where workspace_id = $1",
        "update statement_sections set use = 'raw' where workspace_id = $1 and section not in ('Trades', 'CashTransactions')",
        "delete from ledger_entries where workspace_id = $1 and kind > 2",
        "delete from ledger_versions where workspace_id = $1 and joined",
        "update ledger_versions set translation = 0, content = md5(content::text)::uuid, net_cash = null, money = null, element = '' "
            + "where workspace_id = $1",
        "update ledger_entries set current_content = md5(current_content::text)::uuid where workspace_id = $1",
        "update instrument_descriptions set translation = 0, content = md5(content::text)::uuid, underlying = '', exchange = '' "
            + "where workspace_id = $1",
        "update raw_rows set translation = 0 where workspace_id = $1",
        "insert into raw_rows (workspace_id, account_id, section, content, element, columns, instrument_id, currency, first_generated, "
            + "first_file, first_index, first_line, translation) select s.workspace_id, s.accounts[1], 'CorporateActions', s.workspace_id, "
            + "'CorporateAction', '{}', '', '', s.generated, s.file_hash, s.statement_index, 1, 0 "
            + "from statements s where s.workspace_id = $1 limit 1",
        "delete from closed_lots where workspace_id = $1",
        "delete from funds_lines where workspace_id = $1",
        "update cash_reports set lines = '{}', line = 0 where workspace_id = $1",
        "update nav_days set classes = '{}', line = 0 where workspace_id = $1",
    ];

    [Fact]
    public async Task Afterwards_the_ledger_is_that_of_a_new_import_and_entries_have_their_ids()
    {
        var history = SimulatedFiles.History(41);
        var middle = history.LastDay.AddDays(-90);
        (string, byte[])[] files =
        [
            ("one.xml", SimulatedFiles.File(history, StatementQuery.Everything, history.LastDay.AddDays(-180), middle)),
            ("two.xml", SimulatedFiles.File(history, StatementQuery.Everything, middle.AddDays(-20), history.LastDay)),
        ];
        await using var bench = await LedgerBench.MakeAsync(database);
        await bench.ImportAsync(files);
        var expected = await LedgerDump.AllAsync(database.Database, bench.Workspace);
        foreach (var step in AsBefore)
        {
            await ExecuteAsync(step, bench.Workspace);
        }

        var ids = await IdsAsync(bench.Workspace);
        Assert.NotEqual(expected, await LedgerDump.AllAsync(database.Database, bench.Workspace));

        await bench.RunAsync(CancellationToken.None);

        Assert.Equal(expected, await LedgerDump.AllAsync(database.Database, bench.Workspace));
        Assert.Subset((await IdsAsync(bench.Workspace)).ToHashSet(), ids.ToHashSet());
        Assert.NotEmpty(ids);
    }

    private async Task ExecuteAsync(string sql, WorkspaceId workspace)
    {
        await using var command = database.Database.Source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = workspace.Value });
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<Guid>> IdsAsync(WorkspaceId workspace)
    {
        await using var command = database.Database.Source.CreateCommand("select entry_id from ledger_entries where workspace_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = workspace.Value });
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
