using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>
/// Trade confirmations: fills minutes after they happen, until the activity statement tells the same trade (flex.md §4).
/// </summary>
internal static class ConfirmationTranslation
{
    /// <summary>An execution, an order that stands for unknown executions, or a summary.</summary>
    public static StatementFact.Row Of(TradeConfirmRow row, StatementScope scope)
    {
        var coarse = row.Element == "Order";
        if (row.Element == "SymbolSummary" || (coarse && string.IsNullOrEmpty(row.OrderID)))
            return scope.Count(row);

        var time = row.DateTime ?? (row.TradeDate is { } date ? new FlexTime(date, row.TradeTime) : null);
        var head = EntryHead.Of(
            scope, row.Owner.AccountId, row.Currency, row.Instrument, time, row.ReportDate ?? row.TradeDate, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } signed || (row.Price ?? row.TradePrice) is not { } price)
            return scope.Keep(row, row.Owner.AccountId, TradeTranslation.Lack(head, lacks, row.Quantity), row.Currency);

        var quantity = TradeTranslation.Signed(signed, row.BuySell);
        var taxes = row.Tax is null && row.SalesTax is null && row.OtherTax is null
            ? (decimal?)null
            : (row.Tax ?? 0m) + (row.SalesTax ?? 0m) + (row.OtherTax ?? 0m);
        var trade = new Trade
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = row.TransactionType ?? "",
            TradeId = row.TradeID ?? "",
            SettleDay = row.SettleDate,
            Codes = row.Code ?? "",
            Coarse = coarse,
            Provisional = true,
            Quantity = quantity,
            Price = price,
            Multiplier = instrument.Multiplier,
            Proceeds = row.Proceeds ?? (-quantity * price * instrument.EffectiveMultiplier),
            Commission = row.Commission ?? 0m,
            CommissionCurrency = TradeTranslation.Paid(row.CommissionCurrency, head.Currency),
            Taxes = taxes ?? 0m,
            ExecutionId = coarse ? "" : row.ExecID ?? "",
            OrderId = row.OrderID ?? "",
            OrderReference = row.OrderReference ?? "",
            OriginalTradeId = row.OrigTradeID ?? "",
            Side = row.BuySell ?? "",
            OpenClose = OpenClose(row.Code),
            Exchange = row.Exchange ?? "",
            BrokerNetCash = row.NetCash,
            BrokerMoney = row.Amount is { } amount ? Math.Abs(amount) * Math.Sign(quantity) : null,
            AccruedInterest = row.AccruedInt,
            Lacking = TradeTranslation.Lacking(row.Proceeds, row.Commission, taxes),
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(trade, row.Owner.Model), instrument);
    }

    // A confirmation tells opening and closing among its codes only.
    private static string OpenClose(string? codes)
    {
        var parts = (codes ?? "").Split(';', ',').Select(part => part.Trim()).ToHashSet();
        return (parts.Contains("C"), parts.Contains("O")) switch
        {
            (true, true) => "C;O",
            (true, false) => "C",
            (false, true) => "O",
            _ => "",
        };
    }
}
