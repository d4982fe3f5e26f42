using Tidegate.Domain.Ledger;

namespace Tidegate.Domain.Findings;

/// <summary>
/// <c>netCash</c> by class (flex.md §12): proceeds, commission and taxes; for futures the day's variation and the commission; for contracts
/// for difference the commission; for currency pairs nothing.
/// </summary>
internal sealed class TradeNetCashCheck : IFindingCheck
{
    public void Look(FindingSheet sheet)
    {
        foreach (var trade in sheet.Facts.Entries.OfType<Trade>().Where(trade => trade.BrokerNetCash is not null && !trade.Coarse))
        {
            sheet.Compare(
                FigureInQuestion.OfEntry(FindingKind.Row, "Trades", trade, $"Net cash of a trade in {trade.Symbol}", "netCash"),
                Expected(trade),
                trade.BrokerNetCash,
                TradeMoneyCheck.Tolerance,
                difference => sheet.Causes.OfTradeRow(trade, difference));
        }
    }

    // The commission counts when it stands in the row's currency.
    private static decimal? Expected(Trade trade)
    {
        var commission = trade.CommissionCurrency == trade.Currency ? trade.Commission : 0m;
        return trade.AssetClass.Code switch
        {
            "FUT" => trade.BrokerMarkToMarket + commission,
            "CFD" => commission,
            "CASH" => 0m,
            _ => trade.Proceeds + commission + trade.Taxes,
        };
    }
}
