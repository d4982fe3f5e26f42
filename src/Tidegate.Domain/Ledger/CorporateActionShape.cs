namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of a leg of a corporate action.</summary>
internal sealed class CorporateActionShape : EntryShapeOf<CorporateAction>
{
    public override EntryKind Kind => EntryKind.CorporateAction;

    protected override EntryKeys Keys(CorporateAction entry)
    {
        var happening = KeyHash.Of(
            "event", entry.ActionId.Length > 0 ? entry.ActionId : entry.Description, entry.Instrument.Value, KeyHash.Day(entry.Day));
        if (entry.Coarse)
            return EntryKeys.OfCoarse(happening);

        return new(
            KeyHash.OfId("transaction", entry.TransactionId),
            null,
            KeyHash.OfId("action", entry.ActionId, entry.Instrument.Value, KeyHash.Sign(entry.Quantity), KeyHash.Day(entry.Day)),
            KeyHash.Of(
                "content",
                entry.Instrument.Value,
                KeyHash.Day(entry.Day),
                KeyHash.Number(entry.Quantity),
                KeyHash.Number(entry.Proceeds),
                entry.Description),
            happening);
    }

    protected override CorporateAction Visit(IEntryWire wire, CorporateAction? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        ActionId = wire.Text(EntryText.ActionId, entry?.ActionId),
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity) ?? 0m,
        Proceeds = wire.Number(EntryNumber.Amount, entry?.Proceeds) ?? 0m,
        Value = wire.Number(EntryNumber.Value, entry?.Value),
        BrokerCost = wire.Number(EntryNumber.BrokerCost, entry?.BrokerCost),
        BrokerRealized = wire.Number(EntryNumber.BrokerRealized, entry?.BrokerRealized),
    };
}
