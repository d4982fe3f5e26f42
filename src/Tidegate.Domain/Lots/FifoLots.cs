using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>
/// First in, first out (performance.md §4). A trade of the other sign consumes the oldest lots; what is left over opens a lot of its own
/// sign. Its
/// costs are split in proportion to quantity, and the last slice takes the remainder, so that nothing is left when a position is flat.
/// </summary>
public static class FifoLots
{
    /// <summary>Walks through trades of one instrument and account, in any order; cancelled ones must be taken out before.</summary>
    public static LotWalk Walk(IEnumerable<Trade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var lots = new Queue<Lot>();
        Lot? oldest = null;
        var closings = new List<Closing>();
        foreach (var trade in trades.Where(t => t.Quantity != 0).Order(TradeOrder.Instance))
        {
            var quantity = trade.Quantity;
            var net = trade.NetProceeds;
            var (closed, cost, realized) = (0m, 0m, 0m);
            while (quantity != 0 && (oldest ??= Next(lots)) is { } lot && Math.Sign(lot.Quantity) != Math.Sign(quantity))
            {
                var size = Math.Min(Math.Abs(quantity), Math.Abs(lot.Quantity));
                var all = size == Math.Abs(lot.Quantity);
                var lotCost = all ? lot.Cost : lot.Cost * size / Math.Abs(lot.Quantity);
                var proceeds = size == Math.Abs(quantity) ? net : net * size / Math.Abs(quantity);
                closed += Math.Sign(quantity) * size;
                cost += lotCost;
                realized += proceeds - lotCost;
                net -= proceeds;
                quantity -= Math.Sign(quantity) * size;
                oldest = all ? null : lot with { Quantity = lot.Quantity - (Math.Sign(lot.Quantity) * size), Cost = lot.Cost - lotCost };
            }

            if (closed != 0)
            {
                closings.Add(new(trade.Id, closed, cost, realized));
            }

            if (quantity != 0)
            {
                lots.Enqueue(new(trade.Id, trade.When.Instant, DayOf(trade), quantity, -net));
            }
        }

        return new(oldest is null ? [.. lots] : [oldest, .. lots], closings);
    }

    private static Lot? Next(Queue<Lot> lots) => lots.TryDequeue(out var lot) ? lot : null;

    private static DateOnly DayOf(Trade trade) =>
        trade.When.Wall.Length >= 10 && DateOnly.TryParseExact(trade.When.Wall.AsSpan(0, 10), "yyyy-MM-dd", out var day) ? day : trade.Day;
}
