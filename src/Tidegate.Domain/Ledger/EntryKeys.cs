using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tidegate.Domain.Ledger;

/// <summary>
/// What makes a row the same row (flex.md §8): keys of falling strength, null where the row lacks the columns. An entry is known by its
/// strongest key. The weaker ones serve to find the copy of a row that came in a file with fewer columns. All but the broker's transaction
/// id take an ordinal among equal keys of the same statement: two identical fills in one second are two fills.
/// </summary>
/// <param name="Transaction">Strength 4: the broker's transaction id.</param>
/// <param name="Execution">Strength 3: execution id and sign.</param>
/// <param name="Trade">Strength 2: trade id, type, sign and report day; the day because a booking again reuses the id of the cancelled
/// trade.</param>
/// <param name="Content">Strength 1: what the row says.</param>
/// <param name="Event">
/// Strength 0: what a coarser row stands for, the order and day of executions or the event of cash details. Fine rows carry it too.
/// </param>
/// <param name="Coarse">Whether the row is the coarser one, so that the event is its only key.</param>
public sealed record EntryKeys(Guid? Transaction, Guid? Execution, Guid? Trade, Guid? Content, Guid? Event, bool Coarse)
{
    /// <summary>Strength of the strongest key: 4 to 0.</summary>
    public int Strength => Coarse ? 0 : Transaction is not null ? 4 : Execution is not null ? 3 : Trade is not null ? 2 : 1;

    /// <summary>The strongest key.</summary>
    public Guid Strongest => (Strength switch { 4 => Transaction, 3 => Execution, 2 => Trade, 1 => Content, _ => Event }) ?? Guid.Empty;

    /// <summary>Keys of an entry. A coarse trade without order id and a coarse cash row have the event only.</summary>
    public static EntryKeys Of(LedgerEntry entry) => entry switch
    {
        Ledger.Trade trade => OfTrade(trade),
        CashTransaction cash => OfCash(cash),
        _ => throw new ArgumentException($"There are no keys for {entry?.GetType().Name}.", nameof(entry)),
    };

    private static EntryKeys OfTrade(Trade trade)
    {
        var order = trade.OrderId.Length == 0 ? null : (Guid?)Hash("order", trade.OrderId, Day(trade.Day));
        if (trade.Coarse)
        {
            return new(null, null, null, null, order, Coarse: true);
        }

        var sign = trade.Quantity < 0 ? "-" : "+";
        return new(
            trade.TransactionId.Length == 0 ? null : Hash("transaction", trade.TransactionId),
            trade.ExecutionId.Length == 0 ? null : Hash("execution", trade.ExecutionId, sign),
            trade.TradeId.Length == 0 ? null : Hash("trade", trade.TradeId, trade.Type, sign, Day(trade.Day)),
            Hash(
                "content", trade.Instrument.Value, trade.When.Wall, Day(trade.Day), trade.Type, Number(trade.Quantity),
                    Number(trade.Price)),
            order,
            Coarse: false);
    }

    private static EntryKeys OfCash(CashTransaction cash)
    {
        var happening = Hash(
            "event", cash.ActionId.Length > 0 ? cash.ActionId
                : cash.Description, cash.Type, Day(cash.SettleDay ?? cash.Day), cash.Currency.Code);
        if (cash.Coarse)
        {
            return new(null, null, null, null, happening, Coarse: true);
        }

        return new(
            cash.TransactionId.Length == 0 ? null : Hash("transaction", cash.TransactionId),
            null,
            null,
            Hash(
                "content",
                cash.Type,
                cash.Instrument.Value,
                cash.When.Wall.Length >= 10 ? cash.When.Wall[..10] : cash.When.Wall,
                Day(cash.Day),
                cash.SettleDay is { } settle ? Day(settle) : "",
                Number(cash.Amount),
                cash.Currency.Code,
                cash.Description),
            happening,
            Coarse: false);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // 1.50 and 1.5 are the same number, so they must give the same key.
    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static Guid Hash(params ReadOnlySpan<string> parts)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)), digest);
        return new Guid(digest[..16], bigEndian: true);
    }
}
