namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// Instruments leave and others arrive in their place: mergers (TC), tenders and their temporary lines (TO, TI), changes of symbol or
/// number (IC), conversions (BC), voluntary offers (GV, OR) and contract adjustments (CA, CC, CO, CS). Money alone closes at the money;
/// shares alone carry cost and days on; for both, the gain is recognized up to the money and never a loss (performance.md §14).
/// </summary>
internal sealed class ExchangeRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var legs = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        var leaving = legs.FindAll(leg => Exchanges.IsOut(action, leg, ledger));
        var arriving = legs.FindAll(leg => !leaving.Contains(leg));
        if (leaving.Count == 0)
        {
            Add(action, arriving, ledger);
        }
        else if (arriving.Count == 0)
        {
            if (action.Proceeds == 0)
                Exchanges.Unresolved(action, ledger, "shares leave, and nothing tells for what.");
            DisposalRule.Dispose(action, leaving, ledger);
        }
        else
        {
            Exchange(action, leaving, arriving, ledger);
        }
    }

    // Without anything that leaves, a single leg on what is held changes its quantity, as an adjustment of one contract does.
    private static void Add(ActionEvent action, List<ActionLeg> arriving, LotLedger ledger)
    {
        foreach (var leg in arriving)
        {
            if (leg.BrokerCost is { } cost and not 0m)
            {
                Exchanges.Open(action, leg, cost, LotConfidence.Exact, ledger);
            }
            else if (leg.Proceeds != 0 && Math.Sign(leg.Proceeds) == -Math.Sign(leg.Quantity))
            {
                // It was paid for.
                Exchanges.Open(action, leg, -leg.Proceeds, LotConfidence.Exact, ledger);
            }
            else if (!ledger.Of(leg.Instrument).IsEmpty && action.Type is "CA" or "CC" or "CS")
            {
                Exchanges.Scale(action, leg, ledger);
            }
            else
            {
                Exchanges.Open(action, leg, 0m, LotConfidence.Estimated, ledger);
                Exchanges.Unresolved(action, ledger, "shares arrive, and nothing tells what they cost.");
            }
        }
    }

    private static void Exchange(ActionEvent action, List<ActionLeg> leaving, List<ActionLeg> arriving, LotLedger ledger)
    {
        var shares = CostShares.Of(action, arriving, ledger, out var estimated);
        var parcel = Exchanges.Remove(action, leaving, ledger);
        var carried = parcel.ConvertAll(lot => lot.Cost);
        if (action.Proceeds != 0)
            Recognize(action, arriving, parcel, carried, ledger);

        for (var i = 0; i < arriving.Count; i++)
        {
            var share = shares[i];
            Exchanges.Arrive(action, arriving[i], parcel, carried.ConvertAll(cost => cost * share), ledger, estimated);
        }
    }

    // Lot by lot: a loss of one does not lessen the gain of another.
    private static void Recognize(
        ActionEvent action, List<ActionLeg> arriving, List<Lot> parcel, List<decimal> carried, LotLedger ledger)
    {
        var all = parcel.Sum(lot => Math.Abs(lot.Quantity));
        if (all == 0)
            return;

        decimal? worth = 0m;
        foreach (var leg in arriving)
        {
            worth += leg.Value is not (null or 0m) ? leg.Value : ledger.Input.MarketValueOf(leg.Instrument, leg.Quantity, action.Day);
        }

        var told = action.Legs.Any(leg => leg.BrokerRealized is not null) ? action.Legs.Sum(leg => leg.BrokerRealized ?? 0m)
            : (decimal?)null;
        if (worth is null && told is null)
            Exchanges.Unresolved(action, ledger, "it pays money and shares, and nothing tells the value of the shares.");

        var slices = new List<ClosedSlice>(parcel.Count);
        for (var i = 0; i < parcel.Count; i++)
        {
            var lot = parcel[i];
            var share = Math.Abs(lot.Quantity) / all;
            var cash = action.Proceeds * share;
            var gain = worth is { } value ? Math.Sign(lot.Quantity) * Gain(lot, cash, value * share) : (told ?? 0m) * share;
            carried[i] = lot.Cost - cash + gain;
            slices.Add(new(lot with { Origin = null }, 0m, cash - gain, cash, gain));
        }

        var paying = action.Paying;
        ledger.Close(new(paying.Entry, 0m, slices.Sum(slice => slice.Cost), slices.Sum(slice => slice.Realized))
        {
            Instrument = paying.Instrument,
            Day = action.Day,
            Slices = slices,
        });
    }

    // In sizes, so that short lots follow the same rule.
    private static decimal Gain(Lot lot, decimal cash, decimal value)
    {
        var sign = Math.Sign(lot.Quantity);
        return Math.Max(0m, Math.Min(sign * (cash + value - lot.Cost), sign * cash));
    }
}
