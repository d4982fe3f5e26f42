namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of lent or borrowed shares; the broker's contract id stands in the trade id.</summary>
internal sealed class LendingShape : EntryShapeOf<Lending>
{
    public override EntryKind Kind => EntryKind.Lending;

    protected override EntryKeys Keys(Lending entry) => new(
        null,
        null,
        KeyHash.OfId(
            "contract", entry.TradeId, KeyHash.Day(entry.Day), entry.Type, KeyHash.Number(entry.Quantity), KeyHash.Number(entry.Amount)),
        KeyHash.Of(
            "content",
            entry.Instrument.Value,
            KeyHash.Day(entry.Day),
            entry.Type,
            entry.Description,
            KeyHash.Number(entry.Quantity),
            KeyHash.Number(entry.Amount)),
        null);

    protected override Lending Visit(IEntryWire wire, Lending? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity) ?? 0m,
        Amount = wire.Number(EntryNumber.Amount, entry?.Amount) ?? 0m,
        Rate = wire.Number(EntryNumber.Rate, entry?.Rate),
    };
}
