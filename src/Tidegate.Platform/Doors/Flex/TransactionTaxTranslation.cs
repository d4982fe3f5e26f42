using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Taxes on trades in detail; the trades carry the sums.</summary>
internal static class TransactionTaxTranslation
{
    /// <summary>A tax; its details repeat it.</summary>
    public static StatementFact.Row Of(TransactionTaxRow row, StatementScope scope)
    {
        if (row.Element != TransactionTaxRow.ElementName)
            return scope.Count(row);

        var head = EntryHead.Of(
            scope, row.Owner.AccountId, row.Currency, row.Instrument, row.Date, row.ReportDate ?? row.Date?.Date, out var lacks);
        if (head is null || row.TaxAmount is not { } amount)
            return scope.Keep(row, row.Owner.AccountId, head is null ? lacks : "taxAmount", row.Currency);

        var tax = new TransactionTax
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Description = row.TaxDescription ?? "",
            TradeId = row.TradeId ?? "",
            SettleDay = row.SettleDate,
            Codes = row.Code ?? "",
            Amount = amount,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(tax, row.Owner.Model), head.Instrument);
    }
}
