using Npgsql;
using Tidegate.Simulator.Statements;
using Tidegate.TestKit;

namespace Tidegate.Platform.Tests.Imports;

public sealed class InterruptionTests(PrivateDatabase database) : IClassFixture<PrivateDatabase>
{
    private const int Breaks = 300;
    private const int RowsMax = 600;

    // A row that the import writes brings it down: every other time with an error, else by the end of its connection, as when the server
    // dies.
    private const string Faults = """
        create sequence fault_steps;
        create table fault_plan (break_at bigint not null, hard boolean not null);
        create function fault() returns trigger language plpgsql as $$
        declare plan fault_plan;
        begin
            select * into plan from fault_plan;
            if found and nextval('fault_steps') >= plan.break_at then
                if plan.hard then perform pg_terminate_backend(pg_backend_pid()); end if;
                raise exception 'broken on purpose';
            end if;
            return new;
        end $$;
        """;

    private static readonly string[] Tables =
        ["ledger_entries", "ledger_versions", "statements", "statement_sections", "accounts", "position_snapshots", "nav_days",
            "conversion_rates", "instrument_descriptions"];

    [Fact]
    public async Task Three_hundred_breaks_in_the_middle_leave_the_ledger_of_an_undisturbed_import()
    {
        var history = SimulatedFiles.History(21);
        var first = history.LastDay.AddDays(-120);
        var query = StatementQuery.Tidegate with
        {
            Sections = ["AccountInformation", "EquitySummaryInBase", "CashReport", "OpenPositions",
            "Trades", "CashTransactions"]
        };
        (string, byte[])[] files =
        [
            ("one.xml", SimulatedFiles.File(history, query, first, first.AddDays(70))),
            ("two.xml", SimulatedFiles.File(history, query, first.AddDays(50), history.LastDay)),
        ];
        await using var plain = await LedgerBench.MakeAsync(database);
        await plain.ImportAsync(files);
        var expected = await LedgerDump.AllAsync(database.Database, plain.Workspace);
        await ExecuteAsync(Faults);
        foreach (var table in Tables)
        {
            await ExecuteAsync($"create trigger fault before insert on {table} for each row execute function fault()");
        }

        var random = new Random(5);
        var broken = 0;
        while (broken < Breaks)
        {
            await using var bench = await LedgerBench.MakeAsync(database);
            await bench.StartAsync(files);
            while (broken < Breaks && await BreaksAsync(bench, random))
            {
                broken++;
            }

            await ExecuteAsync("delete from fault_plan");
            await bench.RunAsync(CancellationToken.None);
            await bench.ImportAsync(files);
            Assert.Equal(expected, await LedgerDump.AllAsync(database.Database, bench.Workspace));
        }
    }

    private async Task<bool> BreaksAsync(LedgerBench bench, Random random)
    {
        var hard = random.Next(2) == 0 ? "true" : "false";
        await ExecuteAsync($"delete from fault_plan; insert into fault_plan values ({random.Next(1, RowsMax)}, {hard}); alter sequence "
            + "fault_steps restart");
        try
        {
            await bench.RunAsync(CancellationToken.None);
            return false;
        }
        catch (Exception fault) when (
            fault is NpgsqlException or InvalidOperationException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            return true;
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
