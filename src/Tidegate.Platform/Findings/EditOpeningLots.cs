using System.Globalization;
using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Lots;
using Tidegate.Domain.Portfolio;
using Tidegate.Platform.Lots;

namespace Tidegate.Platform.Findings;

/// <summary>
/// Takes what a person says about the lots of an instrument that are older than the history, in the place of the derived ones.
/// </summary>
public sealed class EditOpeningLots
{
    /// <summary>Lots of one instrument at most.</summary>
    public const int LotsMax = 200;

    private readonly AccountEdits edits;
    private readonly LotEditStore store;

    internal EditOpeningLots(AccountEdits edits, LotEditStore store)
    {
        this.edits = edits;
        this.store = store;
    }

    /// <summary>Keeps the edit; it replaces an earlier one of the instrument.</summary>
    /// <param name="account">Whose lots.</param>
    /// <param name="edit">All opening lots of the instrument; none says that there were none.</param>
    /// <param name="person">Name of the person.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<FindingOutcome> RunAsync(AccountId account, OpeningLotEdit edit, string person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (await edits.FindAsync(account, cancel) is not { } found)
            return new FindingOutcome.NotFound();

        var facts = await edits.ReadAsync(found, cancel);
        if (Problem(edit, facts) is { } problem)
            return problem;

        await store.SaveAsync(account, edit with { Lots = [.. edit.Lots.OrderBy(lot => lot.Opened)] }, person, cancel);
        await edits.SaveAsync(account, cancel);
        return new FindingOutcome.Done();
    }

    private static FindingOutcome.Refused? Problem(OpeningLotEdit edit, AccountFacts facts)
    {
        if (!IsKnown(edit.Instrument, facts))
        {
            return new(
                "instrument", $"The account has never held instrument {edit.Instrument}. Take one of its holdings or of its transactions.");
        }

        if (edit.Lots.Count > LotsMax)
            return new("lots", $"There are {edit.Lots.Count} lots; at most {LotsMax} are possible. Put lots of one day together.");

        var first = HistoryReach.Of(facts).First;
        for (var number = 1; number <= edit.Lots.Count; number++)
        {
            var lot = edit.Lots[number - 1];
            var field = $"lots[{number}]";
            if (lot.Quantity == 0)
            {
                return new(
                    $"{field}.quantity", $"Lot {number} has quantity 0. Give a quantity, negative for a short lot, or leave the lot out.");
            }

            if (Math.Sign(lot.Quantity) != Math.Sign(edit.Lots[0].Quantity))
            {
                return new(
                    $"{field}.quantity",
                    $"Lot {number} has quantity {Text(lot.Quantity)} and lot 1 has {Text(edit.Lots[0].Quantity)}: all lots of a position "
                        + "have one sign. Change one of them.");
            }

            if (lot.Cost != 0 && Math.Sign(lot.Cost) != Math.Sign(lot.Quantity))
            {
                return new(
                    $"{field}.cost",
                    $"Lot {number} has cost {Text(lot.Cost)} and quantity {Text(lot.Quantity)}: cost has the sign of the quantity. Change "
                        + "one of them.");
            }

            if (lot.Opened >= first)
            {
                return new(
                    $"{field}.opened",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Lot {number} opened on {lot.Opened:yyyy-MM-dd}, and the history begins on {first:yyyy-MM-dd}: give an earlier ")
                        + "day, since later lots come from the entries.");
            }
        }

        return null;
    }

    private static bool IsKnown(InstrumentId instrument, AccountFacts facts) => instrument.Exists
        && (facts.Entries.Any(entry => entry.Instrument == instrument)
            || (facts.Positions?.Positions.ContainsKey(instrument) ?? false)
            || (facts.Positions?.Lots.Contains(instrument) ?? false));

    private static string Text(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);
}
