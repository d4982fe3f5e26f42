using System.Globalization;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>Gives each transfer its lots: rows of the same instrument, day, direction and other account, in their order.</summary>
internal static class TransferParcels
{
    // The broker stamps what it books at the end of a day with the cut-off of that day (flex.md §3), whenever it really came.
    private const string CutOff = " 20:20:00";

    public static IEnumerable<TransferStep> Share(IReadOnlyList<Transfer> transfers, IReadOnlyList<TransferLot> lots)
    {
        var rest = new Queue<TransferLot>(lots);
        foreach (var transfer in transfers.OrderBy(t => t.When.Instant).ThenBy(t => t.TransactionId, StringComparer.Ordinal))
        {
            var own = new List<TransferLot>();
            var left = transfers.Count == 1 ? decimal.MaxValue : Math.Abs(transfer.Quantity);
            while (left > 0 && rest.TryPeek(out var lot) && Math.Abs(lot.Quantity) <= left)
            {
                left -= Math.Abs(lot.Quantity);
                own.Add(rest.Dequeue());
            }

            yield return new(Effect(transfer), transfer, own);
        }
    }

    // Of a day without time, what comes is there for the day's trades, and what goes leaves after them.
    private static DateTimeOffset Effect(Transfer transfer)
    {
        var when = transfer.When;
        if (!when.TimeKnown)
            return transfer.Quantity > 0 ? when.Instant : when.Instant.AddDays(1).AddTicks(-1);
        return transfer.Quantity > 0 && when.Wall.EndsWith(CutOff, StringComparison.Ordinal)
            ? when.Instant - TimeOnly.Parse(CutOff, CultureInfo.InvariantCulture).ToTimeSpan()
            : when.Instant;
    }
}
