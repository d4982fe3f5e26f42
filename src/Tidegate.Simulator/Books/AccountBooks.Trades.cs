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
        // A booking again takes the place of the trade that it replaces, so that the order of the lots stays that of their times.
        var place = fill.Rebooks is { } original
            ? position.Recent.FindIndex(trade => trade.Outcome is null && trade.Fill.TransactionId == original.TransactionId)
            : -1;
        var (after, outcome) = place < 0
            ? Append(position, fill, opening)
            : Rewalked(position, place, new RememberedTrade(fill, opening, [], TradeOutcome.None))
                ?? throw new InvalidOperationException(
                    $"Trade {fill.TransactionId} in {fill.Instrument.Symbol} cannot be booked again: a later closing has used its lots.");
        after = after with { DayFlow = position.DayFlow + fill.Proceeds };
        var booking = Move(traded, TradeMovements(fill, fill.Proceeds, fill.Commission, fill.Taxes));
        return booking with { After = booking.After with { Positions = Positions.SetItem(fill.Instrument.Conid, after) }, Trade = outcome };
    }

    /// <summary>
    /// Whether a trade can still be taken back: it is one of the last of its position, no corporate action or transfer came after it, and
    /// no later closing used its lots.
    /// </summary>
    public bool CanCancel(TradeFill fill) => fill is not null && WithoutTrade(fill) is not null;

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
        if (WithoutTrade(fill) is not { } without)
            throw new InvalidOperationException(
                $"Trade {fill.TransactionId} in {fill.Instrument.Symbol} cannot be cancelled any more: it is too old, or a later closing "
                    + "has used its lots.");

        var after = without with { DayFlow = without.DayFlow - fill.Proceeds };
        var booking = Move(cancelled, TradeMovements(fill, -fill.Proceeds, 0, -fill.Taxes));
        var outcome = new TradeOutcome("", fill.Proceeds + fill.Taxes, 0, []);
        return booking with { After = booking.After with { Positions = Positions.SetItem(fill.Instrument.Conid, after) }, Trade = outcome };
    }

    /// <summary>The position as if a trade of it had not been; null when that would change what a later trade did.</summary>
    private Position? WithoutTrade(TradeFill fill)
    {
        if (!Positions.TryGetValue(fill.Instrument.Conid, out var position))
            return null;
        var place = position.Recent.FindIndex(trade => trade.Outcome is not null && trade.Fill.TransactionId == fill.TransactionId);
        return place < 0 ? null : Rewalked(position, place, position.Recent[place] with { Outcome = null })?.After;
    }

    private static (Position After, TradeOutcome Outcome) Append(Position position, TradeFill fill, Lot opening)
    {
        var (after, outcome) = LotMatching.Match(position, opening);
        var recent = position.Recent.Add(new RememberedTrade(fill, opening, position.Lots, outcome));
        return (after with { Recent = recent.Count > Position.TradesRemembered ? recent.RemoveAt(0) : recent }, outcome);
    }

    /// <summary>
    /// Walks the remembered trades again from one place on, where another trade, or none, stands now. Null when a later trade would have
    /// closed other lots: its result was reported already.
    /// </summary>
    private static (Position After, TradeOutcome Outcome)? Rewalked(Position position, int place, RememberedTrade replacement)
    {
        var recent = position.Recent.ToBuilder();
        var walked = position.With(position.Recent[place].LotsBefore);
        var done = TradeOutcome.None;
        recent[place] = replacement;
        for (var i = place; i < recent.Count; i++)
        {
            var trade = recent[i] with { LotsBefore = walked.Lots };
            if (trade.Outcome is not null)
            {
                (walked, var outcome) = LotMatching.Match(walked, trade.Opening);
                if (i > place && !Same(outcome, trade.Outcome))
                    return null;
                trade = trade with { Outcome = outcome };
                done = i == place ? outcome : done;
            }

            recent[i] = trade;
        }

        return (walked with { Recent = recent.ToImmutable() }, done);
    }

    private static bool Same(TradeOutcome left, TradeOutcome right) =>
        (left.OpenClose, left.Cost, left.Realized) == (right.OpenClose, right.Cost, right.Realized)
        && left.ClosedLots.SequenceEqual(right.ClosedLots);
}
