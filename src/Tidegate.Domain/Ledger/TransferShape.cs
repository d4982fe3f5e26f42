namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of a transfer.</summary>
internal sealed class TransferShape : EntryShapeOf<Transfer>
{
    public override EntryKind Kind => EntryKind.Transfer;

    protected override EntryKeys Keys(Transfer entry) => new(
        KeyHash.OfId("transaction", entry.TransactionId),
        null,
        null,
        KeyHash.Of(
            "content",
            entry.Type,
            TransferDirections.Text(entry.Direction),
            entry.Instrument.Value,
            KeyHash.Day(entry.Day),
            KeyHash.Number(entry.Quantity),
            KeyHash.Number(entry.Cash),
            entry.Currency.Code),
        null);

    protected override Transfer Visit(IEntryWire wire, Transfer? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Direction = TransferDirections.Of(wire.Text(EntryText.Direction, TransferDirections.Text(entry?.Direction ?? default))),
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity) ?? 0m,
        Cash = wire.Number(EntryNumber.Amount, entry?.Cash) ?? 0m,
        Value = wire.Number(EntryNumber.Value, entry?.Value),
        Price = wire.Number(EntryNumber.Price, entry?.Price),
        Counterparty = wire.Text(EntryText.Counterparty, entry?.Counterparty),
    };
}
