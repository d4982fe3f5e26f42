using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>Keeps the balances of other currencies small: borrowed ones are bought, large ones sold.</summary>
internal sealed class Conversions(AccountRun run)
{
    private const decimal BorrowedAtMost = 3_000;
    private const decimal KeptAtMost = 0.15m;

    /// <summary>The day's conversions.</summary>
    public void Day()
    {
        if (!run.Options.Classes.Contains(AssetClass.Forex))
            return;
        foreach (var (currency, balance) in run.Books.Cash)
        {
            if (currency == run.Plan.BaseCurrency)
                continue;
            var inBase = balance * run.Rate(currency);
            if (inBase < -BorrowedAtMost && run.Random.Chance(350))
                Convert(currency, decimal.Round(-balance * 1.05m, 0));
            else if (inBase > run.Books.NetWorth.Total * KeptAtMost && run.Random.Chance(200))
                Convert(currency, -decimal.Round(balance * 0.6m, 0));
        }
    }

    private void Convert(Currency currency, decimal bought)
    {
        var pair = Universe.Pairs.First(p => (p.PairCurrency, p.Currency) == (currency, run.Plan.BaseCurrency)
            || (p.PairCurrency, p.Currency) == (run.Plan.BaseCurrency, currency));
        var price = decimal.Round(run.Close(pair) * (1 + (0.0008m * run.Random.Bell())), 5);
        var quantity = pair.PairCurrency == currency ? bought : -decimal.Round(bought / price, 2);
        if (quantity == 0)
            return;
        var at = run.At(15, 55, run.Random.Below(50));
        var trade = run.NextTrade();
        run.Book(new BookEvent.Traded(new TradeFill
        {
            Instrument = pair,
            TransactionId = run.NextTransaction(),
            TradeId = trade,
            ExecId = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{0x2eb52 + run.Number:x8}.{trade:x8}.01.01"),
            OrderId = run.NextOrder(),
            OrderType = "MKT",
            OrderTime = at,
            At = at,
            SettleDate = TradingCalendar.Later(run.Day, 2),
            Quantity = quantity,
            Price = price,
            Commission = -decimal.Round(2 * run.Rate(Universe.Usd), 5),
            CommissionCurrency = run.Plan.BaseCurrency,
            Exchange = pair.Exchange,
            Notes = run.Random.Chance(200) ? "AFx" : "",
        }));
    }
}
