using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Findings;

/// <summary><c>proceeds = −quantity × price × multiplier</c> and <c>tradeMoney = quantity × price × multiplier</c> (flex.md §12).</summary>
internal sealed class TradeMoneyCheck : IFindingCheck
{
    /// <summary>Sums in the currency of the row.</summary>
    public const decimal Tolerance = 0.02m;

    // Funds are bought by amount and currencies with few digits, so the price is the rounded one of the two.
    private const decimal RoundedPrice = 0.0005m;

    public void Look(FindingSheet sheet)
    {
        foreach (var trade in sheet.Facts.Entries.OfType<Trade>().Where(trade => !trade.Manual && trade.Quantity != 0))
        {
            if (Multiplier(sheet, trade) is not { } multiplier)
                continue;

            var money = trade.Quantity * trade.Price * multiplier;
            var tolerance = trade.IsForex || trade.AssetClass == AssetClass.Fund || trade.Coarse
                ? Math.Max(Tolerance, Math.Abs(money) * RoundedPrice)
                : Tolerance;
            // A delivery against payment has the commission of the broker elsewhere in one of the two only.
            if (trade.Type != "DvpTrade")
            {
                sheet.Compare(
                    FigureInQuestion.OfEntry(FindingKind.Row, "Trades", trade, $"Proceeds of a trade in {trade.Symbol}", "proceeds"),
                    -money,
                    trade.Proceeds,
                    tolerance,
                    _ => LikelyCause.Unknown);
            }

            sheet.Compare(
                FigureInQuestion.OfEntry(FindingKind.Row, "Trades", trade, $"Money of a trade in {trade.Symbol}", "tradeMoney"),
                money,
                trade.BrokerMoney,
                tolerance,
                _ => LikelyCause.Unknown);
        }
    }

    private static decimal? Multiplier(FindingSheet sheet, Trade trade)
    {
        if (trade.IsForex)
            return 1m;

        var told = sheet.Facts.Instruments.GetValueOrDefault(trade.Instrument) is { } known && trade.Multiplier == 0
            ? known.Multiplier
            : trade.Multiplier;
        var instrument = new Instrument(trade.Instrument, trade.AssetClass, trade.Symbol, "", trade.Currency, told);
        // Only for stocks is a missing multiplier known to be one.
        return told == 0 && trade.AssetClass != AssetClass.Stock && trade.AssetClass != AssetClass.Bond
            && trade.AssetClass != AssetClass.Bill ? null : instrument.EffectiveMultiplier;
    }
}
