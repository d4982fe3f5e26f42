using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>
/// Realized results of an instrument over a window against the broker's summary (performance.md §19). The summary is in base currency:
/// each result is converted at the rate of its day.
/// </summary>
internal sealed class RealizedOfPeriodCheck : IFindingCheck
{
    /// <summary>For an instrument and window.</summary>
    public const decimal Tolerance = 0.05m;

    // The broker converts cost and proceeds at rates of five digits.
    private const decimal RoundedRate = 0.00001m;

    public void Look(FindingSheet sheet)
    {
        if (sheet.Facts.BaseCurrency is not { } to)
            return;

        var closings = sheet.Portfolio.Lots.Closings.ToLookup(closing => closing.Instrument);
        var covered = DaySpan.Join(sheet.Facts.Windows.Where(window => window.HasTrades).Select(window => window.Days));
        foreach (var result in sheet.Facts.Results)
        {
            if (sheet.Facts.Instruments.GetValueOrDefault(result.Instrument) is not { } instrument
                || !covered.Any(span => span.From <= result.Window.From && span.To >= result.Window.To))
                continue;

            var inWindow = closings[result.Instrument]
                .Where(closing => closing.Day >= result.Window.From && closing.Day <= result.Window.To).ToList();
            sheet.Compare(
                new(
                    FindingKind.RealizedOfPeriod, "FIFOPerformanceSummaryInBase", instrument.Symbol,
                    string.Create(CultureInfo.InvariantCulture,
                        $"Realized results of {instrument.Symbol} from {result.Window.From:yyyy-MM-dd} to {result.Window.To:yyyy-MM-dd}"))
                {
                    Discriminator = string.Create(
                        CultureInfo.InvariantCulture, $"{result.Window.From:yyyyMMdd}-{result.Window.To:yyyyMMdd}"),
                    Instrument = result.Instrument,
                    Currency = to,
                    Entries = [.. inWindow.Select(closing => closing.Entry)],
                },
                Sum(inWindow, sheet.Facts.Rates, instrument.Currency, to),
                result.Realized,
                Tolerance + (instrument.Currency == to ? 0m : RoundedRate * inWindow.Sum(Turnover)),
                difference => sheet.Causes.OfRealizedSum(result.Instrument, inWindow.Count, difference));
        }
    }

    private static decimal Turnover(Closing closing) => Math.Abs(closing.Cost) + Math.Abs(closing.Cost + closing.Realized);

    private static decimal? Sum(IEnumerable<Closing> closings, RateTable rates, Currency from, Currency to) =>
        closings.Aggregate((decimal?)0m, (sum, closing) => sum + rates.Convert(closing.Realized, from, to, closing.Day));
}
