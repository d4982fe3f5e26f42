using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Ledger;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Portfolio;

/// <summary>
/// Puts the broker's own figures of one statement beside the ledger, on the caller's connection and transaction. A snapshot is taken as a
/// whole:
/// that of the greatest statement counts, whatever came first. An empty section is a snapshot too: nothing is held.
/// </summary>
internal sealed class EvidenceWriter(NpgsqlConnection connection)
{
    /// <summary>The section of positions.</summary>
    public const string Positions = "OpenPositions";

    /// <summary>The section of cash.</summary>
    public const string CashReport = "CashReport";

    private const string ReplacePositions = """
        delete from position_snapshots p using snapshots s
        where s.workspace_id = $1 and s.section = 'OpenPositions' and s.file_hash = $2 and s.statement_index = $3
            and p.workspace_id = $1 and p.account_id = any($4) and p.day = any($5) and p.account_id = s.account_id and p.day = s.to_day
        """;

    private const string AddPositions = """
        insert into position_snapshots (
            workspace_id, account_id, day, number, instrument_id, is_lot, currency, quantity, mark, value, cost, unrealized, rate_to_base, opened,
            cost_price, model, line)
        select $1, i.account_id, i.day, number, instrument_id, is_lot, currency, quantity, mark, value, cost, unrealized, rate_to_base, opened,
            cost_price, model, line
        from incoming_positions i
        join snapshots s on s.workspace_id = $1 and s.account_id = i.account_id and s.section = 'OpenPositions' and s.from_day = i.day and s.to_day = i.day
        where s.file_hash = $2 and s.statement_index = $3
        """;

    private const string AddHeader = """
        insert into snapshots (workspace_id, account_id, section, from_day, to_day, generated, file_hash, statement_index)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id, account_id, section, from_day, to_day) do update set
            generated = excluded.generated, file_hash = excluded.file_hash, statement_index = excluded.statement_index
        where (excluded.generated, excluded.file_hash, excluded.statement_index) >= (snapshots.generated, snapshots.file_hash, snapshots.statement_index)
        """;

    private static readonly CopyColumn<IncomingPosition>[] PositionColumns =
    [
        CopyColumn<IncomingPosition>.Text("account_id", p => p.Account),
        CopyColumn<IncomingPosition>.Day("day", p => p.Day),
        CopyColumn<IncomingPosition>.Integer("number", p => p.Number),
        CopyColumn<IncomingPosition>.Text("instrument_id", p => p.Position.Instrument.Value),
        CopyColumn<IncomingPosition>.Flag("is_lot", p => p.Position.IsLot),
        CopyColumn<IncomingPosition>.Text("currency", p => p.Position.Currency.Code),
        CopyColumn<IncomingPosition>.Number("quantity", p => p.Position.Quantity),
        CopyColumn<IncomingPosition>.Number("mark", p => p.Position.Mark),
        CopyColumn<IncomingPosition>.Number("value", p => p.Position.Value),
        CopyColumn<IncomingPosition>.Number("cost", p => p.Position.Cost),
        CopyColumn<IncomingPosition>.Number("unrealized", p => p.Position.Unrealized),
        CopyColumn<IncomingPosition>.Number("rate_to_base", p => p.RateToBase),
        CopyColumn<IncomingPosition>.Day("opened", p => p.Position.Opened),
        CopyColumn<IncomingPosition>.Number("cost_price", p => p.Position.CostPrice),
        CopyColumn<IncomingPosition>.Text("model", p => p.Model),
        CopyColumn<IncomingPosition>.Integer("line", p => p.Line),
    ];

    private readonly CopyWriter<IncomingPosition> positions = new(connection, "incoming_positions", PositionColumns);
    private readonly NavWriter nav = new(connection);
    private readonly IReadOnlyList<SnapshotTable> tables = EvidenceTables.Make();
    private readonly HashSet<(string Account, string Section, DaySpan Days)> headers = [];
    private readonly Dictionary<(string Account, DaySpan Days, string Currency), List<(string Model, IncomingCash Row)>> cash = [];

    public async Task PrepareAsync(CancellationToken cancel)
    {
        await positions.CreateAsync(cancel);
        await nav.PrepareAsync(cancel);
        foreach (var table in tables)
        {
            await table.PrepareAsync(connection, cancel);
        }
    }

    /// <summary>Says that a section was ticked for an account and window, even when it has no row.</summary>
    public void Begin(AccountId account, string section, DaySpan days) => headers.Add((account.Value, section, days));

