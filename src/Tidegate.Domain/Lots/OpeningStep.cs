using System.Globalization;

namespace Tidegate.Domain.Lots;

/// <summary>Opening lots come into the books.</summary>
internal sealed record OpeningStep(DateTimeOffset At, IReadOnlyList<OpeningLot> Lots) : WalkStep(At, 0, "")
{
    /// <inheritdoc/>
    public override void Apply(LotLedger ledger)
    {
        foreach (var lot in Lots)
        {
            // In their own order: the oldest first, even where days are not known.
            ledger.Of(lot.Instrument).Append(
                new(Guid.Empty, new(lot.Opened, default, TimeSpan.Zero), lot.Opened, lot.Quantity, lot.Cost ?? 0m)
                {
                    Source = lot.Source,
                    Confidence = lot.Confidence,
                    Origin = lot,
                    OriginQuantity = lot.Quantity,
                });
            if (lot.Cost is null)
            {
                ledger.Problems.Add(new(LotProblemKind.UnknownCost, lot.Instrument, lot.Opened, "", [], string.Create(
                    CultureInfo.InvariantCulture, $"No statement tells what {lot.Quantity:0.######} units cost that are older than it.")));
            }
        }
    }
}
