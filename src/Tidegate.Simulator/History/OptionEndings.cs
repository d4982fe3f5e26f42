using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>The last day of options and futures.</summary>
internal sealed class OptionEndings(AccountRun run)
{
    private readonly OrderDesk desk = new(run);

    /// <summary>Closes the ending futures by trade at the end of the session, and what must not be exercised.</summary>
    public void BeforeClose()
    {
        foreach (var position in Ending())
        {
            var option = position.Instrument;
            var used = option.Class == AssetClass.Option && option.Underlying!.Class == AssetClass.Stock && run.Close(option) > 0
                && !run.Options.Events.Exercises;
            if (option.Class == AssetClass.Future || used)
                desk.Execute(option, -position.Quantity, run.At(15, 58));
        }
    }

    /// <summary>Books what is left, at 16:20.</summary>
    public void AfterClose()
    {
        foreach (var position in Ending())
        {
            var option = position.Instrument;
            var worth = run.Close(option);
            if (worth == 0)
                BookTrade(position, OptionEvent.Expiration, "Ep", 0);
            else if (option.Underlying!.Class != AssetClass.Stock)
                BookTrade(position, OptionEvent.CashSettlement, position.Quantity > 0 ? "Ex" : "A", worth);
            else
                Exercise(position);
        }
    }

    private List<Position> Ending() =>
        [.. run.Books.Positions.Values.Where(position => position.Quantity != 0 && position.Instrument.Expiry == run.Day)];

    private TradeFill BookTrade(Position position, OptionEvent what, string note, decimal price, decimal carried = 0)
    {
        var fill = new TradeFill
        {
            Instrument = position.Instrument,
            TransactionId = run.NextTransaction(),
            TradeId = run.NextTrade(),
            Kind = TradeKind.Book,
            At = run.At(16, 20),
            OrderTime = run.At(16, 20),
            SettleDate = TradingCalendar.Later(run.Day, 1),
            Quantity = -position.Quantity,
            Price = price,
            CommissionCurrency = position.Instrument.Currency,
            Notes = note,
            OptionEvent = what,
            CarriedBasis = carried,
        };
        run.Book(new BookEvent.Traded(fill));
        return fill;
    }

    private void Exercise(Position position)
    {
        var option = position.Instrument;
        var held = position.Quantity > 0;
        var note = held ? "Ex" : "A";
        // The premium leaves the option, whose result is zero, and enters the stock.
        BookTrade(position, held ? OptionEvent.Exercise : OptionEvent.Assignment, note, 0, -position.Cost);
        var buys = (option.PutCall == "C") == held;
        var quantity = Math.Abs(position.Quantity) * option.Multiplier;
        run.Book(new BookEvent.Traded(new TradeFill
        {
            Instrument = option.Underlying!,
            TransactionId = run.NextTransaction(),
            TradeId = run.NextTrade(),
            Kind = TradeKind.Book,
            At = run.At(16, 20),
            OrderTime = run.At(16, 20),
            SettleDate = TradingCalendar.Later(run.Day, 1),
            Quantity = buys ? quantity : -quantity,
            Price = option.Strike!.Value,
            CommissionCurrency = option.Currency,
            Notes = note,
            CarriedBasis = position.Cost,
            ExercisedOption = option,
        }));
    }
}
