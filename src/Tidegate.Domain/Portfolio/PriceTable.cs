using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Portfolio;

/// <summary>
/// Closing prices by instrument and day (performance.md §2): the broker's mark of the day, else the stored close of the day, else the
/// last of either before it; never a later one, never zero for none. What a transfer tells of its day stands behind them.
/// </summary>
public sealed class PriceTable
{
    private readonly Dictionary<InstrumentId, PriceQuote[]> quotes;

    /// <summary>Puts a snapshot's marks before what statements tell elsewhere.</summary>
    public PriceTable(IEnumerable<PriceObservation> observations, PositionSnapshot? snapshot)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var marks = snapshot?.Positions.Values.Where(position => position.Mark is not null)
            .Select(position => new PriceObservation(position.Instrument, snapshot.Day, position.Mark!.Value)) ?? [];
        quotes = marks.Concat(observations)
            .GroupBy(seen => seen.Instrument)
            .ToDictionary(
                seen => seen.Key,
                seen => seen.DistinctBy(one => one.Day).OrderBy(one => one.Day)
                    .Select(one => new PriceQuote(one.Price, one.Day)).ToArray());
    }

    /// <summary>The table of an account.</summary>
    public static PriceTable Of(AccountFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var arrived = facts.Entries.OfType<Transfer>().Select(transfer => PriceIn(transfer, facts)).OfType<PriceObservation>();
        return new(facts.Prices.Concat(arrived), facts.Positions);
    }

    // On the day on which a position arrives, its value in the transfer may be all that tells a price.
    private static PriceObservation? PriceIn(Transfer transfer, AccountFacts facts)
    {
        var units = transfer.Quantity * (facts.Instruments.GetValueOrDefault(transfer.Instrument)?.EffectiveMultiplier ?? 1m);
        return transfer.Value is { } value and not 0m && units != 0 && Math.Sign(value) == Math.Sign(units)
            ? new(transfer.Instrument, transfer.Day, value / units)
            : null;
    }

    /// <summary>The price for a day; null when none is known until then.</summary>
    public PriceQuote? Find(InstrumentId instrument, DateOnly day)
    {
        if (!quotes.TryGetValue(instrument, out var days))
            return null;

        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : days[low - 1];
    }

    /// <summary>The price at the end of a day, that of the Friday on a weekend; null when that one is not known.</summary>
    public decimal? CloseOf(InstrumentId instrument, DateOnly day) =>
        Find(instrument, day) is { } quote && quote.StaleDays(day) == 0 ? quote.Price : null;
}
