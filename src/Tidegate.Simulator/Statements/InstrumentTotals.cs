using System.Collections.Immutable;
using Tidegate.Simulator.Books;

namespace Tidegate.Simulator.Statements;

/// <summary>Results of one instrument over a window, in base currency at the rates of their days.</summary>
internal sealed class InstrumentTotals(Instrument instrument)
{
    // As many as a cancel can reach, so that a large window does not hold all of its trades.
    private readonly Queue<(long TransactionId, ImmutableList<ClosedLot> Lots, decimal Rate)> closings = [];

    public Instrument Instrument => instrument;

    /// <summary>All price gains, trades' own and corporate actions' included.</summary>
    public decimal MarkToMarket { get; set; }

    /// <summary>Gains of trades against the close of their day.</summary>
    public decimal TransactionGain { get; set; }

    public decimal CorporateActionGain { get; set; }

    public decimal Dividends { get; set; }

    public decimal Commissions { get; set; }

    public decimal RealizedProfit { get; set; }

    public decimal RealizedLoss { get; set; }

    public decimal LongTermProfit { get; set; }

    public decimal LongTermLoss { get; set; }

    /// <summary>Adds the results of a closing at the rate of its day.</summary>
    public void Close(long transactionId, ImmutableList<ClosedLot> lots, decimal rate)
    {
        if (lots.IsEmpty)
            return;
        Realize(lots, rate);
        closings.Enqueue((transactionId, lots, rate));
        if (closings.Count > Position.TradesRemembered)
            closings.Dequeue();
    }

    /// <summary>
    /// Takes the results of a cancelled closing out again, at the rate at which they came in; nothing for an opening and for a trade of an
    /// older window.
    /// </summary>
    public void TakeBack(long transactionId)
    {
        for (var left = closings.Count; left > 0; left--)
        {
            var closing = closings.Dequeue();
            if (closing.TransactionId == transactionId)
                Realize(closing.Lots, closing.Rate, -1);
            else
                closings.Enqueue(closing);
        }
    }

    private void Realize(ImmutableList<ClosedLot> lots, decimal rate, int sign = 1)
    {
        foreach (var lot in lots)
        {
            var realized = sign * lot.Realized * rate;
            // By the result itself, so that what is taken back leaves the sum that it went into.
            if (lot.LongTerm && lot.Realized >= 0)
                LongTermProfit += realized;
            else if (lot.LongTerm)
                LongTermLoss += realized;
            else if (lot.Realized >= 0)
                RealizedProfit += realized;
            else
                RealizedLoss += realized;
        }
    }
}
