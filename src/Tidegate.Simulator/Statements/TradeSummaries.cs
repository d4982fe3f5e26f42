using Tidegate.Flex.Rows;

namespace Tidegate.Simulator.Statements;

/// <summary>The levels above executions: the same money again, per order, per instrument and side, per asset class.</summary>
internal sealed class TradeSummaries
{
    private const string Several = "MULTI";
    private readonly SortedDictionary<(string Class, string Symbol, long Conid, string Side), TradeRow> symbols = [];
    private readonly SortedDictionary<(string Class, string Currency), TradeRow> classes = [];

    /// <summary>The row of an order above its executions.</summary>
    public static TradeRow Order(List<TradeRow> fills)
    {
        var sum = fills[0];
        for (var i = 1; i < fills.Count; i++)
            sum = Sum(sum, fills[i]);
        return Blank(sum) with
        {
            Element = "Order",
            LevelOfDetail = "ORDER",
            DateTime = fills[0].DateTime,
            OrderTime = fills[0].OrderTime,
            ReportDate = fills[0].ReportDate,
            TradeDate = fills[0].TradeDate,
            SettleDateTarget = fills[0].SettleDateTarget,
            IbOrderID = fills[0].IbOrderID,
            OrderReference = fills[0].OrderReference,
            OrderType = fills[0].OrderType,
            FxRateToBase = fills[0].FxRateToBase,
            ClosePrice = fills[0].ClosePrice,
            OpenCloseIndicator = "-",
            Notes = fills[0].Notes,
        };
    }

    public void Add(TradeLevels levels, TradeRow row)
    {
        if (levels.HasFlag(TradeLevels.SymbolSummaries))
        {
            var key = (row.Instrument.AssetCategory!, row.Instrument.Symbol!, row.Instrument.Conid!.Value, row.BuySell![..3]);
            symbols[key] = symbols.TryGetValue(key, out var sum) ? Sum(sum, row) : row;
        }

        if (levels.HasFlag(TradeLevels.AssetSummaries))
        {
            var key = (row.Instrument.AssetCategory!, row.Currency!);
            classes[key] = classes.TryGetValue(key, out var sum) ? Sum(sum, row) : row;
        }
    }

    public void Print(StatementPage page)
    {
        foreach (var row in symbols.Values)
            page.Write(Symbol(page, row));
        foreach (var row in classes.Values)
        {
            page.Write(Blank(row) with
            {
                Element = "AssetSummary",
                LevelOfDetail = "ASSET_SUMMARY",
                Instrument = InstrumentColumns.Empty with { AssetCategory = row.Instrument.AssetCategory },
                TradePrice = null,
                TradeMoney = null,
                BuySell = "",
            });
        }
    }

    /// <summary>The broker writes MULTI where the executions of a summary differ, also in columns of days.</summary>
    private static RawRow Symbol(StatementPage page, TradeRow sum)
    {
        var raw = new RawColumns(page.Query.Format, page.Query.ColumnsOf(TradeRow.SectionName));
        TradeRow.Visit(ref raw, Blank(sum) with
        {
            LevelOfDetail = "SYMBOL_SUMMARY",
            ReportDate = sum.ReportDate,
            TradeDate = sum.TradeDate,
            SettleDateTarget = sum.SettleDateTarget,
            Exchange = sum.Exchange,
        });
        if (sum.ReportDate is null)
            raw.Replace("reportDate", Several);
        if (sum.TradeDate is null)
            raw.Replace("tradeDate", Several);
        if (sum.SettleDateTarget is null)
            raw.Replace("settleDateTarget", Several);
        return raw.Row(TradeRow.SectionName, "SymbolSummary");
    }

    private static TradeRow Sum(TradeRow a, TradeRow b) => a with
    {
        ReportDate = a.ReportDate == b.ReportDate ? a.ReportDate : null,
        TradeDate = a.TradeDate == b.TradeDate ? a.TradeDate : null,
        SettleDateTarget = a.SettleDateTarget == b.SettleDateTarget ? a.SettleDateTarget : null,
        Exchange = a.Exchange == b.Exchange ? a.Exchange : Several,
        Quantity = a.Quantity + b.Quantity,
        TradeMoney = a.TradeMoney + b.TradeMoney,
        Proceeds = a.Proceeds + b.Proceeds,
        Taxes = a.Taxes + b.Taxes,
        IbCommission = a.IbCommission + b.IbCommission,
        NetCash = a.NetCash + b.NetCash,
        Cost = a.Cost + b.Cost,
        FifoPnlRealized = a.FifoPnlRealized + b.FifoPnlRealized,
        MtmPnl = a.MtmPnl + b.MtmPnl,
        AccruedInt = a.AccruedInt + b.AccruedInt,
        NetCashInBase = a.NetCashInBase + b.NetCashInBase,
    };

    /// <summary>Sums with the columns of a single execution left out and the average price.</summary>
    private static TradeRow Blank(TradeRow sum) => new()
    {
        AccountId = sum.AccountId,
        AcctAlias = sum.AcctAlias,
        Model = sum.Model,
        Currency = sum.Currency,
        Instrument = sum.Instrument,
        Quantity = sum.Quantity,
        TradePrice = sum.Quantity is null or 0
            ? null
            : decimal.Round((sum.TradeMoney / sum.Quantity / (sum.Instrument.Multiplier ?? 1)) ?? 0, 9),
        TradeMoney = sum.TradeMoney,
        Proceeds = sum.Proceeds,
        Taxes = sum.Taxes,
        IbCommission = sum.IbCommission,
        IbCommissionCurrency = sum.IbCommissionCurrency,
        NetCash = sum.NetCash,
        Cost = sum.Cost,
        FifoPnlRealized = sum.FifoPnlRealized,
        MtmPnl = sum.MtmPnl,
        AccruedInt = sum.AccruedInt,
        NetCashInBase = sum.NetCashInBase,
        BuySell = sum.BuySell,
    };
}
