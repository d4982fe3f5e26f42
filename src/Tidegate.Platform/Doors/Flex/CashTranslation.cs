using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Movements of cash: the section of them, and the sections that the cash report counts in lines of their own.</summary>
internal static class CashTranslation
{
    private const string CfdCharges = "CFD Charges";
    private const string DebitCard = "Debit Card Activity";

    /// <summary>A cash transaction; a summary row stands for details of which nothing else is known.</summary>
    public static StatementFact.Row Of(CashTransactionRow row, StatementScope scope)
    {
        var time = row.DateTime ?? EntryHead.Of(row.ReportDate ?? row.SettleDate ?? row.Date);
        var head = EntryHead.Of(scope, row.AccountId, row.Currency, row.Instrument, time, row.ReportDate, out var lacks);
        if (head is null || row.Amount is not { } amount)
            return scope.Keep(row, row.AccountId, head is null ? lacks : "amount", row.Currency);

        var cash = new CashTransaction
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Instrument = head.Instrument?.Id ?? default,
            AssetClass = head.Instrument?.AssetClass ?? default,
            Symbol = row.Instrument.Symbol ?? "",
            Description = row.Instrument.Description ?? "",
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = row.Type ?? "",
            TransactionId = row.TransactionID ?? "",
            TradeId = row.TradeID ?? "",
            SettleDay = row.SettleDate,
            Codes = row.Code ?? "",
            Coarse = row.LevelOfDetail == "SUMMARY",
            Model = row.Model ?? "",
            Lacking = head.Lacking,
            Amount = amount,
            ActionId = row.ActionID ?? "",
            ExDay = row.ExDate,
        };

        // The text of a cash row describes the payment, not the instrument.
        return new StatementFact.EntryRead(scope.Origin(row), cash, head.Instrument is { } paid ? paid with { Description = "" } : null);
    }

    /// <summary>A charge for contracts for difference.</summary>
    public static StatementFact.Row Of(CfdChargeRow row, StatementScope scope)
    {
        if (row.LevelOfDetail == "SUMMARY")
            return scope.Count(row);

        var time = row.DateTime ?? EntryHead.Of(row.Date ?? row.ReportDate);
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, time, row.ReportDate, out var lacks);
        if (head is null || (row.Total ?? row.Amount ?? Sum(row.Received, row.Paid)) is not { } amount)
            return scope.Keep(row, row.Owner.AccountId, head is null ? lacks : "total", row.Currency);

        var cash = new CashTransaction
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Description = row.ActivityDescription ?? "",
            Type = CfdCharges,
            TransactionId = row.TransactionID ?? "",
            TradeId = row.TradeID ?? "",
            Codes = row.Code ?? "",
            Amount = amount,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(cash, row.Owner.Model), head.Instrument);
    }

    /// <summary>A payment by debit card.</summary>
    public static StatementFact.Row Of(DebitCardActivityRow row, StatementScope scope)
    {
        var time = row.TransactionDateTime ?? EntryHead.Of(row.PostingDate ?? row.ReportDate);
        var head = EntryHead.Of(
            scope, row.Owner.AccountId, row.Currency, InstrumentColumns.Empty, time, row.ReportDate ?? row.PostingDate, out var lacks);
        if (head is null || row.Amount is not { } amount)
            return scope.Keep(row, row.Owner.AccountId, head is null ? lacks : "amount", row.Currency);

        var cash = new CashTransaction
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Description = row.MerchantNameLocation ?? "",
            Type = DebitCard,
            SettleDay = row.PostingDate,
            Amount = amount,
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(cash, row.Owner.Model), null);
    }

    private static decimal? Sum(decimal? received, decimal? paid) =>
        received is null && paid is null ? null : (received ?? 0m) + (paid ?? 0m);
}
