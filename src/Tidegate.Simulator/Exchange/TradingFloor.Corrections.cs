using System.Globalization;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Exchange.Orders;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Exchange;

/// <content>Executions that the broker corrects.</content>
internal sealed partial class TradingFloor
{
    /// <summary>
    /// Corrects the price of an execution: the books cancel the trade and book it again, the commission stays where it was, and the order's
    /// client hears of an execution whose id has a higher last part.
    /// </summary>
    /// <returns>The execution as it is now; null when there is none of the id, or a later closing has used its lots.</returns>
    public Execution? Correct(string execId, decimal price)
    {
        if (executions.FindLast(one => one.ExecId == execId) is not { } wrong
            || orders.GetValueOrDefault(wrong.Key) is not { } order
            || Room(wrong.Account) is not { } room || room.TradeOf(execId) is not { } fill || !room.Books.CanCancel(fill))
            return null;
        room.Book(new BookEvent.TradeCancelled(fill, ++transactions, NewYorkTime.Of(Now)));
        var dot = execId.LastIndexOf('.') + 1;
        var again = fill with
        {
            TransactionId = ++transactions,
            Price = price,
            Commission = 0,
            Notes = fill.Notes.Length == 0 ? "Co" : fill.Notes + ";Co",
            ExecId = string.Create(
                CultureInfo.InvariantCulture,
                $"{execId.AsSpan(0, dot)}{int.Parse(execId.AsSpan(dot), CultureInfo.InvariantCulture) + 1:00}"),
            Rebooks = fill,
        };
        var booking = room.Book(new BookEvent.Traded(again));
        var corrected = wrong with
        {
            ExecId = again.ExecId,
            Price = price,
            Realized = booking.Trade.OpenClose is "C" or "C;O" ? booking.Trade.Realized : null,
        };
        executions.Add(corrected);
        Raise((number, at) => new ExchangeEvent.OrderExecuted(number, at, order, corrected));
        Raise((number, at) => new ExchangeEvent.AccountChanged(number, at, wrong.Account, wrong.Conid));
        return corrected;
    }
}
