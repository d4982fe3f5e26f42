namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of a cash transaction.</summary>
internal sealed class CashShape : EntryShapeOf<CashTransaction>
{
    private const int DayLength = 10;

    public override EntryKind Kind => EntryKind.Cash;

    protected override EntryKeys Keys(CashTransaction entry)
    {
        var happening = KeyHash.Of(
            "event",
            entry.ActionId.Length > 0 ? entry.ActionId : entry.Description,
            entry.Type,
            KeyHash.Day(entry.SettleDay ?? entry.Day),
            entry.Currency.Code);
        if (entry.Coarse)
            return EntryKeys.OfCoarse(happening);

        return new(
            KeyHash.OfId("transaction", entry.TransactionId),
            null,
            null,
            KeyHash.Of(
                "content",
                entry.Type,
                entry.Instrument.Value,
                entry.When.Wall.Length >= DayLength ? entry.When.Wall[..DayLength] : entry.When.Wall,
                KeyHash.Day(entry.Day),
                KeyHash.Day(entry.SettleDay),
                KeyHash.Number(entry.Amount),
                entry.Currency.Code,
                entry.Description),
            happening);
    }

    protected override CashTransaction Visit(IEntryWire wire, CashTransaction? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Amount = wire.Number(EntryNumber.Amount, entry?.Amount) ?? 0m,
        ActionId = wire.Text(EntryText.ActionId, entry?.ActionId),
        ExDay = wire.Day(EntryDay.Ex, entry?.ExDay),
    };
}
