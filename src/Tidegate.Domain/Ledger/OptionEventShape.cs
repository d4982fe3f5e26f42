namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of the end of an option.</summary>
internal sealed class OptionEventShape : EntryShapeOf<OptionEvent>
{
    public override EntryKind Kind => EntryKind.OptionEvent;

    protected override EntryKeys Keys(OptionEvent entry) => new(
        null,
        null,
        KeyHash.OfId("trade", entry.TradeId, entry.Instrument.Value, entry.Type),
        KeyHash.Of("content", entry.Instrument.Value, KeyHash.Day(entry.Day), entry.Type, KeyHash.Number(entry.Quantity)),
        null);

    protected override OptionEvent Visit(IEntryWire wire, OptionEvent? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity) ?? 0m,
        Price = wire.Number(EntryNumber.Price, entry?.Price) ?? 0m,
        Proceeds = wire.Number(EntryNumber.Amount, entry?.Proceeds) ?? 0m,
        BrokerCost = wire.Number(EntryNumber.BrokerCost, entry?.BrokerCost),
        BrokerRealized = wire.Number(EntryNumber.BrokerRealized, entry?.BrokerRealized),
    };
}
