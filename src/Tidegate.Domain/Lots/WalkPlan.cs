using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots.Actions;

namespace Tidegate.Domain.Lots;

/// <summary>The entries of an account in the order in which they change lots; made once and walked as often as needed.</summary>
internal sealed class WalkPlan
{
    private readonly WalkInput input;
    private readonly Trade[] trades;
    private readonly List<WalkStep> steps;
    private readonly PremiumLinks links;

    public WalkPlan(WalkInput input)
    {
        this.input = input;
        trades = InOrder([.. CancelledTrades.TakeOut([.. input.Entries.OfType<Trade>()
            .Where(trade => !trade.IsForex && trade.Instrument.Exists && trade.Quantity != 0)])]);
        links = new(trades, input.Entries.OfType<OptionEvent>(), input.Instruments);
        var lots = input.Entries.OfType<TransferLot>().ToLookup(lot => (lot.Instrument, lot.Day, lot.Direction, lot.Counterparty));
        steps =
        [
            .. ActionEvent.Of(input.Entries.OfType<CorporateAction>(), input.Terms).Select(action => new ActionStep(action)),
            .. input.Entries.OfType<Grant>().Where(grant => grant.Quantity != 0 && grant.Instrument.Exists)
                .Select(grant => new GrantStep(grant)),
            .. input.Entries.OfType<Transfer>().Where(transfer => transfer.Quantity != 0 && transfer.Instrument.Exists)
                .GroupBy(transfer => (transfer.Instrument, transfer.Day, transfer.Direction, transfer.Counterparty))
                .SelectMany(group => TransferParcels.Share([.. group], [.. lots[group.Key]])),
        ];
        steps.Sort((x, y) =>
        {
            var order = x.At.CompareTo(y.At);
            order = order != 0 ? order : x.Rank.CompareTo(y.Rank);
            return order != 0 ? order : EntryDays.CompareIds(x.Id, y.Id);
        });
    }

    public WalkInput Input => input;

    public IReadOnlyList<Trade> Trades => trades;

    /// <summary>Walks from opening lots to the end.</summary>
    public LotLedger Run(IReadOnlyList<OpeningLot> opening)
    {
        var ledger = new LotLedger(input);
        var walked = new TradeWalk(ledger, links);
        var all = opening.Count == 0 ? steps : [.. Opening(opening).Concat(steps).OrderBy(step => step.At)];
        var next = 0;
        foreach (var trade in trades)
        {
            for (; next < all.Count && all[next].At <= trade.When.Instant; next++)
            {
                all[next].Apply(ledger);
            }

            walked.Apply(trade);
        }

        for (; next < all.Count; next++)
        {
            all[next].Apply(ledger);
        }

        return ledger;
    }

    // Lots come in before the day after their opening begins in any zone; those older than the first entry come first, in their own order.
    private IEnumerable<WalkStep> Opening(IReadOnlyList<OpeningLot> opening)
    {
        var first = trades.Length > 0 ? trades[0].When.Instant : DateTimeOffset.MaxValue;
        if (steps.Count > 0 && steps[0].At < first)
            first = steps[0].At;
        return opening.GroupBy(lot => lot.Instrument).SelectMany(lots => lots.GroupBy(lot => Start(lot.Opened, first)))
            .Select(lots => new OpeningStep(lots.Key, [.. lots.OrderBy(lot => lot.Number)]));
    }

    private static DateTimeOffset Start(DateOnly day, DateTimeOffset first) =>
        new DateTimeOffset(day, new(10, 0), TimeSpan.Zero) is var start && start < first ? DateTimeOffset.MinValue : start;

    // Numbers sort many times faster than trades: by instant first, then the few of one instant among themselves.
    private static Trade[] InOrder(Trade[] trades)
    {
        var instants = Array.ConvertAll(trades, trade => trade.When.Instant.UtcTicks);
        Array.Sort(instants, trades);
        for (var start = 0; start < trades.Length;)
        {
            var end = start + 1;
            while (end < trades.Length && instants[end] == instants[start])
            {
                end++;
            }

            if (end - start > 1)
                Array.Sort(trades, start, end - start, TradeOrder.Instance);
            start = end;
        }

        return trades;
    }
}
