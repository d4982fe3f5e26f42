using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Ledger;

namespace Tidegate.Platform.Portfolio;

/// <summary>Net asset value and exchange rates of one statement: of each day, window and rate the greatest statement's counts.</summary>
internal sealed class NavWriter(NpgsqlConnection connection)
{
    private static readonly string MergeDays = $"""
        insert into nav_days (workspace_id, account_id, day, total, cash, dividend_accruals, interest_accruals, classes, line, generated, file_hash, statement_index)
        select $1, account_id, day, total, cash, dividend_accruals, interest_accruals, classes, line, $2, $3, $4
        from incoming_nav_days
        on conflict (workspace_id, account_id, day) do update set
            total = excluded.total, cash = excluded.cash, dividend_accruals = excluded.dividend_accruals, interest_accruals = excluded.interest_accruals,
            classes = excluded.classes, line = excluded.line,
            generated = excluded.generated, file_hash = excluded.file_hash, statement_index = excluded.statement_index
        where {Guard("nav_days")}
        """;

    private static readonly string MergeRates = $"""
        insert into conversion_rates (workspace_id, day, from_currency, to_currency, rate, generated, file_hash, statement_index)
        select distinct on (day, from_currency, to_currency) $1, day, from_currency, to_currency, rate, $2, $3, $4
        from incoming_rates
        order by day, from_currency, to_currency, rate
        on conflict (workspace_id, day, from_currency, to_currency) do update set
            rate = excluded.rate, generated = excluded.generated, file_hash = excluded.file_hash, statement_index = excluded.statement_index
        where {Guard("conversion_rates")}
        """;

    private static readonly string MergePeriod = $"""
        insert into nav_periods (workspace_id, account_id, from_day, to_day, starting, ending, items, time_weighted, line, generated, file_hash, statement_index)
        values ($1, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $2, $3, $4)
        on conflict (workspace_id, account_id, from_day, to_day) do update set
            starting = excluded.starting, ending = excluded.ending, items = excluded.items, time_weighted = excluded.time_weighted, line = excluded.line,
            generated = excluded.generated, file_hash = excluded.file_hash, statement_index = excluded.statement_index
        where {Guard("nav_periods")}
        """;

    private readonly CopyWriter<DayLine> days = new(connection, "incoming_nav_days",
    [
        CopyColumn<DayLine>.Text("account_id", d => d.Account),
        CopyColumn<DayLine>.Day("day", d => d.Day),
        CopyColumn<DayLine>.Number("total", d => d.Row.Total),
        CopyColumn<DayLine>.Number("cash", d => d.Row.Cash),
        CopyColumn<DayLine>.Number("dividend_accruals", d => d.Row.DividendAccruals),
        CopyColumn<DayLine>.Number("interest_accruals", d => d.Row.InterestAccruals),
        CopyColumn<DayLine>.Json("classes", d => NumberJson.Write(d.Row.Classes)),
        CopyColumn<DayLine>.Integer("line", d => d.Row.Line),
    ]);

    private readonly CopyWriter<RateObservation> rates = new(connection, "incoming_rates",
    [
        CopyColumn<RateObservation>.Day("day", r => r.Day),
        CopyColumn<RateObservation>.Text("from_currency", r => r.From.Code),
        CopyColumn<RateObservation>.Text("to_currency", r => r.To.Code),
        CopyColumn<RateObservation>.Number("rate", r => r.Rate),
    ]);

    private readonly Dictionary<(string Account, DateOnly Day), List<(string Model, IncomingNavDay Row)>> byDay = [];
    private readonly Dictionary<(string Account, DaySpan Days), List<(string Model, IncomingNavPeriod Row)>> periods = [];

    public async Task PrepareAsync(CancellationToken cancel)
    {
        await days.CreateAsync(cancel);
        await rates.CreateAsync(cancel);
    }

    public void Add(AccountId account, DateOnly day, string model, IncomingNavDay row)
    {
        if (!byDay.TryGetValue((account.Value, day), out var rows))
            byDay.Add((account.Value, day), rows = []);
        rows.Add((model, row));
    }

    public ValueTask AddAsync(RateObservation rate, CancellationToken cancel) => rates.AddAsync(rate, cancel);

    public void Add(AccountId account, string model, IncomingNavPeriod row)
    {
        var key = (account.Value, row.Period.Window);
        if (!periods.TryGetValue(key, out var rows))
            periods.Add(key, rows = []);
        rows.Add((model, row));
    }

    public async Task FinishAsync(StatementStamp stamp, CancellationToken cancel)
    {
        foreach (var ((account, day), rows) in byDay)
        {
            await days.AddAsync(new(account, day, ModelRows.Whole(rows, row => row.Total, IncomingNavDay.Add)), cancel);
        }

        if (days.Count > 0)
        {
            await days.FinishAsync(cancel);
            await ExecuteAsync(MergeDays, stamp, cancel);
            await days.ClearAsync(cancel);
        }

        if (rates.Count > 0)
        {
            await rates.FinishAsync(cancel);
            await ExecuteAsync(MergeRates, stamp, cancel);
            await rates.ClearAsync(cancel);
        }

        foreach (var ((account, window), rows) in periods)
        {
            var (period, line) = ModelRows.Whole(rows, row => row.Period.End ?? 0m, IncomingNavPeriod.Add);
            await ExecuteAsync(
                MergePeriod,
                stamp,
                cancel,
                new() { Value = account },
                new() { Value = window.From },
                new() { Value = window.To },
                Numeric(period.Start),
                Numeric(period.End),
                new() { Value = NumberJson.Write(period.Items) },
                Numeric(period.TimeWeightedReturn),
                new() { Value = line });
        }

        byDay.Clear();
        periods.Clear();
    }

    private static string Guard(string table) =>
        $"(excluded.generated, excluded.file_hash, excluded.statement_index) >= ({table}.generated, {table}.file_hash, "
            + $"{table}.statement_index)";

    private static NpgsqlParameter Numeric(decimal? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Numeric };

    private async Task ExecuteAsync(string sql, StatementStamp stamp, CancellationToken cancel, params NpgsqlParameter[] more)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new() { Value = stamp.WorkspaceId }, new() { Value = stamp.Generated }, new() { Value = stamp.FileHash },
                new() { Value = stamp.Index } },
        };
        command.Parameters.AddRange(more);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed record DayLine(string Account, DateOnly Day, IncomingNavDay Row);
}
