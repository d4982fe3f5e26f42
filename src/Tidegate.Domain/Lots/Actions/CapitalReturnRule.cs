namespace Tidegate.Domain.Lots.Actions;

/// <summary>A return of capital: money without shares lessens the cost, not below zero; what is beyond it is gain.</summary>
internal sealed class CapitalReturnRule : IActionRule
{
    /// <summary>Whether an event is one: its sentence says so, and no quantity changes.</summary>
    public static bool Fits(ActionEvent action) =>
        action.Proceeds != 0
        && action.Legs.All(leg => leg.Quantity == 0)
        && action.Sentence.Contains("RETURN OF CAPITAL", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        foreach (var leg in action.Legs.Where(leg => leg.Proceeds != 0))
        {
            var book = ledger.Of(leg.Instrument);
            var units = book.Quantity;
            var slices = new List<ClosedSlice>();
            foreach (var lot in book.TakeAll())
            {
                var paid = leg.Proceeds * lot.Quantity / units;
                var lessened = Math.Sign(paid) == Math.Sign(lot.Cost) ? Math.Sign(paid) * Math.Min(Math.Abs(paid), Math.Abs(lot.Cost)) : 0m;
                slices.Add(new(lot with { Origin = null }, 0m, lessened, paid, paid - lessened));
                book.Append(lot with { Cost = lot.Cost - lessened });
            }

            if (slices.Exists(slice => slice.Realized != 0))
            {
                ledger.Close(new(leg.Entry, 0m, slices.Sum(slice => slice.Cost), slices.Sum(slice => slice.Realized))
                {
                    Instrument = leg.Instrument,
                    Day = action.Day,
                    Slices = slices,
                });
            }
        }
    }
}
