namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of a lot of a transfer. Lots of one transfer share its transaction id, so it is no key by itself.</summary>
internal sealed class TransferLotShape : EntryShapeOf<TransferLot>
{
    public override EntryKind Kind => EntryKind.TransferLot;

    protected override EntryKeys Keys(TransferLot entry) => new(
        null,
        null,
        KeyHash.OfId("lot", entry.TransactionId, KeyHash.Day(entry.Opened), KeyHash.Number(entry.Quantity), KeyHash.Number(entry.Cost)),
        KeyHash.Of(
            "content",
            entry.Type,
            TransferDirections.Text(entry.Direction),
            entry.Instrument.Value,
            KeyHash.Day(entry.Day),
            KeyHash.Day(entry.Opened),
            KeyHash.Number(entry.Quantity),
            KeyHash.Number(entry.Cost)),
        null);

    protected override TransferLot Visit(IEntryWire wire, TransferLot? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Direction = TransferDirections.Of(wire.Text(EntryText.Direction, TransferDirections.Text(entry?.Direction ?? default))),
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity) ?? 0m,
        Cost = wire.Number(EntryNumber.BrokerCost, entry?.Cost),
        Opened = wire.Day(EntryDay.Opened, entry?.Opened),
        Counterparty = wire.Text(EntryText.Counterparty, entry?.Counterparty),
    };
}
