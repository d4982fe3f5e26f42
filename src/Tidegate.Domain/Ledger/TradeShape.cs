using Tidegate.Domain.Instruments;

namespace Tidegate.Domain.Ledger;

/// <summary>Columns and keys of a trade.</summary>
internal sealed class TradeShape : EntryShapeOf<Trade>
{
    public override EntryKind Kind => EntryKind.Trade;

    protected override EntryKeys Keys(Trade entry)
    {
        var order = KeyHash.OfId("order", entry.OrderId, KeyHash.Day(entry.Day));
        if (entry.Coarse)
            return EntryKeys.OfCoarse(order, entry.Provisional);

        var sign = KeyHash.Sign(entry.Quantity);
        return new(
            KeyHash.OfId("transaction", entry.TransactionId),
            KeyHash.OfId("execution", entry.ExecutionId, sign),
            KeyHash.OfId("trade", entry.TradeId, entry.Type, sign, KeyHash.Day(entry.Day)),
            KeyHash.Of(
                "content",
                entry.Instrument.Value,
                entry.When.Wall,
                KeyHash.Day(entry.Day),
                entry.Type,
                KeyHash.Number(entry.Quantity),
                KeyHash.Number(entry.Price)),
            order,
            entry.Provisional ? EntryStrength.Provisional : null);
    }

    protected override Trade Visit(IEntryWire wire, Trade? entry, EntryColumns head) => new()
    {
        Account = head.Account,
        When = head.When,
        Day = head.Day,
        Currency = head.Currency,
        Quantity = wire.Number(EntryNumber.Quantity, entry?.Quantity) ?? 0m,
        Price = wire.Number(EntryNumber.Price, entry?.Price) ?? 0m,
        Multiplier = wire.Number(EntryNumber.Multiplier, entry?.Multiplier is 0m ? null : entry?.Multiplier) ?? 0m,
        Proceeds = wire.Number(EntryNumber.Amount, entry?.Proceeds) ?? 0m,
        Commission = wire.Number(EntryNumber.Commission, entry?.Commission) ?? 0m,
        CommissionCurrency = Currency.Parse(wire.Text(EntryText.CommissionCurrency, entry?.CommissionCurrency.Code)),
        Taxes = wire.Number(EntryNumber.Taxes, entry?.Taxes) ?? 0m,
        ExecutionId = wire.Text(EntryText.ExecutionId, entry?.ExecutionId),
        OrderId = wire.Text(EntryText.OrderId, entry?.OrderId),
        OrderReference = wire.Text(EntryText.OrderReference, entry?.OrderReference),
        OriginalTransactionId = wire.Text(EntryText.OriginalTransactionId, entry?.OriginalTransactionId),
        OriginalTradeId = wire.Text(EntryText.OriginalTradeId, entry?.OriginalTradeId),
        Side = wire.Text(EntryText.Side, entry?.Side),
        OpenClose = wire.Text(EntryText.OpenClose, entry?.OpenClose),
        Exchange = wire.Text(EntryText.Exchange, entry?.Exchange),
        BrokerCost = wire.Number(EntryNumber.BrokerCost, entry?.BrokerCost),
        BrokerRealized = wire.Number(EntryNumber.BrokerRealized, entry?.BrokerRealized),
        BrokerNetCash = wire.Number(EntryNumber.NetCash, entry?.BrokerNetCash),
        BrokerMoney = wire.Number(EntryNumber.Money, entry?.BrokerMoney),
        BrokerMarkToMarket = wire.Number(EntryNumber.MarkToMarket, entry?.BrokerMarkToMarket),
        ClosePrice = wire.Number(EntryNumber.ClosePrice, entry?.ClosePrice),
        AccruedInterest = wire.Number(EntryNumber.AccruedInterest, entry?.AccruedInterest),
    };
}
