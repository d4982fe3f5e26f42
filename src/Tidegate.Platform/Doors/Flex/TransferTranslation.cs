using Tidegate.Domain.Instruments;
using Tidegate.Domain.Ledger;
using Tidegate.Flex.Rows;

namespace Tidegate.Platform.Doors.Flex;

/// <summary>Positions and cash that came from or went to another account, and the lots of the positions (flex.md §7).</summary>
internal static class TransferTranslation
{
    /// <summary>A transfer.</summary>
    public static StatementFact.Row Of(TransferRow row, StatementScope scope)
    {
        var time = row.DateTime ?? EntryHead.Of(row.Date ?? row.ReportDate);
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, time, row.ReportDate, out var lacks);
        // Money stands as the class CASH, without contract number.
        var isCash = row.Instrument.AssetCategory is "CASH" or "" or null && row.Instrument.Conid is null;
        if (head is null || (!isCash && (head.Instrument is null || row.Quantity is null)) || (isCash && row.CashTransfer is null))
            return scope.Keep(
                row,
                row.Owner.AccountId,
                head is null ? lacks : isCash ? "cashTransfer" : head.Instrument is null ? "conid and symbol" : "quantity",
                row.Currency);

        var direction = TransferDirections.Of(row.Direction);
        var instrument = isCash ? null : head.Instrument;
        var transfer = new Transfer
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Description = row.Instrument.Description ?? "",
            Type = row.Type ?? "",
            TransactionId = row.TransactionID ?? "",
            SettleDay = row.SettleDate,
            Codes = row.Code ?? "",
            Direction = direction,
            Quantity = isCash ? 0m : Signed(row.Quantity ?? 0m, direction),
            Cash = Signed(row.CashTransfer ?? 0m, direction),
            Value = isCash ? null : Signed(row.PositionAmount, direction),
            Price = isCash ? null : row.TransferPrice,
            Counterparty = row.Account ?? "",
        };
        return new StatementFact.EntryRead(
            scope.Origin(row), (head with { Instrument = instrument }).Complete(transfer, row.Owner.Model), instrument);
    }

    /// <summary>A lot of a transferred position.</summary>
    public static StatementFact.Row Of(TransferLotRow row, StatementScope scope)
    {
        var time = row.DateTime ?? EntryHead.Of(row.Date ?? row.ReportDate);
        var head = EntryHead.Of(scope, row.Owner.AccountId, row.Currency, row.Instrument, time, row.ReportDate, out var lacks);
        if (head?.Instrument is not { } instrument || row.Quantity is not { } quantity)
            return scope.Keep(
                row, row.Owner.AccountId, head is null ? lacks : head.Instrument is null ? "conid and symbol" : "quantity", row.Currency);

        var direction = TransferDirections.Of(row.Direction);
        var lot = new TransferLot
        {
            Account = head.Account,
            When = head.When,
            Day = head.Day,
            Currency = head.Currency,
            RateToBase = row.FxRateToBase,
            Type = row.Type ?? "",
            TransactionId = row.TransactionID ?? "",
            SettleDay = row.SettleDate,
            Codes = row.Code ?? "",
            Direction = direction,
            Quantity = Signed(quantity, direction),
            Cost = Signed(row.Cost, direction) ?? OfPrice(Signed(quantity, direction), row.TransferPrice, instrument),
            Opened = row.HoldingPeriodDateTime?.Date ?? row.OpenDateTime?.Date,
            Counterparty = row.Account ?? "",
        };
        return new StatementFact.EntryRead(scope.Origin(row), head.Complete(lot, row.Owner.Model), instrument);
    }

    // A price of zero means that the cost is not known.
    private static decimal? OfPrice(decimal quantity, decimal? price, Instrument instrument) =>
        price is { } known and not 0m ? quantity * known * instrument.EffectiveMultiplier : null;

    // Some statements write what goes out without sign.
    private static decimal Signed(decimal value, TransferDirection direction) =>
        direction == TransferDirection.Out && value > 0 ? -value : value;

    private static decimal? Signed(decimal? value, TransferDirection direction) => value is { } known ? Signed(known, direction) : null;
}
