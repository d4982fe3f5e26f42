using System.Globalization;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>
/// A position comes from or goes to another account (performance.md §15). What comes keeps the sender's lots; without them it has the
/// sender's price, else the market's. What goes leaves at cost without a result.
/// </summary>
internal sealed record TransferStep(DateTimeOffset At, Transfer Transfer, IReadOnlyList<TransferLot> Lots)
    : WalkStep(At, 2, Transfer.TransactionId)
{
    /// <inheritdoc/>
    public override void Apply(LotLedger ledger)
    {
        var book = ledger.Of(Transfer.Instrument);
        if (book.Sign == -Math.Sign(Transfer.Quantity))
        {
            var taken = ledger.Take(Transfer.Instrument, Transfer.Quantity);
            ledger.Depart(taken);
            var left = Transfer.Quantity + taken.Sum(lot => lot.Quantity);
            if (Math.Abs(left) > LotBook.Dust)
                ledger.Arrive(Transfer.Instrument, [Whole(ledger, left)], Transfer.Id, Transfer.Day);
        }
        else
        {
            ledger.Arrive(Transfer.Instrument, Parcel(ledger), Transfer.Id, Transfer.Day);
        }
    }

    private List<Lot> Parcel(LotLedger ledger)
    {
        var parcel = new List<Lot>(Lots.Count + 1);
        var left = Transfer.Quantity;
        foreach (var lot in Lots.OrderBy(lot => lot.Opened ?? Transfer.Day))
        {
            var quantity = Math.Sign(left) * Math.Min(Math.Abs(lot.Quantity), Math.Abs(left));
            if (quantity == 0)
                continue;
            left -= quantity;
            var cost = lot.Cost is { } told ? Math.Sign(quantity) * Math.Abs(told) * Math.Abs(quantity / lot.Quantity) : (decimal?)null;
            var part = Whole(ledger, quantity);
            parcel.Add(cost is null && lot.Opened is null ? part : part with
            {
                Opened = lot.Opened is { } day ? new(day, default, TimeSpan.Zero) : part.Opened,
                Day = lot.Opened ?? part.Day,
                Cost = cost ?? part.Cost,
                Confidence = cost is null ? part.Confidence : lot.Opened is null ? LotConfidence.CostExact : LotConfidence.Exact,
            });
        }

        if (left != 0)
            parcel.Add(Whole(ledger, left));
        return parcel;
    }

    // The cost a unit that the sender gave, else the market value of the day.
    private Lot Whole(LotLedger ledger, decimal quantity)
    {
        var told = Transfer.Price is { } price and not 0m ? ledger.Input.ValueOf(Transfer.Instrument, quantity, price) : (decimal?)null;
        var value = Transfer.Value is { } all and not 0m
            ? all * quantity / Transfer.Quantity
            : ledger.Input.MarketValueOf(Transfer.Instrument, quantity, Transfer.Day);
        if (told is null && value is null && Lots.All(lot => lot.Cost is null))
        {
            ledger.Problems.Add(new(LotProblemKind.UnknownCost, Transfer.Instrument, Transfer.Day, "", [Transfer.Id], string.Create(
                CultureInfo.InvariantCulture,
                $"{Transfer.Symbol}: no statement tells what the {Math.Abs(quantity):0.######} transferred units cost.")));
        }

        return new(Transfer.Id, Transfer.When.Instant, EntryDays.Wall(Transfer), quantity, told ?? value ?? 0m)
        {
            Source = Transfer.Manual ? LotSource.Manual : LotSource.Transfer,
            Confidence = told is null ? LotConfidence.Estimated : LotConfidence.CostExact,
        };
    }
}
