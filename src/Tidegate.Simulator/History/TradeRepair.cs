using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>
/// What goes wrong with trades: cancels with their re-booking, the same evening, the next morning or days later, and trades
/// reported late.
/// </summary>
internal sealed class TradeRepair(AccountRun run)
{
    private const int FirstCancelAfterTrades = 12;
    private const int LateCancelAfterDays = 4;
    private readonly OrderDesk desk = new(run);
    private TradeFill? wrong, wrongLate;
    private DateOnly addOn, cancelLateOn;
    private bool atOnce;
    private int trades, cancels, lateCancels;

    /// <summary>May choose a trade to be taken back.</summary>
    public void Consider(TradeFill fill)
    {
        trades++;
        if (run.Options.Events.LateCancels && wrongLate is null && wrong is null && IsPurchase(fill)
            && (lateCancels == 0 || run.Random.Chance(6)))
        {
            wrongLate = fill;
            addOn = TradingCalendar.Later(run.Day, 1);
            cancelLateOn = TradingCalendar.Later(run.Day, LateCancelAfterDays);
            return;
        }

        var due = cancels == 0 && trades >= FirstCancelAfterTrades;
        if (run.Options.Events.Cancels && wrong is null && fill.Instrument.Class == AssetClass.Stock && (due || run.Random.Chance(8)))
        {
            wrong = fill;
            atOnce = run.Random.Chance(400);
        }
    }

    /// <summary>Before the exchange opens.</summary>
    public void Morning()
    {
        if (wrong is not null)
            Rebook(wrong, run.At(8, 12));
        wrong = null;
        if (wrongLate is not null)
            RepairLate(wrongLate);
        if (run.Options.Events.LateTrades && run.Books.Day is { } before && run.Random.Chance(6)
            && run.Options.Classes.Contains(AssetClass.Stock))
            TradeLate(before);
    }

    /// <summary>After the exchange closed.</summary>
    public void Evening()
    {
        if (wrong is null || !atOnce)
            return;
        Rebook(wrong, run.At(16, 45));
        wrong = null;
    }

    private bool IsPurchase(TradeFill fill) =>
        fill.Instrument.Class == AssetClass.Stock && fill.Quantity > 0 && run.Books.Held(fill.Instrument) >= fill.Quantity;

    /// <summary>First another purchase, so that the cancel takes back a trade that is not the last, days later the cancel.</summary>
    private void RepairLate(TradeFill original)
    {
        if (run.Day == addOn && run.Books.CanCancel(original) && run.Schedule.CanOpen(original.Instrument, run.Day))
            desk.Execute(original.Instrument, 2, run.At(9, 30));
        if (run.Day != cancelLateOn)
            return;
        wrongLate = null;
        if (Rebook(original, run.At(8, 20)))
            lateCancels++;
    }

    /// <summary>False when a later trade closed its lots already.</summary>
    private bool Rebook(TradeFill original, DateTime at)
    {
        if (!run.Books.CanCancel(original))
            return false;
        cancels++;
        run.Book(new BookEvent.TradeCancelled(original, run.NextTransaction(), at));
        run.Book(new BookEvent.Traded(original with
        {
            TransactionId = run.NextTransaction(),
            Price = original.Price + (original.Quantity > 0 ? -0.02m : 0.02m),
            Commission = 0,
            Notes = original.Notes.Length == 0 ? "Co" : original.Notes + ";Co",
            SettleDate = original.SettleDate > run.Day ? original.SettleDate : TradingCalendar.Later(run.Day, 1),
            ExecId = original.ExecId.Length == 0 ? "" : original.ExecId[..^2] + "02",
            Rebooks = original,
        }));
        return true;
    }

    private void TradeLate(DateOnly before)
    {
        var stock = Universe.Stocks.First(quotation => quotation.Instrument.Symbol == "TGMK").Instrument;
        // Only where nothing else was done in it, so that the order of its trades stays that of their times.
        if (run.Books.Held(stock) >= 0)
            desk.Execute(stock, run.Random.Between(1, 5), before.ToDateTime(new TimeOnly(18, 20, 5)));
    }
}
