namespace Tidegate.Domain.Lots.Actions;

/// <summary>
/// Splits and reverse splits (FS, FI, RS): one contract changes its quantity, or the old one leaves and the new one arrives. The cost
/// stays but for a fraction that is paid out: that part is sold.
/// </summary>
internal sealed class SplitRule : IActionRule
{
    /// <inheritdoc/>
    public void Apply(ActionEvent action, LotLedger ledger)
    {
        var legs = action.Legs.Where(leg => leg.Quantity != 0).ToList();
        switch (legs)
        {
            case [var only]:
                var fraction = Fraction(action, only, ledger.Of(only.Instrument).Quantity, only.Quantity);
                Exchanges.Scale(action, only with { Quantity = only.Quantity + fraction }, ledger);
                Pay(action, only, fraction, ledger);
                break;
            case [_, _] when legs.Find(leg => Exchanges.IsOut(action, leg, ledger)) is { } old
                && legs.Find(leg => leg != old) is { } successor:
                var part = Fraction(action, successor, -old.Quantity, successor.Quantity + old.Quantity);
                var parcel = Exchanges.Remove(action, [old], ledger);
                var whole = successor with { Quantity = successor.Quantity + part };
                Exchanges.Arrive(action, whole, parcel, parcel.ConvertAll(lot => lot.Cost), ledger);
                Pay(action, successor, part, ledger);
                break;
            default:
                new ExchangeRule().Apply(action, ledger);
                break;
        }
    }

    // What the ratio gives and the rows do not, less than one share, is what the proceeds are for.
    private static decimal Fraction(ActionEvent action, ActionLeg leg, decimal held, decimal change)
    {
        if (action.Proceeds == 0 || SplitRatio.Of(action.Sentence) is not { } ratio)
            return 0m;
        var fraction = (held * ratio.New / ratio.Old) - (held + change);
        return Math.Abs(fraction) < 1m && Math.Sign(fraction) == Math.Sign(held) && leg.Quantity != 0 ? fraction : 0m;
    }

    private static void Pay(ActionEvent action, ActionLeg leg, decimal fraction, LotLedger ledger)
    {
        if (fraction != 0)
        {
            ledger.Post(new(
                action.Paying.Entry, leg.Instrument, action.Day, action.At, action.OpenDay, -fraction, action.Proceeds, 0m,
                LotSource.CorporateAction, LotConfidence.Exact));
        }
        else if (action.Proceeds != 0)
        {
            Exchanges.Unresolved(action, ledger, "it pays money, and nothing tells for how many shares.");
            Exchanges.Doubt(leg, ledger);
        }
    }
}
