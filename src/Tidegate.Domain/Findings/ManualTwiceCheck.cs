using System.Globalization;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Portfolio;

namespace Tidegate.Domain.Findings;

/// <summary>Manual entries that look like a row of the broker's: the same thing may count twice.</summary>
internal sealed class ManualTwiceCheck : IFindingCheck
{
    /// <summary>Days that the two may lie apart: trade day and report day differ over a weekend.</summary>
    private const int DaysApartMax = 4;

    public void Look(FindingSheet sheet)
    {
        var broker = sheet.Facts.Entries.Where(entry => !entry.Manual).ToLookup(entry => (entry.Instrument, entry.Currency));
        foreach (var entry in sheet.Facts.Entries.Where(entry => entry.Manual))
        {
            var twin = broker[(entry.Instrument, entry.Currency)].Where(other => IsTwin(entry, other))
                .MinBy(other => (Math.Abs(other.Day.DayNumber - entry.Day.DayNumber), other.Id));
            if (twin is null)
                continue;

            var figure = FigureInQuestion.OfEntry(FindingKind.ManualTwice, "", entry, "Manual entry", entry.Id.ToString());
            sheet.Tell(new()
            {
                Kind = figure.Kind,
                Account = sheet.Facts.Account,
                Subject = figure.Subject,
                Discriminator = figure.Discriminator,
                Instrument = figure.Instrument,
                Currency = entry is CashTransaction ? entry.Currency : null,
                Day = entry.Day,
                Ours = Size(entry),
                Broker = Size(twin),
                Cause = FindingCause.Unknown,
                State = FigureState.Broken,
                Sentence = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The manual entry of {entry.Day:yyyy-MM-dd} over {FindingSheet.Amount(Size(entry))} {figure.Subject} looks like the "
                        + $"broker's row of {twin.Day:yyyy-MM-dd}: it counts twice. Remove it when it is the same."),
                Remedy = FindingRemedy.ChangeManualEntry,
                Entries = [entry.Id, twin.Id],
            });
        }
    }

    private static bool IsTwin(LedgerEntry entry, LedgerEntry other) =>
        other.GetType() == entry.GetType()
        && Math.Abs(other.Day.DayNumber - entry.Day.DayNumber) <= DaysApartMax
        && Math.Abs(Size(other) - Size(entry)) <= FigureComparison.QuantityTolerance
        && Size(entry) != 0;

    private static decimal Size(LedgerEntry entry) => entry switch
    {
        Trade trade => trade.Quantity,
        Transfer transfer => transfer.Quantity != 0 ? transfer.Quantity : transfer.Cash,
        CashTransaction cash => cash.Amount,
        _ => 0m,
    };
}
