using System.Globalization;
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
        order = order != 0 ? order : CompareIds(x.TransactionId, y.TransactionId);
        order = order != 0 ? order : CompareIds(x.TradeId, y.TradeId);
        order = order != 0 ? order : string.CompareOrdinal(x.ExecutionId, y.ExecutionId);

        // Without any id the content decides, so that the order does not rest on how rows came in.
        order = order != 0 ? order : y.Quantity.CompareTo(x.Quantity);
        order = order != 0 ? order : x.Price.CompareTo(y.Price);
        return order != 0 ? order : x.Commission.CompareTo(y.Commission);
    }

    private static int CompareIds(string x, string y) =>
        ulong.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
        && ulong.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(x, y);
}
