using Npgsql;

namespace Tidegate.Platform.Ledger;

/// <summary>Keeps rows as they are, each different one once.</summary>
internal sealed class RawRowWriter(NpgsqlConnection connection)
{
    private const string Merge = """
        insert into raw_rows (
            workspace_id, account_id, section, content, element, columns, instrument_id, currency, first_generated, first_file, first_index, first_line,
            translation)
        select distinct on (account_id, section, content)
            $1, account_id, section, content, element, columns, instrument_id, currency, $2, $3, $4, line, $5
        from incoming_raw
        order by account_id, section, content, line
        on conflict (workspace_id, account_id, section, content) do update set
            translation = excluded.translation,
            (first_generated, first_file, first_index, first_line) = (
                select place.* from (values
                    (raw_rows.first_generated, raw_rows.first_file, raw_rows.first_index, raw_rows.first_line),
                    (excluded.first_generated, excluded.first_file, excluded.first_index, excluded.first_line)) as place(g, f, i, l)
                order by g, f, i, l limit 1)
        """;

    private static readonly CopyColumn<IncomingRaw>[] Columns =
    [
        CopyColumn<IncomingRaw>.Text("account_id", r => r.Account),
        CopyColumn<IncomingRaw>.Text("section", r => r.Section),
        CopyColumn<IncomingRaw>.Uuid("content", r => r.Content),
        CopyColumn<IncomingRaw>.Text("element", r => r.Element),
        CopyColumn<IncomingRaw>.Json("columns", r => r.Columns),
        CopyColumn<IncomingRaw>.Text("instrument_id", r => r.Instrument),
        CopyColumn<IncomingRaw>.Text("currency", r => r.Currency),
        CopyColumn<IncomingRaw>.Integer("line", r => r.Line),
    ];

    private readonly CopyWriter<IncomingRaw> incoming = new(connection, "incoming_raw", Columns);

    public Task PrepareAsync(CancellationToken cancel) => incoming.CreateAsync(cancel);

    public ValueTask AddAsync(IncomingRaw row, CancellationToken cancel) => incoming.AddAsync(row, cancel);

    public async Task FinishAsync(StatementStamp stamp, CancellationToken cancel)
    {
        if (incoming.Count == 0)
            return;

        await incoming.FinishAsync(cancel);
        await using var command = new NpgsqlCommand(Merge, connection)
        {
            Parameters = { new() { Value = stamp.WorkspaceId }, new() { Value = stamp.Generated }, new() { Value = stamp.FileHash },
                new() { Value = stamp.Index }, new() { Value = Statement.CurrentTranslation } },
        };
        await command.ExecuteNonQueryAsync(cancel);
        await incoming.ClearAsync(cancel);
    }
}
