using Npgsql;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>
/// Puts the entries of one statement into the ledger, on the caller's connection and transaction. What is there afterwards is a function
/// of the
/// set of statements, never of their order: entries and versions are only added, an entry's current version is that of the greatest
/// statement, and an entry is shadowed as soon as a stronger one with the same weaker key is there.
/// </summary>
internal sealed class LedgerWriter(NpgsqlConnection connection)
{
    private const string ContentColumns =
        "instant, wall, zone, time_known, day, instrument_id, asset_class, symbol, description, currency, rate_to_base, type, "
            + "transaction_id, "
        + "trade_id, settle_day, codes, coarse, amount, action_id, ex_day, quantity, price, multiplier, commission, "
            + "commission_currency, taxes, "
        + "execution_id, order_id, order_reference, original_transaction_id, original_trade_id, side, open_close, exchange, broker_cost, "
        + "broker_realized";

    // Equal keys of one statement are numbered, so that two identical fills in one second stay two.
    private const string Number = """
        insert into numbered_entries
        select distinct on (account_id, kind, strength, key, content) n.*
        from (
            select i.*,
                case strength when 4 then transaction_key when 3 then execution_number when 2 then trade_number when 1 then content_number else event_number end as key,
                case strength when 4 then transaction_key when 3 then execution_number when 2 then trade_number when 1 then content_number else event_key end as match_key
            from (
                select *,
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

    private const string AddVersions = $"""
        with added as (
            insert into ledger_versions (
                workspace_id, entry_id, content, account_id, kind, execution_key, trade_key, content_key, event_key, {ContentColumns},
                first_generated, first_file, first_index, first_line, latest_generated, latest_file, latest_index, latest_line)
            select $1, e.entry_id, n.content, n.account_id, n.kind, n.execution_number, n.trade_number, n.content_number, n.event_key,
                instant, wall, zone, time_known, day, instrument_id, asset_class, symbol, description, currency, rate_to_base, type, transaction_id,
                trade_id, settle_day, codes, coarse, amount, action_id, ex_day, quantity, price, multiplier, commission, commission_currency, taxes,
                execution_id, order_id, order_reference, original_transaction_id, original_trade_id, side, open_close, exchange, broker_cost,
                broker_realized,
                $2, $3, $4, n.line, $2, $3, $4, n.line
            from numbered_entries n
            join ledger_entries e on e.workspace_id = $1 and e.account_id = n.account_id and e.kind = n.kind and e.strength = n.strength and e.key = n.key
            on conflict (workspace_id, entry_id, content) do update set
                execution_key = least(ledger_versions.execution_key, excluded.execution_key),
                trade_key = least(ledger_versions.trade_key, excluded.trade_key),
                content_key = least(ledger_versions.content_key, excluded.content_key),
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

    private const string ChooseCurrent = """
        update ledger_entries e set current_content = best.content
        from (
            select distinct on (v.entry_id) v.entry_id, v.content
            from ledger_versions v
            where v.workspace_id = $1 and v.entry_id in (
                select w.entry_id
                from ledger_versions w
                join (
                    select distinct e.entry_id
                    from numbered_entries n
                    join ledger_entries e on e.workspace_id = $1 and e.account_id = n.account_id and e.kind = n.kind and e.strength = n.strength and e.key = n.key
                ) touched on touched.entry_id = w.entry_id
                where w.workspace_id = $1
                group by w.entry_id
                having count(*) > 1)
            order by v.entry_id, v.latest_generated desc, v.latest_file desc, v.latest_index desc, v.content desc) best
        where e.workspace_id = $1 and e.entry_id = best.entry_id and e.current_content <> best.content
        """;

    // Only accounts with entries of different strength have copies to look for.
    private const string StrengthsToShadow = """
        select s.strength from (values (0), (1), (2), (3)) s(strength)
        where exists (select 1 from ledger_entries where workspace_id = $1 and account_id = any($2) and strength = s.strength and not shadowed)
            and exists (
                select 1 from unnest($2) a(account_id), (values (1), (2)) k(kind), (values (1), (2), (3), (4)) t(strength)
                where t.strength > s.strength and exists (
                    select 1 from ledger_entries x
                    where x.workspace_id = $1 and x.account_id = a.account_id and x.kind = k.kind and x.strength = t.strength))
        """;

    private static readonly string[] WeakerKeys = ["event_key", "content_key", "trade_key", "execution_key"];

    private static readonly CopyColumn<IncomingEntry>[] Columns =
    [
        CopyColumn<IncomingEntry>.Uuid("entry_id", e => e.Id),
        CopyColumn<IncomingEntry>.Text("account_id", e => e.Entry.Account.Value),
        CopyColumn<IncomingEntry>.Small("kind", e => (short)(e.Trade is null ? EntryKind.Cash : EntryKind.Trade)),
        CopyColumn<IncomingEntry>.Small("strength", e => (short)e.Keys.Strength),
        CopyColumn<IncomingEntry>.Uuid("content", e => e.Content),
        CopyColumn<IncomingEntry>.Uuid("transaction_key", e => e.Keys.Transaction),
        CopyColumn<IncomingEntry>.Uuid("execution_key", e => e.Keys.Execution),
        CopyColumn<IncomingEntry>.Uuid("trade_key", e => e.Keys.Trade),
        CopyColumn<IncomingEntry>.Uuid("content_key", e => e.Keys.Content),
        CopyColumn<IncomingEntry>.Uuid("event_key", e => e.Keys.Event),
        CopyColumn<IncomingEntry>.Integer("line", e => e.Line),
        CopyColumn<IncomingEntry>.Instant("instant", e => e.Entry.When.Instant),
        CopyColumn<IncomingEntry>.Text("wall", e => e.Entry.When.Wall),
        CopyColumn<IncomingEntry>.Text("zone", e => e.Entry.When.Zone),
        CopyColumn<IncomingEntry>.Flag("time_known", e => e.Entry.When.TimeKnown),
        CopyColumn<IncomingEntry>.Day("day", e => e.Entry.Day),
        CopyColumn<IncomingEntry>.Text("instrument_id", e => e.Entry.Instrument.Value),
        CopyColumn<IncomingEntry>.Text("asset_class", e => e.Entry.AssetClass.Code),
        CopyColumn<IncomingEntry>.Text("symbol", e => e.Entry.Symbol),
        CopyColumn<IncomingEntry>.Text("description", e => e.Entry.Description),
        CopyColumn<IncomingEntry>.Text("currency", e => e.Entry.Currency.Code),
        CopyColumn<IncomingEntry>.Number("rate_to_base", e => e.Entry.RateToBase),
        CopyColumn<IncomingEntry>.Text("type", e => e.Entry.Type),
        CopyColumn<IncomingEntry>.Text("transaction_id", e => e.Entry.TransactionId),
        CopyColumn<IncomingEntry>.Text("trade_id", e => e.Entry.TradeId),
        CopyColumn<IncomingEntry>.Day("settle_day", e => e.Entry.SettleDay),
        CopyColumn<IncomingEntry>.Text("codes", e => e.Entry.Codes),
        CopyColumn<IncomingEntry>.Flag("coarse", e => e.Entry.Coarse),
        CopyColumn<IncomingEntry>.Number("amount", e => e.Trade?.Proceeds ?? e.Cash?.Amount ?? 0m),
        CopyColumn<IncomingEntry>.Text("action_id", e => e.Cash?.ActionId ?? ""),
        CopyColumn<IncomingEntry>.Day("ex_day", e => e.Cash?.ExDay),
        CopyColumn<IncomingEntry>.Number("quantity", e => e.Trade?.Quantity),
        CopyColumn<IncomingEntry>.Number("price", e => e.Trade?.Price),
        CopyColumn<IncomingEntry>.Number("multiplier", e => e.Trade?.Multiplier),
        CopyColumn<IncomingEntry>.Number("commission", e => e.Trade?.Commission),
        CopyColumn<IncomingEntry>.Text("commission_currency", e => e.Trade?.CommissionCurrency.Code),
        CopyColumn<IncomingEntry>.Number("taxes", e => e.Trade?.Taxes),
        CopyColumn<IncomingEntry>.Text("execution_id", e => e.Trade?.ExecutionId ?? ""),
        CopyColumn<IncomingEntry>.Text("order_id", e => e.Trade?.OrderId ?? ""),
        CopyColumn<IncomingEntry>.Text("order_reference", e => e.Trade?.OrderReference ?? ""),
        CopyColumn<IncomingEntry>.Text("original_transaction_id", e => e.Trade?.OriginalTransactionId ?? ""),
        CopyColumn<IncomingEntry>.Text("original_trade_id", e => e.Trade?.OriginalTradeId ?? ""),
        CopyColumn<IncomingEntry>.Text("side", e => e.Trade?.Side ?? ""),
        CopyColumn<IncomingEntry>.Text("open_close", e => e.Trade?.OpenClose ?? ""),
        CopyColumn<IncomingEntry>.Text("exchange", e => e.Trade?.Exchange ?? ""),
        CopyColumn<IncomingEntry>.Number("broker_cost", e => e.Trade?.BrokerCost),
        CopyColumn<IncomingEntry>.Number("broker_realized", e => e.Trade?.BrokerRealized),
    ];

    private readonly CopyWriter<IncomingEntry> incoming = new(connection, "incoming_entries", Columns);

    /// <summary>Makes the temporary tables.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await incoming.CreateAsync(cancel);
        await using var command = new NpgsqlCommand(
            """
            create temp table if not exists numbered_entries (
                like incoming_entries, execution_number uuid, trade_number uuid, content_number uuid, event_number uuid, key uuid, match_key uuid)
            on commit delete rows
            """,
            connection);
        await command.ExecuteNonQueryAsync(cancel);
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
        await ExecuteAsync("analyze numbered_entries", cancel);
        var added = await ExecuteAsync(AddEntries, cancel, stamp.WorkspaceId);
        var (fresh, known) = await AddVersionsAsync(stamp, cancel);
        if (fresh > added || known > 0)
            await ExecuteAsync(ChooseCurrent, cancel, stamp.WorkspaceId);
        await ShadowAsync(stamp.WorkspaceId, [.. accounts], cancel);
        return new(added, known, fresh - added);
    }

    private async Task<(long Fresh, long Known)> AddVersionsAsync(StatementStamp stamp, CancellationToken cancel)
    {
        await using var command = Command(AddVersions, stamp.WorkspaceId, stamp.Generated, stamp.FileHash, stamp.Index);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private async Task ShadowAsync(Guid workspace, string[] accounts, CancellationToken cancel)
    {
        var strengths = new List<int>();
        await using (var command = Command(StrengthsToShadow, workspace, accounts))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                strengths.Add(reader.GetInt32(0));
            }
        }

        foreach (var strength in strengths)
        {
            await ExecuteAsync(
                $"""
                update ledger_entries e set shadowed = true
                from ledger_versions v
                join ledger_entries f on f.workspace_id = v.workspace_id and f.entry_id = v.entry_id
                where e.workspace_id = $1 and e.account_id = any($2) and e.strength = {strength} and not e.shadowed
                    and v.workspace_id = $1 and v.account_id = e.account_id and v.kind = e.kind and v.{WeakerKeys[strength]} = e.match_key
                    and f.strength > {strength}
                """,
                cancel,
                workspace,
                accounts);
        }
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
