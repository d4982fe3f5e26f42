using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Income;

/// <summary>Tells which rows of a payment take which back: a dividend, its tax and its fee have a story each.</summary>
public static class PaymentStory
{
    /// <summary>The rows of a payment, oldest first.</summary>
    /// <param name="rows">Its rows, in the order of <see cref="IncomePayment.Entries"/>.</param>
    public static IReadOnlyList<EntryStep> Of(IEnumerable<CashTransaction> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var open = new List<CashTransaction>();
        var corrected = new HashSet<CashKind>();
        var signs = new Dictionary<CashKind, int>();
        var steps = new List<EntryStep>();
        foreach (var row in rows)
        {
            var part = PartOf(row);
            var sign = Math.Sign(row.Amount);
            signs.TryAdd(part, CashText.IsReversal(row) ? -sign : sign);
            if (sign == signs[part])
            {
                open.Add(row);
                steps.Add(new(row.Id, corrected.Contains(part) ? EntryRole.BookedAgain : EntryRole.Booked, default));
                continue;
            }

            corrected.Add(part);
            var taken = open.Find(other => PartOf(other) == part && other.Amount == -row.Amount);
            if (taken is not null)
                open.Remove(taken);
            steps.Add(new(row.Id, EntryRole.TakesBack, taken?.Id ?? default));
        }

        return steps;
    }

    // What is neither tax nor fee is what was paid, whatever it is called.
    private static CashKind PartOf(CashTransaction row) =>
        row.Kind is CashKind.WithholdingTax or CashKind.Fee ? row.Kind : CashKind.Dividend;
}
