using System.Globalization;

namespace Tidegate.Domain.Lots.Actions;

/// <summary>What several rules do: lots leave one instrument and arrive in another, with cost and days carried on.</summary>
internal static class Exchanges
{
    /// <summary>
    /// Whether a leg lessens what is held. What is not held leaves with the sign of a leg that does: a minus for long positions, a plus
    /// for short ones.
    /// </summary>
    public static bool IsOut(ActionEvent action, ActionLeg leg, LotLedger ledger)
    {
        if (ledger.Of(leg.Instrument).Sign is var sign and not 0)
            return Math.Sign(leg.Quantity) == -sign;
        var leaving = action.Legs.FirstOrDefault(
            other => other.Quantity != 0 && ledger.Of(other.Instrument).Sign == -Math.Sign(other.Quantity));
        return Math.Sign(leg.Quantity) == (leaving is null ? -1 : Math.Sign(leaving.Quantity));
    }

    /// <summary>
    /// Takes the lots that leave. What leaves beyond the position stays behind as a lot of the other sign without cost, so that quantities
    /// hold, and is a problem.
    /// </summary>
    public static List<Lot> Remove(ActionEvent action, IEnumerable<ActionLeg> legs, LotLedger ledger)
    {
        var parcel = new List<Lot>();
        foreach (var leg in legs)
        {
            var taken = ledger.Take(leg.Instrument, leg.Quantity);
            var beyond = leg.Quantity + taken.Sum(lot => lot.Quantity);
            if (Math.Abs(beyond) > LotBook.Dust)
                Miss(action, leg, beyond, ledger);
            parcel.AddRange(taken);
        }

        return parcel;
    }

    /// <summary>
    /// Lets a quantity arrive that stands for lots that left, in proportion to their quantities; each gets the cost
    /// that stands at its place.
    /// </summary>
    public static void Arrive(ActionEvent action, ActionLeg leg, IReadOnlyList<Lot> parcel, IReadOnlyList<decimal> costs, LotLedger ledger,
        bool estimated = false)
    {
        if (parcel.Count == 0)
        {
            Open(action, leg, 0m, LotConfidence.Estimated, ledger);
            return;
        }

        var all = parcel.Sum(lot => Math.Abs(lot.Quantity));
        var left = leg.Quantity;
        var arriving = new List<Lot>(parcel.Count);
        for (var i = 0; i < parcel.Count; i++)
        {
            var lot = parcel[i];
            var quantity = i == parcel.Count - 1 ? left : leg.Quantity * Math.Abs(lot.Quantity) / all;
            left -= quantity;
            if (quantity != 0)
            {
                arriving.Add(lot with
                {
                    Quantity = quantity,
                    Cost = costs[i],
                    Confidence = estimated ? LotConfidence.Estimated : lot.Confidence,
                });
            }
        }

        ledger.Arrive(leg.Instrument, arriving, leg.Entry, action.Day);
    }

    /// <summary>Opens a lot on the day of the event.</summary>
    public static void Open(ActionEvent action, ActionLeg leg, decimal cost, LotConfidence confidence, LotLedger ledger) =>
        ledger.Post(new(
            leg.Entry, leg.Instrument, action.Day, action.At, action.OpenDay, leg.Quantity, -cost, 0m, LotSource.CorporateAction,
                confidence));

    /// <summary>Changes the quantity of the lots of one instrument; cost and days stay.</summary>
    public static void Scale(ActionEvent action, ActionLeg leg, LotLedger ledger)
    {
        var book = ledger.Of(leg.Instrument);
        if (book.IsEmpty || Math.Sign(book.Quantity + leg.Quantity) != book.Sign)
        {
            Miss(action, leg, leg.Quantity, ledger);
            return;
        }

        var lots = book.TakeAll();
        var scaled = leg with { Quantity = lots.Sum(lot => lot.Quantity) + leg.Quantity };
        Arrive(action, scaled, lots, [.. lots.Select(lot => lot.Cost)], ledger);
    }

    /// <summary>Notes that the rows do not tell how cost moves.</summary>
    public static void Unresolved(ActionEvent action, LotLedger ledger, string why)
    {
        foreach (var leg in action.Legs.Where(leg => leg.Quantity != 0))
        {
            ledger.Problems.Add(new(
                LotProblemKind.UnresolvedAction, leg.Instrument, action.Day, action.Key, action.Entries, $"{action.Sentence}: {why}"));
        }
    }

    /// <summary>Lots of an instrument rest on a guess from now on.</summary>
    public static void Doubt(ActionLeg leg, LotLedger ledger)
    {
        var book = ledger.Of(leg.Instrument);
        foreach (var lot in book.TakeAll())
        {
            book.Append(lot with { Confidence = LotConfidence.Estimated });
        }
    }

    private static void Miss(ActionEvent action, ActionLeg leg, decimal beyond, LotLedger ledger)
    {
        Open(action, leg with { Quantity = beyond }, 0m, LotConfidence.Estimated, ledger);
        ledger.Problems.Add(new(
            LotProblemKind.ActionBeyondPosition, leg.Instrument, action.Day, action.Key, action.Entries, string.Create(
                CultureInfo.InvariantCulture,
                $"{action.Sentence}: it moves {Math.Abs(beyond):0.######} {leg.Symbol} more than the rows before it have.")));
    }
}
