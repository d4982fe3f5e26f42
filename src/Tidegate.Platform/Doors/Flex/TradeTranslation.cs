using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Domain.Lots;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>
/// Trades. An execution is an entry; an order stands for executions of which nothing else is known; closed lots are evidence; the other
/// levels repeat the same activity (flex.md §9.1).
/// </summary>
internal static class TradeTranslation
{
    /// <summary>Name under which the closed lots of a day are kept.</summary>
    public const string ClosedLots = "Trades/Lot";

    /// <summary>A row of the section of trades.</summary>
    public static StatementFact.Row Of(TradeRow row, StatementScope scope) => row.Element switch
    {
        "Trade" => Execution(row, scope, coarse: false),
        "Order" when !string.IsNullOrEmpty(row.IbOrderID) => Execution(row, scope, coarse: true),
        "Lot" => ClosedLot(row, scope),
        _ => scope.Count(row),
    };

    /// <summary>A trade that was made elsewhere and came with its position; the same trade may stand among the trades too.</summary>
    public static StatementFact.Row Of(TradeTransferRow row, StatementScope scope)
    {
        var time = row.TradeDate is { } date ? new FlexTime(date, row.TradeTime) : EntryHead.Of(row.ReportDate);
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, time, row.ReportDate, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } quantity || row.TradePrice is not { } price)
            return scope.Keep(row, row.Owner.AccountId, Lack(head, lacks, row.Quantity), row.Currency);

        var trade = new Trade
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = row.TransactionType ?? "",
            TransactionId = row.TransactionID ?? "",
            TradeId = row.TradeID ?? "",
            SettleDay = row.SettleDateTarget,
            Codes = row.Notes ?? "",
            Quantity = quantity,
            Price = price,
            Multiplier = instrument.Multiplier,
            Proceeds = row.Proceeds ?? (-quantity * price * instrument.EffectiveMultiplier),
            Commission = row.IbCommission ?? 0m,
            CommissionCurrency = Paid(row.IbCommissionCurrency, head.Currency),
            Taxes = row.Taxes ?? 0m,
            OriginalTradeId = row.OrigTradeID ?? "",
            OpenClose = row.OpenCloseIndicator ?? "",
            Exchange = row.Exchange ?? "",
            BrokerCost = row.Cost,
            BrokerRealized = row.FifoPnlRealized,
            BrokerNetCash = row.NetCash,
            BrokerMoney = row.TradeMoney,
            BrokerMarkToMarket = row.MtmPnl,
            ClosePrice = row.ClosePrice,
            Lacking = Lacking(row.Proceeds, row.IbCommission, row.Taxes),
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(trade, row.Owner.Model), instrument);
    }

    /// <summary>The currency of a commission; that of the trade where the statement lacks it.</summary>
    public static Currency Paid(string? commissionCurrency, Currency ofTrade) =>
        Currency.TryParse(commissionCurrency, out var paidIn) ? paidIn : ofTrade;

    /// <summary>Which of a trade's columns the row lacks.</summary>
    public static LackingColumns Lacking(decimal? proceeds, decimal? commission, decimal? taxes) =>
        (proceeds is null ? LackingColumns.Amount : LackingColumns.None)
        | (commission is null ? LackingColumns.Commission : LackingColumns.None)
        | (taxes is null ? LackingColumns.Taxes : LackingColumns.None);

    /// <summary>What a row that is no trade lacks.</summary>
    public static string Lack(EntryHead? head, string lacks, decimal? quantity) =>
        head is null ? lacks : head.Instrument is null ? "conid and symbol" : quantity is null ? "quantity" : "price";

    /// <summary>Old files write a sale without sign.</summary>
    public static decimal Signed(decimal quantity, string? side) => side is "SELL" && quantity > 0 ? -quantity : quantity;

    private static StatementFact.Row Execution(TradeRow row, StatementScope scope, bool coarse)
    {
        var head = EntryHead.Of(scope, row.AccountId, row.Currency, row.Instrument, TimeOf(row), row.ReportDate, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } signed || row.TradePrice is not { } price)
            return scope.Keep(row, row.AccountId, Lack(head, lacks, row.Quantity), row.Currency);

        var quantity = Signed(signed, row.BuySell);
        var trade = new Trade
        {
            Account = head.Account,
            When = head.When,
            Day = row.ReportDate ?? row.TradeDate ?? head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = row.TransactionType ?? "",
            TransactionId = row.TransactionID ?? "",
            TradeId = row.TradeID ?? "",
            SettleDay = row.SettleDateTarget,
            Codes = row.Notes ?? "",
            Coarse = coarse,
            Quantity = quantity,
            Price = price,
            Multiplier = instrument.Multiplier,
            Proceeds = row.Proceeds ?? (-quantity * price * instrument.EffectiveMultiplier),
            Commission = row.IbCommission ?? 0m,
            CommissionCurrency = Paid(row.IbCommissionCurrency, head.Currency),
            Taxes = row.Taxes ?? 0m,
            ExecutionId = coarse ? "" : row.IbExecID ?? "",
            OrderId = row.IbOrderID ?? "",
            OrderReference = row.OrderReference ?? "",
            OriginalTransactionId = row.OrigTransactionID ?? "",
            OriginalTradeId = row.OrigTradeID ?? "",
            Side = row.BuySell ?? "",
            OpenClose = row.OpenCloseIndicator ?? "",
            Exchange = row.Exchange ?? "",
            BrokerCost = row.Cost,
            BrokerRealized = row.FifoPnlRealized,
            BrokerNetCash = row.NetCash,
            BrokerMoney = row.TradeMoney,
            BrokerMarkToMarket = row.MtmPnl,
            ClosePrice = row.ClosePrice,
            AccruedInterest = row.AccruedInt,
            Lacking = Lacking(row.Proceeds, row.IbCommission, row.Taxes),
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(trade, row.Model), instrument);
    }

    // The row's own sign is positive; it takes that of the closing trade, which is the contrary of the side in which the lot was open.
    private static StatementFact.Row ClosedLot(TradeRow row, StatementScope scope)
    {
        var head = EntryHead.Of(scope, row.AccountId, row.Currency, row.Instrument, TimeOf(row), row.ReportDate, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } quantity)
            return scope.Keep(row, row.AccountId, Lack(head, lacks, row.Quantity), row.Currency);

        var sells = row.BuySell?.StartsWith("SELL", StringComparison.Ordinal) ?? false;
        var lot = new BrokerClosedLot(
            instrument.Id,
            head.When.Wall,
            head.Day,
            row.TransactionID ?? "",
            row.OpenDateTime?.Date,
            sells ? -Math.Abs(quantity) : row.BuySell is null ? quantity : Math.Abs(quantity),
            row.Cost,
            row.FifoPnlRealized);
        return new StatementFact.EvidenceRow(
            scope.Origin(row), head.Account, ClosedLots, new(head.Day, head.Day), lot);
    }

    private static FlexTime? TimeOf(TradeRow row) =>
        row.DateTime ?? (row.TradeDate is { } date ? new FlexTime(date, row.TradeTime) : EntryHead.Of(row.ReportDate));
}
