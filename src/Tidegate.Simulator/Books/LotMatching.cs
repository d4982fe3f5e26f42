using System.Collections.Immutable;

namespace Tidegate.Simulator.Books;

/// <summary>First in, first out: how a trade opens and consumes lots (performance.md §4).</summary>
internal static class LotMatching
{
    /// <summary>Digits to which the cost of a part of a lot is cut; the rest stays on the lot, so that nothing is lost.</summary>
    private const int CostDigits = 6;

    /// <summary>The position after a trade, and what the trade did.</summary>
    /// <param name="position">The position before it.</param>
    /// <param name="opening">The lot that the whole trade would open: its quantity, and its cost with commission, taxes and carried
    /// basis.</param>
    public static (Position After, TradeOutcome Outcome) Match(Position position, Lot opening)
    {
        var held = position.Quantity;
        if (held == 0 || decimal.Sign(held) == decimal.Sign(opening.Quantity))
            return (position.With(position.Lots.Add(opening)), new TradeOutcome("O", opening.Cost, 0, []));

        var closing = Math.Min(Math.Abs(held), Math.Abs(opening.Quantity)) * decimal.Sign(opening.Quantity);
        var flips = closing != opening.Quantity;
        // Money of the closed part: what a sale brings is the negative of what an opening would have cost.
        var money = -(flips ? decimal.Round(opening.Cost * closing / opening.Quantity, CostDigits) : opening.Cost);
        var (left, taken) = Take(position.Lots, closing);

        var closed = ImmutableList.CreateBuilder<ClosedLot>();
        decimal cost = 0, moneyLeft = money;
        for (var i = 0; i < taken.Count; i++)
        {
            var lot = taken[i];
            var share = i == taken.Count - 1 ? moneyLeft : decimal.Round(money * lot.Quantity / -closing, CostDigits);
            moneyLeft -= share;
            cost += lot.Cost;
            closed.Add(new ClosedLot(lot, share - lot.Cost, opening.Opened > lot.Opened.AddYears(1)));
        }

        if (flips)
            left = left.Add(opening with { Quantity = opening.Quantity - closing, Cost = opening.Cost + money });
        return (position.With(left), new TradeOutcome(flips ? "C;O" : "C", -cost, money - cost, closed.ToImmutable()));
    }

    /// <summary>
    /// Takes a quantity from the oldest lots. The quantity has the sign of the closing, against the lots, and is covered by them.
    /// </summary>
    public static (ImmutableList<Lot> Left, ImmutableList<Lot> Taken) Take(ImmutableList<Lot> lots, decimal closing)
    {
        var taken = ImmutableList.CreateBuilder<Lot>();
        var open = -closing;
        while (open != 0)
        {
            var lot = lots[0];
            if (Math.Abs(lot.Quantity) <= Math.Abs(open))
            {
                taken.Add(lot);
                lots = lots.RemoveAt(0);
                open -= lot.Quantity;
                continue;
            }

            var part = lot with { Quantity = open, Cost = decimal.Round(lot.Cost * open / lot.Quantity, CostDigits) };
            taken.Add(part);
            lots = lots.SetItem(0, lot with { Quantity = lot.Quantity - open, Cost = lot.Cost - part.Cost });
            open = 0;
        }

        return (lots, taken.ToImmutable());
    }
}
