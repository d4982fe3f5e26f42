namespace Tidegate.Domain.Lots;

/// <summary>
/// The open lots of one instrument, the oldest first, all of one sign. Taking from the front moves an index, so that a walk stays linear.
/// </summary>
internal sealed class LotBook
{
    /// <summary>What rounding of a third of a share leaves: no quantity.</summary>
    public const decimal Dust = 0.000000000000001m;

    private readonly List<Lot> lots = [];
    private int head;

    public decimal Quantity { get; private set; }

    public decimal Cost => Open.Sum(lot => lot.Cost);

    public bool IsEmpty => head == lots.Count;

    /// <summary>1 for long, −1 for short, 0 for flat.</summary>
    public int Sign => IsEmpty ? 0 : Math.Sign(lots[head].Quantity);

    public IEnumerable<Lot> Open => lots.Skip(head);

    /// <summary>Adds the newest lot.</summary>
    public void Append(Lot lot)
    {
        lots.Add(lot);
        Quantity += lot.Quantity;
    }

    /// <summary>
    /// Takes in lots that were opened elsewhere, each behind those that are as old. Both sides keep their own order: opening lots of
    /// unknown day stand in the order in which they were closed.
    /// </summary>
    public void Merge(IReadOnlyList<Lot> arriving)
    {
        var own = Open.ToList();
        lots.Clear();
        head = 0;
        Quantity = 0;
        var next = 0;
        foreach (var lot in arriving)
        {
            while (next < own.Count && !IsOlder(lot, own[next]))
            {
                Append(own[next++]);
            }

            Append(lot);
        }

        while (next < own.Count)
        {
            Append(own[next++]);
        }
    }

    /// <summary>Takes at most a size, which is positive, from the oldest lot; the last slice of a lot takes what is left of its
    /// cost.</summary>
    public Lot Take(decimal most)
    {
        var lot = lots[head];
        if (Math.Abs(lot.Quantity) <= most + Dust)
        {
            lots[head] = null!;
            head++;
            Quantity = IsEmpty ? 0m : Quantity - lot.Quantity;
            Compact();
            return lot;
        }

        var quantity = Math.Sign(lot.Quantity) * most;
        var part = lot.Part(quantity, lot.Cost * most / Math.Abs(lot.Quantity));
        lots[head] = lot with
        {
            Quantity = lot.Quantity - quantity,
            Cost = lot.Cost - part.Cost,
            OriginQuantity = lot.OriginQuantity - part.OriginQuantity,
        };
        Quantity -= quantity;
        return part;
    }

    /// <summary>Takes all lots.</summary>
    public IReadOnlyList<Lot> TakeAll()
    {
        var all = Open.ToList();
        lots.Clear();
        head = 0;
        Quantity = 0;
        return all;
    }

    private static bool IsOlder(Lot lot, Lot than) => lot.Day != than.Day ? lot.Day < than.Day : lot.Opened < than.Opened;

    private void Compact()
    {
        if (IsEmpty || (head > 64 && head > lots.Count / 2))
        {
            lots.RemoveRange(0, head);
            head = 0;
        }
    }
}
