using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Granted shares.</summary>
internal static class GrantTranslation
{
    /// <summary>A grant.</summary>
    public static StatementFact.Row Of(StockGrantActivityRow row, StatementScope scope)
    {
        var day = row.ReportDate ?? row.AwardDate;
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, EntryHead.Of(row.AwardDate), day, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } quantity)
            return scope.Keep(row, row.Owner.AccountId, TradeTranslation.Lack(head, lacks, row.Quantity), row.Currency);

        var grant = new Grant
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = row.ActivityDescription ?? "",
            Quantity = quantity,
            Price = row.Price,
            Value = row.Value,
            VestingDay = row.VestingDate,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(grant, row.Owner.Model), instrument);
    }
}
