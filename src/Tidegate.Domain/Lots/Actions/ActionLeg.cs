using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots.Actions;

/// <summary>What an event does to one instrument: the sum of its rows.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Symbol">As the row has it.</param>
/// <param name="Entry">The row; the one that pays where there are several.</param>
/// <param name="Quantity">Signed change of the position.</param>
/// <param name="Proceeds">Cash received.</param>
/// <param name="Value">Change of the position's value; null when unknown.</param>
/// <param name="BrokerCost">The broker's cost that leaves (negative) or arrives (positive); null when unknown.</param>
/// <param name="BrokerRealized">The broker's result; null when unknown.</param>
internal sealed record ActionLeg(
    InstrumentId Instrument,
    string Symbol,
    Guid Entry,
    decimal Quantity,
    decimal Proceeds,
    decimal? Value,
    decimal? BrokerCost,
    decimal? BrokerRealized)
{
    public static ActionLeg Of(IEnumerable<CorporateAction> rows)
    {
        var all = rows.OrderByDescending(row => Math.Abs(row.Proceeds)).ThenByDescending(row => Math.Abs(row.Quantity))
            .ThenBy(row => row.TransactionId, StringComparer.Ordinal).ToList();
        return new(
            all[0].Instrument,
            all[0].Symbol,
            all[0].Id,
            all.Sum(row => row.Quantity),
            all.Sum(row => row.Proceeds),
            Sum(all, row => row.Value),
            Sum(all, row => row.BrokerCost),
            Sum(all, row => row.BrokerRealized));
    }

    private static decimal? Sum(List<CorporateAction> rows, Func<CorporateAction, decimal?> column) =>
        rows.TrueForAll(row => column(row) is null) ? null : rows.Sum(column);
}
