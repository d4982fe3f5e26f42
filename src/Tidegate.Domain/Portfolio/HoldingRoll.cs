using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;

namespace Tidegate.Domain.Portfolio;

/// <summary>Sets the lots of a day beside the broker's snapshot of positions.</summary>
internal sealed class HoldingRoll(
    AccountFacts facts,
    IReadOnlyList<LedgerEntry> entries,
    AccountLots lots,
    PriceTable prices,
    DateOnly? asOf,
    DifferenceCauses causes)
{
    // Weekdays after which a price is called old (performance.md §2).
    private const int OldPrice = 3;

    private readonly PositionSnapshot? snapshot = facts.Positions is { } newest && (asOf is null || newest.Day <= asOf) ? newest : null;

    private readonly Dictionary<InstrumentId, (DateOnly Last, LedgerEntry Row)> moved = Moved(entries);

    private readonly Dictionary<InstrumentId, decimal> realized = lots.Closings.GroupBy(closing => closing.Instrument)
        .ToDictionary(closings => closings.Key, closings => closings.Sum(closing => closing.Realized));

    private readonly HashSet<InstrumentId> unresolved =
        [.. lots.Problems.Where(problem => problem.Kind == LotProblemKind.UnresolvedAction).Select(problem => problem.Instrument)];

    /// <summary>Positions that are shown, and all that were compared, those included that only one side has.</summary>
    public (IReadOnlyList<Holding> Shown, IReadOnlyList<Holding> All) Roll()
    {
        var ids = moved.Keys.Concat(lots.Open.Keys).Concat(snapshot?.Positions.Keys ?? []).Distinct();
        var all = ids.Select(Of).ToList();
        List<Holding> shown = [.. all.Where(holding => holding.Quantity.Value is not (null or 0m))];
        List<Holding> compared = [.. all
            .Where(holding => holding.Quantity.Ours is not (null or 0m) || holding.Quantity.Broker is not (null or 0m))];
        return (shown, compared);
    }

    private Holding Of(InstrumentId id)
    {
        var broker = snapshot?.Positions.GetValueOrDefault(id);
        var instrument = facts.Instruments.GetValueOrDefault(id) ?? Guess(id, broker);
        var open = lots.Open.GetValueOrDefault(id) ?? [];
        var (held, cost) = (open.Sum(lot => lot.Quantity), open.Sum(lot => lot.Cost));
        var comparable = snapshot is not null
            && (snapshot.Day == asOf || !moved.TryGetValue(id, out var row) || row.Last <= snapshot.Day);
        var missing = snapshot is not null
            ? string.Create(CultureInfo.InvariantCulture, $"The newest statement with open positions is of {snapshot.Day:yyyy-MM-dd}.")
            : facts.Positions is null
                ? "No statement has the section of open positions."
                : "No statement with open positions is of that day or before it.";
        var cause = causes.OfInstrument(instrument);

        decimal? theirs = comparable ? broker?.Quantity ?? 0m : null;
        var closes = theirs is not null && Math.Abs(held - theirs.Value) <= FigureComparison.QuantityTolerance;
        var leads = closes || theirs is null;
        var quote = asOf is { } day ? prices.Find(id, day) : null;
        var mark = quote?.Price;
        var atSnapshot = snapshot is not null && quote?.Day == snapshot.Day;
        var ownValue = held == 0 ? 0m : held * mark * instrument.EffectiveMultiplier;
        decimal? theirValue = !comparable ? null : broker is null ? 0m
            : (atSnapshot ? broker.Value : null) ?? (broker.Quantity * mark * instrument.EffectiveMultiplier);
        decimal? theirCost = comparable ? (broker is null ? 0m : broker.Cost) : null;
        decimal? theirUnrealized = !comparable ? null : broker is null ? 0m
            : (atSnapshot ? broker.Unrealized : null) ?? (theirValue - theirCost);
        var costTolerance = FigureComparison.LotCostTolerance * Math.Max(1, open.Count);
        var noPrice = mark is null ? "No statement has a price for it." : missing;
        return new(
            instrument,
            Doubted(id, open, ofCost: false, FigureComparison.Compare(held, theirs, FigureComparison.QuantityTolerance, leads, cause,
                missing)),
            Price(quote, noPrice),
            quote?.Day,
            Doubted(id, open, ofCost: true, FigureComparison.Compare(
                cost, theirCost, costTolerance, leads, cause ?? Rounding(cost, theirCost), comparable
                    ? "The statement lacks the broker's cost." : missing)),
            Doubted(id, open, ofCost: false, FigureComparison.Compare(ownValue, theirValue, FigureComparison.MoneyTolerance, leads,
                cause, noPrice)),
            Doubted(id, open, ofCost: true, FigureComparison.Compare(
                ownValue - cost,
                theirUnrealized,
                Math.Max(FigureComparison.UnrealizedTolerance, costTolerance),
                leads,
                cause ?? Rounding(cost, theirCost),
                noPrice)),
            realized.GetValueOrDefault(id),
            open,
            [.. snapshot?.Lots[id] ?? []]);
    }

    private Figure Price(PriceQuote? quote, string missing)
    {
        if (quote is null || asOf is not { } day)
            return Figure.Unknown(missing);
        var stale = quote.StaleDays(day);
        return new(null, quote.Price, FigureLead.Broker, FigureState.Alone, stale <= OldPrice ? null : string.Create(
            CultureInfo.InvariantCulture, $"The last price is of {quote.Day:yyyy-MM-dd}, {stale} trading days before."));
    }

    // An agreement that derived lots make is none, and lots behind an unresolved action are a guess (performance.md §14, §16).
    private Figure Doubted(InstrumentId id, IReadOnlyList<Lot> open, bool ofCost, Figure figure)
    {
        if (figure.State == FigureState.Broken)
            return figure;
        if (unresolved.Contains(id))
            return figure with { State = FigureState.Estimated, Reason = "A corporate action behind it waits for a person's decision." };
        if (open.Any(lot => lot.Source == LotSource.Derived))
        {
            return figure with
            {
                State = FigureState.Estimated,
                Reason = $"Lots older than the history are derived from the broker's figures. {causes.Reach}",
            };
        }

        return ofCost && open.Any(lot => lot.Confidence == LotConfidence.Estimated)
            ? figure with { State = FigureState.Estimated, Reason = figure.Reason ?? "The cost of a lot behind it is a guess." }
            : figure;
    }

    // The broker rounds the cost of each lot: a ten-thousandth of the cost is its rounding.
    private static string? Rounding(decimal ours, decimal? broker) =>
        broker is { } theirs && Math.Abs(ours - theirs) <= Math.Abs(ours) * 0.0001m ? "The broker rounds the cost of each lot." : null;

    private Instrument Guess(InstrumentId id, BrokerPosition? broker) => moved.GetValueOrDefault(id).Row is { } row
        ? new(id, row.AssetClass, row.Symbol, row.Description, row.Currency, (row as Trade)?.Multiplier ?? 0m)
        : new(id, default, id.Value, "", broker?.Currency ?? default, 0m);

    private static Dictionary<InstrumentId, (DateOnly Last, LedgerEntry Row)> Moved(IReadOnlyList<LedgerEntry> entries)
    {
        var last = new Dictionary<InstrumentId, (DateOnly Last, LedgerEntry Row)>();
        foreach (var entry in entries)
        {
            var moves = entry switch
            {
                Trade trade => !trade.IsForex,
                CorporateAction action => action.Quantity != 0,
                Transfer transfer => transfer.Quantity != 0,
                Grant => true,
                _ => false,
            };
            if (!moves || !entry.Instrument.Exists)
                continue;
            if (!last.TryGetValue(entry.Instrument, out var known) || entry.Day > known.Last || (entry.Day == known.Last && entry is Trade))
                last[entry.Instrument] = (entry.Day, entry);
        }

        return last;
    }
}
