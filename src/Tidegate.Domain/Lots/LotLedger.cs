using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Lots;

/// <summary>
/// The lots of one account while its entries are walked through: first in, first out (performance.md §4). A quantity of the other sign
/// consumes the oldest lots; what is left over opens a lot of its own sign. Costs are split in proportion to quantity, and the last slice
/// takes the remainder, so that nothing is left when a position is flat.
/// </summary>
internal sealed class LotLedger(WalkInput input)
{
    private readonly Dictionary<InstrumentId, LotBook> books = [];
    private readonly List<ClosedSlice> slices = [];

    public List<Closing> Closings { get; } = [];

    public List<LotProblem> Problems { get; } = [];

    /// <summary>What became of opening lots, but for what is still open.</summary>
    public List<OriginUse> Uses { get; } = [];

    public WalkInput Input => input;

    public IReadOnlyDictionary<InstrumentId, LotBook> Books => books;

    public LotBook Of(InstrumentId instrument)
    {
        if (!books.TryGetValue(instrument, out var book))
            books.Add(instrument, book = new());
        return book;
    }

    /// <summary>Closes and opens; the result is null when nothing was closed.</summary>
    public Closing? Post(in Posting posting)
    {
        var book = Of(posting.Instrument);
        var (quantity, net) = (posting.Quantity, posting.Net);
        var sign = Math.Sign(quantity);
        Closing? closing = null;
        if (book.Sign == -sign && sign != 0)
        {
            slices.Clear();
            var (closed, cost, realized) = (0m, 0m, 0m);
            while (quantity != 0 && book.Sign == -sign)
            {
                var lot = book.Take(Math.Abs(quantity));
                var proceeds = Math.Abs(quantity + lot.Quantity) <= LotBook.Dust ? net : net * lot.Quantity / -quantity;
                var slice = new ClosedSlice(lot, -lot.Quantity, lot.Cost, proceeds, proceeds - lot.Cost);
                slices.Add(slice);
                closed -= lot.Quantity;
                cost += lot.Cost;
                realized += slice.Realized;
                net -= proceeds;
                quantity += lot.Quantity;
                quantity = Math.Abs(quantity) <= LotBook.Dust ? 0m : quantity;
            }

            closing = Close(new(posting.Entry, closed, cost, realized)
            {
                Instrument = posting.Instrument,
                Day = posting.Day,
                Premium = posting.Premium == 0 ? 0m : posting.Premium * closed / posting.Quantity,
                Slices = slices.ToArray(),
            });
        }

        if (quantity != 0)
        {
            book.Append(new(posting.Entry, posting.At, posting.OpenDay, quantity, -net)
            {
                Source = posting.Source,
                Confidence = posting.Confidence,
            });
        }

        return closing;
    }

    /// <summary>Notes a closing and what it took of opening lots.</summary>
    public Closing Close(Closing closing)
    {
        foreach (var slice in closing.Slices)
        {
            if (slice.Lot.Origin is not null)
                Uses.Add(new(slice.Lot, Closings.Count));
        }

        Closings.Add(closing);
        return closing;
    }

    /// <summary>Takes the oldest lots without a result, at most what is held; the sign of the quantity does not count.</summary>
    public List<Lot> Take(InstrumentId instrument, decimal quantity)
    {
        var book = Of(instrument);
        var left = Math.Abs(quantity);
        var taken = new List<Lot>();
        while (left > LotBook.Dust && !book.IsEmpty)
        {
            var lot = book.Take(left);
            left -= Math.Abs(lot.Quantity);
            taken.Add(lot);
        }

        return taken;
    }

    /// <summary>Notes lots that left the account.</summary>
    public void Depart(IEnumerable<Lot> lots) =>
        Uses.AddRange(lots.Where(lot => lot.Origin is not null).Select(lot => new OriginUse(lot, null)));

    /// <summary>Takes lots in. Against a position of the other sign they close it at their cost.</summary>
    public void Arrive(InstrumentId instrument, IReadOnlyList<Lot> lots, Guid entry, DateOnly day)
    {
        var book = Of(instrument);
        if (lots.Count > 0 && book.Sign == -Math.Sign(lots[0].Quantity))
        {
            foreach (var lot in lots)
            {
                Post(new(
                    entry, instrument, day, lot.Opened, lot.Day, lot.Quantity, -lot.Cost, 0m, lot.Source, lot.Confidence));
            }
        }
        else
        {
            book.Merge(lots);
        }
    }
}
