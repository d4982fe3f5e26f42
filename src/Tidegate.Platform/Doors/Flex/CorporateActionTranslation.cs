using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Corporate actions: each row is one leg (flex.md §10).</summary>
internal static class CorporateActionTranslation
{
    /// <summary>A leg; a summary row stands for details of which nothing else is known.</summary>
    public static StatementFact.Row Of(CorporateActionRow row, StatementScope scope)
    {
        var time = row.DateTime ?? EntryHead.Of(row.Date ?? row.ReportDate);
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, time, row.ReportDate, out var lacks);
        if (head?.Instrument is not { } instrument || (row.Quantity is null && row.Proceeds is null && row.Amount is null))
            return scope.Keep(
                row, row.Owner.AccountId, head is null ? lacks : head.Instrument is null ? "conid and symbol" : "quantity", row.Currency);

        var action = new CorporateAction
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            // The sentence stands in the instrument's column where the query has no column of its own for it.
            Description = row.ActionDescription ?? row.Instrument.Description ?? "",
            Type = row.Type ?? "",
            TransactionId = row.TransactionID ?? "",
            Codes = row.Code ?? "",
            Coarse = row.LevelOfDetail == "SUMMARY",
            ActionId = row.ActionID ?? "",
            Quantity = row.Quantity ?? 0m,
            Proceeds = row.Proceeds ?? -(row.Amount ?? 0m),
            Value = row.Value,
            BrokerCost = row.CostBasis,
            BrokerRealized = row.FifoPnlRealized ?? row.RealizedPL,
            Lacking = row.Proceeds is null && row.Amount is null ? LackingColumns.Amount : LackingColumns.None,
        };
        return new StatementFact.EntryRead(
            scope.Origin(row),
            head.Complete(action, row.Owner.Model),
            row.ActionDescription is null ? instrument with { Description = "" } : instrument);
    }
}
