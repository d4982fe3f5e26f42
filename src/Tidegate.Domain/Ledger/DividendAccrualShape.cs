namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of a change in the dividend accruals.</summary>
internal sealed class DividendAccrualShape : EntryShapeOf<DividendAccrual>
{
    public override EntryKind Kind => EntryKind.DividendAccrual;

    protected override EntryKeys Keys(DividendAccrual entry)
    {
        var day = KeyHash.Day(entry.Day);
        var happening = KeyHash.Of("event", entry.Instrument.Value, day, entry.Codes);
        if (entry.Coarse)
            return EntryKeys.OfCoarse(happening);

        return new(
            null,
            null,
            KeyHash.OfId("action", entry.ActionId, entry.Instrument.Value, day, entry.Codes, KeyHash.Number(entry.Net)),
            KeyHash.Of(
                "content",
                entry.Instrument.Value,
                day,
                entry.Codes,
                KeyHash.Number(entry.Net),
                KeyHash.Day(entry.ExDay),
                KeyHash.Day(entry.PayDay)),
            happening);
    }

    protected override DividendAccrual Visit(IEntryWire wire, DividendAccrual? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        ActionId = wire.Text(EntryText.ActionId, entry?.ActionId),
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity),
        GrossRate = wire.Number(EntryNumber.Rate, entry?.GrossRate),
        Gross = wire.Number(EntryNumber.Gross, entry?.Gross),
        Tax = wire.Number(EntryNumber.Taxes, entry?.Tax) ?? 0m,
        Fee = wire.Number(EntryNumber.Fee, entry?.Fee) ?? 0m,
        Net = wire.Number(EntryNumber.Amount, entry?.Net) ?? 0m,
        ExDay = wire.Day(EntryDay.Ex, entry?.ExDay),
        PayDay = wire.Day(EntryDay.Due, entry?.PayDay),
    };
}
