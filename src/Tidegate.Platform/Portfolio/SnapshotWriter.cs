using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Portfolio;

/// <summary>Puts one kind of the broker's figures of one statement into its table, on the caller's connection and transaction.</summary>
/// <typeparam name="T">What a row says.</typeparam>
/// <param name="table">Name of the table.</param>
/// <param name="payload">Its columns beside those that all such tables have.</param>
internal sealed class SnapshotWriter<T>(string table, CopyColumn<T>[] payload) : SnapshotTable
    where T : class
{
    private readonly string names = string.Join(", ", payload.Select(column => column.Name));
    private readonly HashSet<(string Account, string Section, DaySpan Days)> windows = [];
    private CopyWriter<SnapshotLine<T>>? incoming;
    private NpgsqlConnection? open;

    public override Type Evidence => typeof(T);

    private CopyWriter<SnapshotLine<T>> Incoming => incoming ?? throw new InvalidOperationException("The table is not prepared.");

    public override Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        open = connection;
        incoming = new(connection, $"incoming_{table}",
        [
            CopyColumn<SnapshotLine<T>>.Text("account_id", l => l.Account),
            CopyColumn<SnapshotLine<T>>.Text("section", l => l.Name),
            CopyColumn<SnapshotLine<T>>.Day("from_day", l => l.Days.From),
            CopyColumn<SnapshotLine<T>>.Day("to_day", l => l.Days.To),
            CopyColumn<SnapshotLine<T>>.Integer("number", l => l.Number),
            CopyColumn<SnapshotLine<T>>.Integer("line", l => l.Line),
            .. payload.Select(column => column.Within<SnapshotLine<T>>(l => l.Evidence)),
        ]);
        return incoming.CreateAsync(cancel);
    }

    public override ValueTask AddAsync(
        string account, string name, DaySpan days, int line, object evidence, CancellationToken cancel)
    {
        windows.Add((account, name, days));
        return Incoming.AddAsync(new(account, name, days, (int)Incoming.Count, line, (T)evidence), cancel);
    }

    public override async Task FinishAsync(StatementStamp stamp, CancellationToken cancel)
    {
        if (Incoming.Count == 0)
            return;

        await Incoming.FinishAsync(cancel);
        await ExecuteAsync(
            $"""
            insert into snapshots (workspace_id, account_id, section, from_day, to_day, generated, file_hash, statement_index)
            select distinct $1::uuid, account_id, section, from_day, to_day, $2::timestamptz, $3::bytea, $4::integer from incoming_{table}
            on conflict (workspace_id, account_id, section, from_day, to_day) do update set
                generated = excluded.generated, file_hash = excluded.file_hash, statement_index = excluded.statement_index
            where (excluded.generated, excluded.file_hash, excluded.statement_index) >= (snapshots.generated, snapshots.file_hash, snapshots.statement_index)
            """,
            stamp,
            cancel);
        // The bounds keep it from reading years of which nothing came.
        await ExecuteAsync(
            $"""
            delete from {table} t using (
                select distinct s.account_id, s.section, s.from_day, s.to_day from incoming_{table} i {Won}) w
            where t.workspace_id = $1 and t.account_id = any($5) and t.section = any($6) and t.from_day between $7 and $8
                and t.account_id = w.account_id and t.section = w.section and t.from_day = w.from_day and t.to_day = w.to_day
            """,
            stamp,
            cancel,
            windows.Select(window => window.Account).Distinct().ToArray(),
            windows.Select(window => window.Section).Distinct().ToArray(),
            windows.Min(window => window.Days.From),
            windows.Max(window => window.Days.From));
        await ExecuteAsync(
            $"""
            insert into {table} (workspace_id, account_id, section, from_day, to_day, number, line, {names})
            select $1, i.account_id, i.section, i.from_day, i.to_day, i.number, i.line, {string.Join(", ", payload.Select(c => $"i.{c.Name}"))}
            from incoming_{table} i {Won}
            """,
            stamp,
            cancel);
        await Incoming.ClearAsync(cancel);
        windows.Clear();
    }

    // Of the windows that came, those of which this statement is now the greatest.
    private static string Won => """
        join snapshots s on s.workspace_id = $1 and s.account_id = i.account_id and s.section = i.section
            and s.from_day = i.from_day and s.to_day = i.to_day and s.generated = $2 and s.file_hash = $3 and s.statement_index = $4
        """;

    private async Task ExecuteAsync(string sql, StatementStamp stamp, CancellationToken cancel, params object[] bounds)
    {
        await using var command = new NpgsqlCommand(sql, open)
        {
            Parameters =
            {
                new() { Value = stamp.WorkspaceId }, new() { Value = stamp.Generated }, new() { Value = stamp.FileHash },
                new() { Value = stamp.Index },
            },
        };
        foreach (var bound in bounds)
            command.Parameters.Add(new() { Value = bound });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
