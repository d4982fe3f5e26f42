using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Exercises, assignments, expirations and cash settlements (flex.md §11).</summary>
internal static class OptionEventTranslation
{
    /// <summary>An event of an option or of its underlying leg.</summary>
    public static StatementFact.Row Of(OptionEaeRow row, StatementScope scope)
    {
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, null, row.Date, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } quantity)
            return scope.Keep(row, row.Owner.AccountId, TradeTranslation.Lack(head, lacks, row.Quantity), row.Currency);

        var option = new OptionEvent
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = row.TransactionType ?? row.Type ?? "",
            TransactionId = row.TransactionID ?? "",
            TradeId = row.TradeID ?? "",
            Quantity = quantity,
            Price = row.TradePrice ?? 0m,
            Proceeds = row.Proceeds ?? 0m,
            BrokerCost = row.CostBasis,
            BrokerRealized = row.RealizedPnl,
            Lacking = row.Proceeds is null ? LackingColumns.Amount : LackingColumns.None,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(option, row.Owner.Model), instrument);
    }
}
