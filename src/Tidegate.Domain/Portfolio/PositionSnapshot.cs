using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Portfolio;

/// <summary>The broker's positions at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Positions">One for each instrument.</param>
/// <param name="Lots">The lots behind them; empty when the statement has none.</param>
public sealed record PositionSnapshot(
    DateOnly Day, IReadOnlyDictionary<InstrumentId, BrokerPosition> Positions, ILookup<InstrumentId, BrokerPosition> Lots)
{
    /// <summary>
    /// Puts rows together. Summary rows are the positions; a statement that has lots only gives the sum of its lots. The two are never
    /// added (flex.md §9.3).
    /// </summary>
    public static PositionSnapshot Of(DateOnly day, IEnumerable<BrokerPosition> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.ToList();
        var lots = all.Where(row => row.IsLot).OrderBy(row => row.Opened).ToLookup(row => row.Instrument);
        var positions = all.Where(row => !row.IsLot).GroupBy(row => row.Instrument).ToDictionary(rows => rows.Key, Sum);
        foreach (var ofOne in lots.Where(ofOne => !positions.ContainsKey(ofOne.Key)))
        {
            positions.Add(ofOne.Key, Sum(ofOne));
        }

        return new(day, positions, lots);
    }

    // More than one summary row for an instrument occurs with model portfolios.
    private static BrokerPosition Sum(IEnumerable<BrokerPosition> rows)
    {
        var all = rows.ToList();
        return all is [var only]
            ? only with { IsLot = false, Opened = null }
            : all[0] with
            {
                Quantity = all.Sum(row => row.Quantity),
                Value = All(all, row => row.Value),
                Cost = All(all, row => row.Cost),
                Unrealized = All(all, row => row.Unrealized),
                IsLot = false,
                Opened = null,
            };
    }

    private static decimal? All(List<BrokerPosition> rows, Func<BrokerPosition, decimal?> column) =>
        rows.TrueForAll(row => column(row) is not null) ? rows.Sum(column) : null;
}
