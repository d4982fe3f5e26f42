using Npgsql;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Platform.Ledger;

/// <summary>Reads the entries that count.</summary>
internal static class LedgerStore
{
    private const string Current = """
        select e.entry_id, v.kind, v.instant, v.wall, v.zone, v.time_known, v.day, v.instrument_id, v.asset_class, v.symbol, v.description, v.currency,
            v.rate_to_base, v.type, v.transaction_id, v.trade_id, v.settle_day, v.codes, v.coarse, v.amount, v.action_id, v.ex_day, v.quantity, v.price,
            v.multiplier, v.commission, v.commission_currency, v.taxes, v.execution_id, v.order_id, v.original_transaction_id, v.original_trade_id, v.side,
            v.open_close, v.broker_cost, v.broker_realized
        from ledger_entries e
        join ledger_versions v on v.workspace_id = e.workspace_id and v.entry_id = e.entry_id and v.content = e.current_content
        where e.workspace_id = $1 and e.account_id = $2 and not e.shadowed
        """;

    /// <summary>All entries of an account that count, in no order.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> ReadCurrentAsync(
        NpgsqlConnection connection, Guid workspace, AccountId account, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Current,
            connection)
        { Parameters = { new() { Value = workspace }, new() { Value = account.Value } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var entries = new List<LedgerEntry>();
        // The same few texts come back in every row.
        var texts = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel))
        {
            entries.Add(Read(reader, account, texts));
        }

        return entries;
    }

    private static LedgerEntry Read(NpgsqlDataReader row, AccountId account, HashSet<string> texts)
    {
        string Text(int column)
        {
            var text = row.GetString(column);
            if (texts.TryGetValue(text, out var known))
                return known;
            texts.Add(text);
            return text;
        }

        decimal? Number(int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
        var currency = Currency.Parse(Text(11));
        LedgerEntry entry = row.GetInt16(1) == (short)EntryKind.Trade
            ? new Trade
            {
                Account = account,
                When = When(row, Text(4)),
                Day = row.GetFieldValue<DateOnly>(6),
                Currency = currency,
                Quantity = row.GetDecimal(22),
                Price = row.GetDecimal(23),
                Multiplier = Number(24) ?? 0m,
                Proceeds = row.GetDecimal(19),
                Commission = Number(25) ?? 0m,
                CommissionCurrency = Currency.Parse(Text(26)),
                Taxes = Number(27) ?? 0m,
                ExecutionId = row.GetString(28),
                OrderId = row.GetString(29),
                OriginalTransactionId = Text(30),
                OriginalTradeId = Text(31),
                Side = Text(32),
                OpenClose = Text(33),
                BrokerCost = Number(34),
                BrokerRealized = Number(35),
            }
            : new CashTransaction
            {
                Account = account,
                When = When(row, Text(4)),
                Day = row.GetFieldValue<DateOnly>(6),
                Currency = currency,
                Amount = row.GetDecimal(19),
                ActionId = row.GetString(20),
                ExDay = row.IsDBNull(21) ? null : row.GetFieldValue<DateOnly>(21),
            };
        return entry with
        {
            Id = row.GetGuid(0),
            Instrument = new(Text(7)),
            AssetClass = new(Text(8)),
            Symbol = Text(9),
            Description = Text(10),
            RateToBase = Number(12),
            Type = Text(13),
            TransactionId = row.GetString(14),
            TradeId = row.GetString(15),
            SettleDay = row.IsDBNull(16) ? null : row.GetFieldValue<DateOnly>(16),
            Codes = Text(17),
            Coarse = row.GetBoolean(18),
        };
    }

    private static EntryTime When(NpgsqlDataReader row, string zone) =>
        new(row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), zone, row.GetBoolean(5));
}
