using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Dividends posted to the accruals and taken out of them; no cash (flex.md §9.9).</summary>
internal static class DividendAccrualTranslation
{
    /// <summary>A change; a summary row stands for details of which nothing else is known.</summary>
    public static StatementFact.Row Of(ChangeInDividendAccrualRow row, StatementScope scope)
    {
        var day = row.ReportDate ?? row.Date;
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, EntryHead.Of(row.Date), day, out var lacks);
        if (head?.Instrument is not { } instrument || (row.NetAmount ?? row.GrossAmount) is not { } net)
            return scope.Keep(
                row, row.Owner.AccountId, head is null ? lacks : head.Instrument is null ? "conid and symbol" : "netAmount", row.Currency);

        var accrual = new DividendAccrual
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Codes = row.Code ?? "",
            Coarse = row.LevelOfDetail == "SUMMARY",
            ActionId = row.ActionID ?? "",
            Quantity = row.Quantity,
            GrossRate = row.GrossRate,
            Gross = row.GrossAmount,
            Tax = row.Tax ?? 0m,
            Fee = row.Fee ?? 0m,
            Net = net,
            ExDay = row.ExDate,
            PayDay = row.PayDate,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(accrual, row.Owner.Model), instrument);
    }
}
