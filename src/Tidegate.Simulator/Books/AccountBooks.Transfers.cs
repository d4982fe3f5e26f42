namespace Tidegate.Simulator.Books;

/// <content>Transfers and grants.</content>
public sealed partial record AccountBooks
{
    private Booking ApplyTransfer(BookEvent.Transferred transferred)
    {
        var transfer = transferred.Transfer;
        if (transfer.Instrument is not { } instrument)
        {
            var line = transfer.Type == "INTERNAL" ? CashLine.InternalTransfers : CashLine.AccountTransfers;
            return Move(transferred, transfer.Currency, line, transfer.Cash, DateOnly.FromDateTime(transfer.At));
        }

        var position = PositionOf(instrument);
        var (lots, moved) = transfer.Quantity > 0
            ? (InOrder(position.Lots, transfer.Lots), transfer.Lots)
            : LotMatching.Take(position.Lots, transfer.Quantity);
        if (transfer.Quantity < 0)
            moved = moved.ConvertAll(lot => lot with { Quantity = -lot.Quantity, Cost = -lot.Cost });
        var value = instrument.Money(transfer.Quantity, transfer.Price);
        var after = position.Transformed(lots) with { DayFlow = position.DayFlow - value };
        return new Booking(transferred, this with
        {
            Positions = Positions.SetItem(instrument.Conid, after),
            DayAssetTransfers = Plus(DayAssetTransfers, instrument.Currency, value),
        }, [])
        {
            MovedLots = moved,
        };
    }

    private Booking ApplyGrant(BookEvent.Granted granted)
    {
        var grant = granted.Grant;
        var position = PositionOf(grant.Instrument);
        var lot = new Lot(grant.TransactionId, 0, grant.At, grant.Quantity, grant.Value);
        var after = position.Transformed(InOrder(position.Lots, [lot])) with { DayFlow = position.DayFlow - grant.Value };
        return new Booking(granted, this with
        {
            Positions = Positions.SetItem(grant.Instrument.Conid, after),
            DayGrants = Plus(DayGrants, grant.Instrument.Currency, grant.Value),
        }, []);
    }
}
