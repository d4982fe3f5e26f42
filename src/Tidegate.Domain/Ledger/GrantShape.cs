namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of granted shares, whose rows have no id.</summary>
internal sealed class GrantShape : EntryShapeOf<Grant>
{
    public override EntryKind Kind => EntryKind.Grant;

    protected override EntryKeys Keys(Grant entry) => new(
        null,
        null,
        null,
        KeyHash.Of("content", entry.Instrument.Value, KeyHash.Day(entry.Day), entry.Type, KeyHash.Number(entry.Quantity)),
        null);

    protected override Grant Visit(IEntryWire wire, Grant? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity) ?? 0m,
        Price = wire.Number(EntryNumber.Price, entry?.Price),
        Value = wire.Number(EntryNumber.Value, entry?.Value),
        VestingDay = wire.Day(EntryDay.Due, entry?.VestingDay),
    };
}
