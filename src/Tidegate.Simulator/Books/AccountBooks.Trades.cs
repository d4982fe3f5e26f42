using System.Collections.Immutable;
using Tidegate.Domain.Instruments;

namespace Tidegate.Simulator.Books;

/// <content>Trades, conversions and cancels.</content>
public sealed partial record AccountBooks
{
    private Booking ApplyTrade(BookEvent.Traded traded)
    {
        var fill = traded.Fill;
        if (fill.Instrument.Class == AssetClass.Forex)
            return Convert(traded, fill);

        var position = PositionOf(fill.Instrument);
        var opening = new Lot(
            fill.TransactionId, fill.OrderId, fill.At, fill.Quantity, -(fill.Proceeds + fill.Commission + fill.Taxes) + fill.CarriedBasis);
        var (after, outcome) = LotMatching.Match(position, opening);
        after = after with
        {
            DayFlow = position.DayFlow + fill.Proceeds,
            LastTransactionId = fill.TransactionId,
            LotsBeforeLast = position.Lots,
        };
        var booking = Move(traded, TradeMovements(fill, fill.Proceeds, fill.Commission, fill.Taxes));
        return booking with { After = booking.After with { Positions = Positions.SetItem(fill.Instrument.Conid, after) }, Trade = outcome };
    }

    private static ImmutableList<CashMovement> TradeMovements(TradeFill fill, decimal proceeds, decimal commission, decimal taxes)
    {
        var movements = ImmutableList.CreateBuilder<CashMovement>();
        var currency = fill.Instrument.Currency;
        if (proceeds != 0 && !fill.Instrument.SettlesDaily)
        {
            // A cancelled purchase stays on the line of purchases.
            var line = fill.Quantity < 0 ? CashLine.NetTradesSales : CashLine.NetTradesPurchases;
            movements.Add(new CashMovement(currency, line, proceeds, fill.SettleDate));
        }

        if (commission != 0)
            movements.Add(new CashMovement(fill.CommissionCurrency, CashLine.Commissions, commission, fill.SettleDate));
        if (taxes != 0)
            movements.Add(new CashMovement(currency, CashLine.TransactionTax, taxes, fill.SettleDate));
        return movements.ToImmutable();
    }

    private Booking Convert(BookEvent bookEvent, TradeFill fill)
    {
        var pair = fill.Instrument;
        var bought = fill.Quantity > 0;
        var movements = ImmutableList.CreateBuilder<CashMovement>();
        movements.Add(new CashMovement(
            pair.PairCurrency, bought ? CashLine.ForexSales : CashLine.ForexPurchases, fill.Quantity, fill.SettleDate));
        movements.Add(new CashMovement(
            pair.Currency, bought ? CashLine.ForexPurchases : CashLine.ForexSales, fill.Proceeds, fill.SettleDate));
        if (fill.Commission != 0)
            movements.Add(new CashMovement(fill.CommissionCurrency, CashLine.ForexCommissions, fill.Commission, fill.SettleDate));
        return Move(bookEvent, movements.ToImmutable());
    }

    private Booking ApplyCancel(BookEvent.TradeCancelled cancelled)
    {
        var fill = cancelled.Original;
        if (!Positions.TryGetValue(fill.Instrument.Conid, out var position) || position.LastTransactionId != fill.TransactionId)
            throw new InvalidOperationException(
                $"Trade {fill.TransactionId} is not the last one in {fill.Instrument.Symbol}; it cannot be cancelled any more.");

        var after = position.With(position.LotsBeforeLast) with
        {
            DayFlow = position.DayFlow - fill.Proceeds,
            LastTransactionId = 0,
            LotsBeforeLast = [],
        };
        var booking = Move(cancelled, TradeMovements(fill, -fill.Proceeds, 0, -fill.Taxes));
        var outcome = new TradeOutcome("", fill.Proceeds + fill.Taxes, 0, []);
        return booking with { After = booking.After with { Positions = Positions.SetItem(fill.Instrument.Conid, after) }, Trade = outcome };
    }
}
