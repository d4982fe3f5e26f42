using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>Rolls trades into positions and sets them beside the broker's snapshot.</summary>
internal static class HoldingRoll
{
    /// <summary>Positions that are shown, and all that were compared, those included that only one side has.</summary>
    public static (IReadOnlyList<Holding> Shown, IReadOnlyList<Holding> All) Roll(
        AccountFacts facts, IReadOnlyList<LedgerEntry> entries, AccountLots lots, DateOnly? asOf, DifferenceCauses causes)
    {
        var trades = entries.OfType<Trade>().Where(trade => !trade.IsForex && trade.Instrument.Exists).ToLookup(trade => trade.Instrument);
        var realized = lots.Closings.GroupBy(closing => closing.Instrument)
            .ToDictionary(closings => closings.Key, closings => closings.Sum(closing => closing.Realized));
        var ids = trades.Select(t => t.Key).Concat(lots.Open.Keys).Concat(facts.Positions?.Positions.Keys ?? []).Distinct();
        var all = ids.Select(id =>
            Of(facts, id, [.. trades[id]], lots.Open.GetValueOrDefault(id) ?? [], realized.GetValueOrDefault(id), asOf, causes)).ToList();
        List<Holding> shown = [.. all.Where(holding => holding.Quantity.Value is not (null or 0m))];
        List<Holding> compared = [.. all
            .Where(holding => holding.Quantity.Ours is not (null or 0m) || holding.Quantity.Broker is not (null or 0m))];
        return (shown, compared);
    }

    private static Holding Of(
        AccountFacts facts,
        InstrumentId id,
        Trade[] trades,
        IReadOnlyList<Lot> lots,
        decimal realized,
        DateOnly? asOf,
        DifferenceCauses causes)
    {
        var snapshot = facts.Positions;
        var broker = snapshot?.Positions.GetValueOrDefault(id);
        var instrument = facts.Instruments.GetValueOrDefault(id) ?? Guess(id, trades, broker);
        var (held, cost) = (lots.Sum(lot => lot.Quantity), lots.Sum(lot => lot.Cost));
        var comparable = snapshot is not null && (snapshot.Day == asOf || Array.TrueForAll(trades, trade => trade.Day <= snapshot.Day));
        var missing = snapshot is null
            ? "No statement has the section of open positions."
            : string.Create(CultureInfo.InvariantCulture, $"The newest statement with open positions is of {snapshot.Day:yyyy-MM-dd}.");
        var cause = causes.OfInstrument(instrument);

        decimal? theirs = comparable ? broker?.Quantity ?? 0m : null;
        var closes = theirs is not null && Math.Abs(held - theirs.Value) <= FigureComparison.QuantityTolerance;
        var leads = closes || theirs is null;
        var mark = broker?.Mark;
        var ownValue = held == 0 ? 0m : held * mark * instrument.EffectiveMultiplier;
        decimal? theirValue = comparable ? (broker is null ? 0m : broker.Value ?? (broker.Quantity * mark * instrument.EffectiveMultiplier))
            : null;
        decimal? theirCost = comparable ? (broker is null ? 0m : broker.Cost) : null;
        decimal? theirUnrealized = comparable ? (broker is null ? 0m : broker.Unrealized ?? (theirValue - theirCost)) : null;
        var costTolerance = FigureComparison.LotCostTolerance * Math.Max(1, lots.Count);
        var noPrice = mark is null ? "No statement has a price for it." : missing;
        return new(
            instrument,
            FigureComparison.Compare(held, theirs, FigureComparison.QuantityTolerance, leads, cause, missing),
            mark is null ? Figure.Unknown(noPrice) : new Figure(null, mark, FigureLead.Broker, FigureState.Alone),
            mark is null ? null : snapshot?.Day,
            FigureComparison.Compare(
                cost, theirCost, costTolerance, leads, cause ?? Rounding(cost, theirCost), comparable
                    ? "The statement lacks the broker's cost." : missing),
            FigureComparison.Compare(ownValue, theirValue, FigureComparison.MoneyTolerance, leads, cause, noPrice),
            FigureComparison.Compare(
                ownValue - cost,
                theirUnrealized,
                Math.Max(FigureComparison.UnrealizedTolerance, costTolerance),
                leads,
                cause ?? Rounding(cost, theirCost),
                noPrice),
            realized,
            lots,
            [.. snapshot?.Lots[id] ?? []]);
    }

    // The broker rounds the cost of each lot: a ten-thousandth of the cost is its rounding.
    private static string? Rounding(decimal ours, decimal? broker) =>
        broker is { } theirs && Math.Abs(ours - theirs) <= Math.Abs(ours) * 0.0001m ? "The broker rounds the cost of each lot." : null;

    private static Instrument Guess(InstrumentId id, Trade[] trades, BrokerPosition? broker) => trades is [.., var trade]
        ? new(id, trade.AssetClass, trade.Symbol, trade.Description, trade.Currency, trade.Multiplier)
        : new(id, default, id.Value, "", broker?.Currency ?? default, 0m);
}
