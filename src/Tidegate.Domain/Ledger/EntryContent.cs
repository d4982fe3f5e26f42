using System.Globalization;
using System.Text;
using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Ledger;

/// <summary>
/// A hash of what a row says, by which versions of an entry are told apart. Spelling does not count: another date format or a trailing zero
/// makes no other version.
/// </summary>
public static class EntryContent
{
    /// <summary>The hash of an entry; its id here and the zone text do not count.</summary>
    public static Guid Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = new StringBuilder(400);
        Add(text, entry.When.Instant.UtcTicks);
        Add(text, entry.When.TimeKnown ? 1 : 0);
        Add(text, entry.Day.DayNumber);
        Add(text, entry.Instrument.Value);
        Add(text, entry.AssetClass.Code);
        Add(text, entry.Symbol);
        Add(text, entry.Description);
        Add(text, entry.Currency.Code);
        Add(text, entry.RateToBase);
        Add(text, entry.Type);
        Add(text, entry.TransactionId);
        Add(text, entry.TradeId);
        Add(text, entry.SettleDay?.DayNumber);
        Add(text, entry.Codes);
        switch (entry)
        {
            case Trade trade:
                AddTrade(text, trade);
                break;
            case CashTransaction cash:
                Add(text, cash.Amount);
                Add(text, cash.ActionId);
                Add(text, cash.ExDay?.DayNumber);
                break;
        }

        return ContentHash.Of(text.ToString());
    }

    private static void AddTrade(StringBuilder text, Trade trade)
    {
        Add(text, trade.Quantity);
        Add(text, trade.Price);
        Add(text, trade.Multiplier);
        Add(text, trade.Proceeds);
        Add(text, trade.Commission);
        Add(text, trade.CommissionCurrency.Code);
        Add(text, trade.Taxes);
        Add(text, trade.ExecutionId);
        Add(text, trade.OrderId);
        Add(text, trade.OrderReference);
        Add(text, trade.OriginalTransactionId);
        Add(text, trade.OriginalTradeId);
        Add(text, trade.Side);
        Add(text, trade.OpenClose);
        Add(text, trade.Exchange);
        Add(text, trade.BrokerCost);
        Add(text, trade.BrokerRealized);
    }

    private static void Add(StringBuilder text, string value) => text.Append(value).Append('\u001f');

    private static void Add(StringBuilder text, long? value) => text.Append(CultureInfo.InvariantCulture, $"{value}\u001f");

    private static void Add(StringBuilder text, decimal? value) =>
        text.Append(value?.ToString("0.############################", CultureInfo.InvariantCulture)).Append('\u001f');
}
