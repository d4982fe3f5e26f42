using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Platform.Portfolio;

namespace Tidegate.Web.Portfolio;

/// <summary>What was held and is no more, with what its closings brought.</summary>
/// <param name="Account">Whose position.</param>
/// <param name="Instrument">What was held.</param>
/// <param name="Last">Day of the last closing.</param>
/// <param name="Closings">How many closings.</param>
/// <param name="Realized">In the instrument's currency; null when one is not known.</param>
/// <param name="Converted">In the currency of sums; null when one has no rate.</param>
public sealed record ClosedPosition(
    AccountId Account, Instrument Instrument, DateOnly Last, int Closings, decimal? Realized, decimal? Converted)
{
    /// <summary>The positions of which closings are known and nothing is held, the last closed first.</summary>
    public static IReadOnlyList<ClosedPosition> Of(IReadOnlyList<GainView> closings, IReadOnlyList<HoldingView> held)
    {
        var open = held.Select(row => (row.Account, row.Instrument.Id)).ToHashSet();
        return
        [
            .. closings.Where(row => !open.Contains((row.Account, row.Instrument.Id))).GroupBy(row => (row.Account, row.Instrument.Id))
                .Select(rows => new ClosedPosition(
                    rows.Key.Account,
                    rows.First().Instrument,
                    rows.Max(row => row.Day),
                    rows.Count(),
                    rows.Aggregate((decimal?)0m, (sum, row) => sum + row.Realized.Value),
                    rows.Aggregate((decimal?)0m, (sum, row) => sum + row.Converted)))
                .OrderByDescending(row => row.Last),
        ];
    }
}
