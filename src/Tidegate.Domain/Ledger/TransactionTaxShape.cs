namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of a tax on a trade.</summary>
internal sealed class TransactionTaxShape : EntryShapeOf<TransactionTax>
{
    public override EntryKind Kind => EntryKind.TransactionTax;

    protected override EntryKeys Keys(TransactionTax entry) => new(
        null,
        null,
        KeyHash.OfId("trade", entry.TradeId, KeyHash.Day(entry.Day), entry.Description, KeyHash.Number(entry.Amount)),
        KeyHash.Of("content", entry.Instrument.Value, KeyHash.Day(entry.Day), entry.Description, KeyHash.Number(entry.Amount)),
        null);

    protected override TransactionTax Visit(IEntryWire wire, TransactionTax? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Amount = wire.Number(EntryNumber.Amount, entry?.Amount) ?? 0m,
    };
}
