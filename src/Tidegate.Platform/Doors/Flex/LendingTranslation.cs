using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Shares lent and borrowed, and the daily fee of it.</summary>
internal static class LendingTranslation
{
    private const string Fee = "Fee";

    /// <summary>A change of what is lent.</summary>
    public static StatementFact.Row Of(SlbActivityRow row, StatementScope scope)
    {
        if (row.LevelOfDetail == "SUMMARY")
            return scope.Count(row);

        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, null, row.Date, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } quantity)
            return scope.Keep(row, row.Owner.AccountId, TradeTranslation.Lack(head, lacks, row.Quantity), row.Currency);

        var lending = new Lending
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Description = row.ActivityDescription ?? "",
            Type = row.Type ?? "",
            TradeId = row.SlbTransactionId ?? row.UniqueID ?? "",
            Quantity = quantity,
            Amount = row.CollateralAmount ?? 0m,
            Rate = row.FeeRate,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(lending, row.Owner.Model), instrument);
    }

    /// <summary>The fee of a day.</summary>
    public static StatementFact.Row Of(SlbFeeRow row, StatementScope scope)
    {
        if (row.LevelOfDetail == "SUMMARY")
            return scope.Count(row);

        var head = EntryHead.Of(
            scope, row.Owner.AccountId, row.Currency, row.Instrument, null, row.ValueDate ?? row.StartDate, out var lacks);
        if (head?.Instrument is not { } instrument || (row.NetLendFee ?? row.TotalCharges ?? row.Fee) is not { } amount)
            return scope.Keep(
                row, row.Owner.AccountId, head is null ? lacks : head.Instrument is null ? "conid and symbol" : "fee", row.Currency);

        var fee = new Lending
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = Fee,
            TradeId = row.SlbTransactionId ?? row.UniqueID ?? "",
            Codes = row.Code ?? "",
            Quantity = row.Quantity ?? 0m,
            Amount = amount,
            Rate = row.NetLendFeeRate ?? row.FeeRate,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(fee, row.Owner.Model), instrument);
    }
}
