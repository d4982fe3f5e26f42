using Tidegate.Domain.Accounts;
using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Translates rows that are ledger entries. A row that lacks what an entry needs is kept as it is, with the reason.</summary>
internal static class EntryTranslation
{
    /// <summary>An execution, or an order that stands for executions of which nothing else is known.</summary>
    public static StatementFact.Row Trade(TradeRow row, AccountId account, RowOrigin origin, bool coarse)
    {
        var time = row.DateTime ?? (row.TradeDate is { } date ? new FlexTime(date, row.TradeTime) : row.ReportDate is { } report
            ? new FlexTime(report) : null);
        var hasCurrency = Currency.TryParse(row.Currency, out var currency);
        var instrument = InstrumentReading.Of(row.Instrument, currency);
        if (!hasCurrency || instrument is null || time is not { } when || row.Quantity is not { } quantity
            || row.TradePrice is not { } price)
        {
            var lacks = !hasCurrency ? "currency" : instrument is null ? "conid and symbol" : time is null ? "dateTime"
                : row.Quantity is null ? "quantity" : "tradePrice";
            return Keep(row, account, origin, lacks, hasCurrency ? currency : null);
        }

        quantity = Signed(quantity, row.BuySell);
        var trade = new Trade
        {
            Account = account,
            When = NewYorkClock.Read(when),
            Day = row.ReportDate ?? row.TradeDate ?? when.Date,
            Instrument = instrument.Id,
            AssetClass = instrument.AssetClass,
            Symbol = instrument.Symbol,
            Description = instrument.Description,
            Currency = currency,
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
            CommissionCurrency = Currency.TryParse(row.IbCommissionCurrency, out var paidIn) ? paidIn : currency,
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
        };
        return new StatementFact.EntryRead(origin, trade, instrument);
    }

    /// <summary>A cash transaction; a summary row stands for details of which nothing else is known.</summary>
    public static StatementFact.Row Cash(CashTransactionRow row, AccountId account, RowOrigin origin)
    {
        var time = row.DateTime ?? Days(row.ReportDate ?? row.SettleDate ?? row.Date);
        var hasCurrency = Currency.TryParse(row.Currency, out var currency);
        if (!hasCurrency || row.Amount is not { } amount || time is not { } when)
            return Keep(row, account, origin, !hasCurrency ? "currency" : row.Amount is null ? "amount" : "dateTime", hasCurrency ? currency
                : null);

        var instrument = InstrumentReading.Of(row.Instrument, currency);
        var cash = new CashTransaction
        {
            Account = account,
            When = NewYorkClock.Read(when),
            Day = row.ReportDate ?? when.Date,
            Instrument = instrument?.Id ?? default,
            AssetClass = instrument?.AssetClass ?? default,
            Symbol = row.Instrument.Symbol ?? "",
            Description = row.Instrument.Description ?? "",
            Currency = currency,
            RateToBase = row.FxRateToBase,
            Type = row.Type ?? "",
            TransactionId = row.TransactionID ?? "",
            TradeId = row.TradeID ?? "",
            SettleDay = row.SettleDate,
            Codes = row.Code ?? "",
            Coarse = row.LevelOfDetail == "SUMMARY",
            Amount = amount,
            ActionId = row.ActionID ?? "",
            ExDay = row.ExDate,
        };

        // The text of a cash row describes the payment, not the instrument.
        return new StatementFact.EntryRead(origin, cash, instrument is null ? null : instrument with { Description = "" });
    }

    private static StatementFact.Kept Keep(StatementRow row, AccountId account, RowOrigin origin, string lacks, Currency? currency) =>
        new(origin, account, RowColumns.Of(row), default, currency, $"It has no {lacks}.");

    private static FlexTime? Days(DateOnly? day) => day is { } known ? new FlexTime(known) : null;

    // Old files write a sale without sign.
    private static decimal Signed(decimal quantity, string? side) =>
        side is "SELL" && quantity > 0 ? -quantity : quantity;
}
