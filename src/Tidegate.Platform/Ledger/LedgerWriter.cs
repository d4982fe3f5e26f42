using Npgsql;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Puts the entries of one statement into the ledger, on the caller's connection and transaction. What is there afterwards is a function
/// of the
/// set of statements, never of their order: entries and versions are only added, an entry's current version is put together from its
/// statements by their order, and an entry is shadowed as soon as a stronger one with the same weaker key is there.
/// </summary>
internal sealed class LedgerWriter(NpgsqlConnection connection)
{
    // Equal keys of one statement are numbered, so that two identical fills in one second stay two. Only what tells rows apart is sorted;
    // the columns stay where they came in.
    private const string Number = """
        insert into numbered_entries
        select distinct on (account_id, kind, strength, key, content) n.*
        from (
            select i.*,
                case strength when 4 then transaction_key when 3 then execution_number when 2 then trade_number when 1 then content_number
                    when -1 then coalesce(execution_number, trade_number, content_number) else event_number end as key,
                case strength when 4 then transaction_key when 3 then execution_number when 2 then trade_number when 1 then content_number
                    when -1 then coalesce(execution_number, trade_number, content_number) else event_key end as match_key
            from (
                select ctid as place, entry_id, account_id, kind, strength, content, line, transaction_key, event_key,
                    case when execution_key is not null then md5(execution_key::text || '#' || row_number() over (
                        partition by account_id, kind, execution_key order by content, line))::uuid end as execution_number,
                    case when trade_key is not null then md5(trade_key::text || '#' || row_number() over (
                        partition by account_id, kind, trade_key order by content, line))::uuid end as trade_number,
                    case when content_key is not null then md5(content_key::text || '#' || row_number() over (
                        partition by account_id, kind, content_key order by content, line))::uuid end as content_number,
                    case when coarse then md5(event_key::text || '#' || row_number() over (
                        partition by account_id, kind, coarse, event_key order by content, line))::uuid end as event_number
                from incoming_entries) i) n
        order by account_id, kind, strength, key, content, line
        """;

    private const string AddEntries = """
        insert into ledger_entries (workspace_id, entry_id, account_id, kind, strength, key, match_key, current_content, shadowed)
        select distinct on (account_id, kind, strength, key) $1, entry_id, account_id, kind, strength, key, match_key, content, false
        from numbered_entries
        order by account_id, kind, strength, key, content desc
        on conflict (workspace_id, account_id, kind, strength, key) do nothing
        """;

    private static readonly string AddVersions = $"""
        with added as (
            insert into ledger_versions (
                workspace_id, entry_id, content, account_id, execution_key, trade_key, content_key, event_key, element, translation, joined,
                {VersionColumns.Names},
                first_generated, first_file, first_index, first_line, latest_generated, latest_file, latest_index, latest_line)
            select $1, e.entry_id, n.content, n.account_id, n.execution_number, n.trade_number, n.content_number, n.event_key, i.element, $5, false,
                {VersionColumns.NamesOf("i")},
                $2, $3, $4, n.line, $2, $3, $4, n.line
            from numbered_entries n
            join incoming_entries i on i.ctid = n.place
            join ledger_entries e on e.workspace_id = $1 and e.account_id = n.account_id and e.kind = n.kind and e.strength = n.strength and e.key = n.key
            on conflict (workspace_id, entry_id, content) do update set
                execution_key = least(ledger_versions.execution_key, excluded.execution_key),
                trade_key = least(ledger_versions.trade_key, excluded.trade_key),
                content_key = least(ledger_versions.content_key, excluded.content_key),
                element = least(ledger_versions.element, excluded.element),
                translation = greatest(ledger_versions.translation, excluded.translation),
                (first_generated, first_file, first_index, first_line) = (
                    select least_place.* from (values
                        (ledger_versions.first_generated, ledger_versions.first_file, ledger_versions.first_index, ledger_versions.first_line),
                        (excluded.first_generated, excluded.first_file, excluded.first_index, excluded.first_line)) as least_place(g, f, i, l)
                    order by g, f, i, l limit 1),
                (latest_generated, latest_file, latest_index, latest_line) = (
                    select greatest_place.* from (values
                        (ledger_versions.latest_generated, ledger_versions.latest_file, ledger_versions.latest_index, ledger_versions.latest_line),
                        (excluded.latest_generated, excluded.latest_file, excluded.latest_index, excluded.latest_line)) as greatest_place(g, f, i, l)
                    order by g desc, f desc, i desc, l desc limit 1)
            returning (xmax = 0) as fresh)
        select count(*) filter (where fresh), count(*) filter (where not fresh) from added
        """;

