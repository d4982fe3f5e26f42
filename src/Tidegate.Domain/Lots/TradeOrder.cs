using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>Order of trades in a walk: by instant, then by the broker's id, the lower first (performance.md §0).</summary>
public sealed class TradeOrder : IComparer<Trade>
{
    /// <summary>The one instance.</summary>
    public static TradeOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Trade? x, Trade? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.When.Instant.CompareTo(y.When.Instant);
        order = order != 0 ? order : EntryDays.CompareIds(x.TransactionId, y.TransactionId);
        order = order != 0 ? order : EntryDays.CompareIds(x.TradeId, y.TradeId);
        order = order != 0 ? order : string.CompareOrdinal(x.ExecutionId, y.ExecutionId);

        // Without any id the content decides, so that the order does not rest on how rows came in.
        order = order != 0 ? order : y.Quantity.CompareTo(x.Quantity);
        order = order != 0 ? order : x.Price.CompareTo(y.Price);
        order = order != 0 ? order : x.Commission.CompareTo(y.Commission);
        return order != 0 ? order : string.CompareOrdinal(x.Instrument.Value, y.Instrument.Value);
    }
}
