using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Opening lots that were derived and rest on an estimate: one finding for each instrument.</summary>
internal sealed class OpeningLotsCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var lots in sheet.Portfolio.Lots.Opening.Where(lot => lot.Source == LotSource.Derived).GroupBy(lot => lot.Instrument))
        {
            var estimated = lots.Where(lot => lot.Confidence == LotConfidence.Estimated || lot.Cost is null).ToList();
            if (estimated.Count == 0)
            {
                sheet.Match(FindingKind.OpeningLots);
                continue;
            }

            var instrument = sheet.Facts.Instruments.GetValueOrDefault(lots.Key);
            var symbol = instrument?.Symbol ?? lots.Key.Value;
            var cost = estimated.Aggregate((decimal?)0m, (sum, lot) => sum + lot.Cost);
            sheet.Tell(new()
            {
                Kind = FindingKind.OpeningLots,
                Account = sheet.Facts.Account,
                Section = "OpenPositions",
                Subject = symbol,
                Instrument = lots.Key,
                Currency = instrument?.Currency,
                Day = estimated.Max(lot => lot.Opened),
                Ours = cost,
                Cause = FindingCause.OpeningOlder,
                State = FigureState.Estimated,
                Sentence = $"{FindingSheet.Amount(estimated.Sum(lot => lot.Quantity))} of {symbol} were held before the first statement, "
                    + (cost is { } known
                        ? $"and their cost of {FindingSheet.Amount(known)} {instrument?.Currency} is an estimate: "
                        : "and their cost is not known: ")
                    + $"{estimated[0].Origin} Import older statements, or say what the opening lots were.",
                Remedy = FindingRemedy.EditOpeningLots,
            });
        }
    }
}
