using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Lots;

/// <summary>Trades in a walk. The result of an option that is exercised or assigned moves into the trade of its underlying.</summary>
internal sealed class TradeWalk(LotLedger ledger, PremiumLinks links)
{
    private readonly Dictionary<Trade, decimal> premiums = new(ReferenceEqualityComparer.Instance);

    public void Apply(Trade trade)
    {
        if (links.Moves(trade))
        {
            End(trade);
            return;
        }

        var premium = 0m;
        foreach (var (option, share) in links.Of(trade))
        {
            premium += End(option) * share;
        }

        ledger.Post(Posting(trade, trade.NetProceeds + premium, premium));
    }

    // Whichever of the two comes first ends the option, once.
    private decimal End(Trade option)
    {
        if (premiums.TryGetValue(option, out var known))
            return known;

        var closing = ledger.Post(Posting(option, option.NetProceeds, 0m));
        var result = closing?.Realized ?? 0m;
        if (closing is not null)
        {
            ledger.Closings[^1] = closing with
            {
                Realized = 0m,
                Premium = -result,
                Slices = [.. closing.Slices.Select(slice => slice with { Proceeds = slice.Cost, Realized = 0m })],
            };
        }

        premiums.Add(option, result);
        return result;
    }

    private static Posting Posting(Trade trade, decimal net, decimal premium) => new(
        trade.Id, trade.Instrument, trade.Day, trade.When.Instant, EntryDays.Wall(trade), trade.Quantity, net, premium,
        trade.Manual ? LotSource.Manual : LotSource.Trade, LotConfidence.Exact);
}
