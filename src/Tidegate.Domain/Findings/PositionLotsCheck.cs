using System.Globalization;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// The lots of a position against the broker's: day, quantity and cost (performance.md §19). Lots of one day count together.
/// </summary>
internal sealed class PositionLotsCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var holding in sheet.Portfolio.Holdings.Where(holding => holding.BrokerLots.Count > 0 && holding.Lots.Count > 0))
        {
            var broker = holding.BrokerLots.Where(lot => lot.Opened is not null).ToList();
            // A quantity or cost that differs as a whole is a finding of its own.
            if (broker.Count < holding.BrokerLots.Count || holding.Quantity.State != FigureState.Matched)
                continue;

            var ours = holding.Lots.GroupBy(lot => lot.Day).ToDictionary(
                day => day.Key,
                day => (Quantity: day.Sum(lot => lot.Quantity), Cost: (decimal?)day.Sum(lot => lot.Cost), Count: day.Count()));
            var theirs = broker.GroupBy(lot => lot.Opened!.Value)
                .ToDictionary(day => day.Key, day => (Quantity: day.Sum(lot => lot.Quantity), Cost: Cost(day), Count: day.Count()));
            var differing = ours.Keys.Union(theirs.Keys).Order()
                .Where(day => !Equal(ours.GetValueOrDefault(day), theirs.GetValueOrDefault(day))).ToList();
            if (differing is [var first, ..])
                Differ(sheet, holding, first, differing.Count, ours.GetValueOrDefault(first), theirs.GetValueOrDefault(first));
            else
                sheet.Match(FindingKind.Lots);
        }
    }

    private static decimal? Cost(IEnumerable<BrokerPosition> lots) =>
        lots.Aggregate((decimal?)0m, (sum, lot) => sum + lot.Cost);

    private static bool Equal((decimal Quantity, decimal? Cost, int Count) ours, (decimal Quantity, decimal? Cost, int Count) theirs) =>
        Math.Abs(ours.Quantity - theirs.Quantity) <= FigureComparison.QuantityTolerance
        && (ours.Cost is not { } own || theirs.Cost is not { } cost
            || Math.Abs(own - cost) <= Math.Max(
                FigureComparison.LotCostTolerance * Math.Max(ours.Count, theirs.Count), Math.Abs(cost) * 0.0001m));

    private static void Differ(
        FindingSheet sheet,
        Holding holding,
        DateOnly day,
        int days,
        (decimal Quantity, decimal? Cost, int Count) ours,
        (decimal Quantity, decimal? Cost, int Count) theirs)
    {
        var byQuantity = Math.Abs(ours.Quantity - theirs.Quantity) > FigureComparison.QuantityTolerance;
        var (own, other) = byQuantity ? (ours.Quantity, theirs.Quantity) : (ours.Cost ?? 0m, theirs.Cost ?? 0m);
        var more = days > 1 ? string.Create(CultureInfo.InvariantCulture, $", the first of {days} days that differ") : "";
        sheet.Differ(
            new(
                FindingKind.Lots, "OpenPositions", holding.Instrument.Symbol,
                $"{(byQuantity ? "Quantity" : "Cost")} of the lots of {holding.Instrument.Symbol} opened"
                    + string.Create(CultureInfo.InvariantCulture, $" on {day:yyyy-MM-dd}{more}; state"))
            {
                Instrument = holding.Instrument.Id,
                Currency = byQuantity ? null : holding.Instrument.Currency,
                Day = sheet.Portfolio.AsOf,
                Entries = [.. holding.Lots.Where(lot => lot.Day == day && lot.Entry != Guid.Empty).Select(lot => lot.Entry)],
            },
            own,
            other,
            sheet.Causes.OfPosition(holding.Instrument.Id, own - other, byQuantity ? null : ours.Cost));
    }
}