    /// <summary>Takes a position or lot.</summary>
    public ValueTask AddAsync(
        AccountId account, DateOnly day, BrokerPosition position, string model, decimal? rateToBase, int line, CancellationToken cancel)
    {
        Begin(account, Positions, new(day, day));
        return positions.AddAsync(new(account.Value, day, (int)positions.Count, position, model, rateToBase, line), cancel);
    }

    /// <summary>Takes a currency of a cash report; the empty one is the row in base currency.</summary>
    public void Add(AccountId account, DaySpan days, string currency, string model, IncomingCash row)
    {
        Begin(account, CashReport, days);
        if (!cash.TryGetValue((account.Value, days, currency), out var rows))
            cash.Add((account.Value, days, currency), rows = []);
        rows.Add((model, row));
    }

    /// <summary>Takes a day of net asset value.</summary>
    public void Add(AccountId account, DateOnly day, string model, IncomingNavDay row) => nav.Add(account, day, model, row);

    /// <summary>Takes a bridge of net asset value.</summary>
    public void Add(AccountId account, string model, IncomingNavPeriod row) => nav.Add(account, model, row);

    /// <summary>Takes a row of one of <see cref="EvidenceTables"/>.</summary>
    public ValueTask AddAsync(AccountId account, string name, DaySpan days, int line, object evidence, CancellationToken cancel) =>
        tables.Single(table => table.Evidence == evidence.GetType()).AddAsync(account.Value, name, days, line, evidence, cancel);

    /// <summary>Takes an exchange rate.</summary>
    public ValueTask AddAsync(RateObservation rate, CancellationToken cancel) => nav.AddAsync(rate, cancel);

    /// <summary>Merges what was taken.</summary>
    public async Task FinishAsync(StatementStamp stamp, CancellationToken cancel)
    {
        await positions.FinishAsync(cancel);
        foreach (var (account, section, days) in headers.OrderBy(h => h.Account, StringComparer.Ordinal)
            .ThenBy(h => h.Section, StringComparer.Ordinal).ThenBy(h => h.Days.To))
        {
            var won = await ExecuteAsync(
                AddHeader, cancel, stamp.WorkspaceId, account, section, days.From, days.To, stamp.Generated, stamp.FileHash,
                    stamp.Index) > 0;
            if (won && section == CashReport)
                await ReplaceCashAsync(stamp.WorkspaceId, account, days, cancel);
        }

        var held = headers.Where(h => h.Section == Positions).ToList();
        await NestedLoops.ForbidAsync(connection, cancel);
        await ExecuteAsync(
            ReplacePositions, cancel, stamp.WorkspaceId, stamp.FileHash, stamp.Index, held.Select(h => h.Account).Distinct().ToArray(),
            held.Select(h => h.Days.To).Distinct().ToArray());
        await ExecuteAsync(AddPositions, cancel, stamp.WorkspaceId, stamp.FileHash, stamp.Index);
        await positions.ClearAsync(cancel);
        await nav.FinishAsync(stamp, cancel);
        foreach (var table in tables)
        {
            await table.FinishAsync(stamp, cancel);
        }

        await NestedLoops.AllowAsync(connection, cancel);

        headers.Clear();
        cash.Clear();
    }

    private async Task ReplaceCashAsync(Guid workspace, string account, DaySpan days, CancellationToken cancel)
    {
        await ExecuteAsync(
            "delete from cash_reports where workspace_id = $1 and account_id = $2 and from_day = $3 and to_day = $4", cancel, workspace,
                account, days.From, days.To);
        foreach (var (key, rows) in cash.Where(c => c.Key.Account == account && c.Key.Days == days))
        {
            var row = ModelRows.Whole(rows, part => part.End ?? 0m, IncomingCash.Add);
            await using var command = new NpgsqlCommand(
                "insert into cash_reports (workspace_id, account_id, from_day, to_day, currency, starting, ending, ending_settled, lines, "
                    + "line) values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10)",
                connection)
            {
                Parameters =
                {
                    new() { Value = workspace }, new() { Value = account }, new() { Value = days.From }, new() { Value = days.To },
                    new() { Value = key.Currency }, Numeric(row.Start), Numeric(row.End), Numeric(row.Settled),
                    new() { Value = NumberJson.Write(row.Lines) }, new() { Value = row.Line },
                },
            };
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static NpgsqlParameter Numeric(decimal? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Numeric };

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancel);
    }
}