    private static readonly CopyColumn<IncomingEntry>[] Columns =
    [
        CopyColumn<IncomingEntry>.Uuid("entry_id", e => e.Id),
        CopyColumn<IncomingEntry>.Text("account_id", e => e.Columns.Account.Value),
        CopyColumn<IncomingEntry>.Small("strength", e => (short)e.Keys.Strength),
        CopyColumn<IncomingEntry>.Uuid("content", e => e.Content),
        CopyColumn<IncomingEntry>.Uuid("transaction_key", e => e.Keys.Transaction),
        CopyColumn<IncomingEntry>.Uuid("execution_key", e => e.Keys.Execution),
        CopyColumn<IncomingEntry>.Uuid("trade_key", e => e.Keys.Trade),
        CopyColumn<IncomingEntry>.Uuid("content_key", e => e.Keys.Content),
        CopyColumn<IncomingEntry>.Uuid("event_key", e => e.Keys.Event),
        CopyColumn<IncomingEntry>.Text("element", e => e.Element),
        CopyColumn<IncomingEntry>.Integer("line", e => e.Line),
        .. VersionColumns.All.Select(column => column.Within<IncomingEntry>(e => e.Columns)),
    ];

    private readonly CopyWriter<IncomingEntry> incoming = new(connection, "incoming_entries", Columns);
    private readonly JoinedVersionWriter joined = new(connection);

    /// <summary>Makes the temporary tables.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        // For sorting a year's rows without the disk; it holds until the transaction ends.
        await ExecuteAsync("set local work_mem = '64MB'", cancel);
        await incoming.CreateAsync(cancel);
        await joined.PrepareAsync(cancel);
        await ExecuteAsync(
            """
            create temp table if not exists numbered_entries (
                place tid, entry_id uuid, account_id text, kind smallint, strength smallint, content uuid, line integer,
                transaction_key uuid, event_key uuid, execution_number uuid, trade_number uuid, content_number uuid, event_number uuid,
                key uuid, match_key uuid)
            on commit delete rows
            """,
            cancel);
    }

    /// <summary>Takes an entry.</summary>
    public ValueTask AddAsync(IncomingEntry entry, CancellationToken cancel) => incoming.AddAsync(entry, cancel);

    /// <summary>Merges what was taken into the ledger.</summary>
    public async Task<EntryCounts> FinishAsync(StatementStamp stamp, IReadOnlyCollection<string> accounts, CancellationToken cancel)
    {
        if (incoming.Count == 0)
            return EntryCounts.None;

        await incoming.FinishAsync(cancel);
        await ExecuteAsync(Number, cancel);
        await ExecuteAsync("analyze numbered_entries (account_id, kind, strength)", cancel);
        var added = await ExecuteAsync(AddEntries, cancel, stamp.WorkspaceId);
        var (fresh, known) = await AddVersionsAsync(stamp, cancel);
        if (fresh > added || known > 0)
            await joined.RenewAsync(stamp.WorkspaceId, cancel);
        await new ShadowWriter(connection).ShadowAsync(stamp.WorkspaceId, [.. accounts], cancel);
        await incoming.ClearAsync(cancel);
        await ExecuteAsync("truncate numbered_entries", cancel);
        return new(added, known, fresh - added);
    }

    private async Task<(long Fresh, long Known)> AddVersionsAsync(StatementStamp stamp, CancellationToken cancel)
    {
        await using var command = Command(
            AddVersions, stamp.WorkspaceId, stamp.Generated, stamp.FileHash, stamp.Index, Statement.CurrentTranslation);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    private async Task<long> ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
