using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Books;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.History;

/// <summary>What the owner of an account does on a day: opens, adds, reduces, closes, sometimes flips, around a dozen positions.</summary>
internal sealed class TradingHabit(AccountRun run)
{
    private const int FewPositions = 10;
    private const int ManyPositions = 15;
    private const decimal MostExposure = 1.15m;
    private static readonly TimeOnly FirstTrade = new(9, 35);
    private static readonly TimeOnly LastTrade = new(15, 50);
    private const int KeptOptionOnDay = 20;
    private const decimal KeptOptionFromTrades = 0.1m;
    private static readonly List<Quotation> OptionStocks =
        [.. Universe.Stocks.Where(stock => stock.Instrument.Symbol is "NRLT" or "OXMR" or "TGMK")];

    private readonly OrderDesk desk = new(run);
    private readonly TradeRepair repair = new(run);
    private int days;

    /// <summary>Before the exchange opens.</summary>
    public void Morning() => repair.Morning();

    /// <summary>The day's trades, in the order of their times.</summary>
    public void Day()
    {
        BuyIndexOptionToKeep();
        var rate = run.Options.TradesPerDay / OrderDesk.FillsPerOrder;
        var count = (int)rate + (run.Random.Fraction() < rate - (int)rate ? 1 : 0);
        var seconds = (int)(LastTrade - FirstTrade).TotalSeconds;
        var times = new List<int>(count);
        for (var i = 0; i < count; i++)
            times.Add(run.Random.Below(seconds));
        times.Sort();
        var at = run.Day.ToDateTime(FirstTrade);
        foreach (var second in times)
        {
            // Not before the last fill of the order before, so that trades are booked in the order of their times.
            var due = run.Day.ToDateTime(FirstTrade).AddSeconds(second);
            at = due > at ? due : at;
            if (Trade(at) is not { } last)
                continue;
            at = last.At;
            repair.Consider(last);
        }
    }

    /// <summary>After the exchange closed.</summary>
    public void Evening() => repair.Evening();

    /// <summary>
    /// One option well in the money is kept until its end, so that every history longer than three months has a cash settlement.
    /// </summary>
    private void BuyIndexOptionToKeep()
    {
        if (++days != KeptOptionOnDay || run.Options.TradesPerDay < KeptOptionFromTrades
            || !run.Options.Classes.Contains(AssetClass.Option))
            return;
        var month = run.Day.AddMonths(1);
        var step = 10 * Universe.StrikeStep;
        var strike = decimal.Truncate(run.Close(Universe.Index.Instrument) * 0.88m / step) * step;
        var option = Universe.Option(Universe.Index, TradingCalendar.ThirdFriday(month.Year, month.Month), strike, "C");
        run.Reserved.Add(option.Conid);
        desk.Execute(option, 1, run.At(9, 33));
    }

    private TradeFill? Trade(DateTime at)
    {
        var held = run.Books.Positions.Values
            .Where(position => position.Quantity != 0 && !run.Reserved.Contains(position.Instrument.Conid))
            .ToList();
        var opens = held.Count < FewPositions || (held.Count <= ManyPositions && run.Random.Chance(500) && Exposure() < MostExposure);
        return opens ? Open(at) : Close(held, at);
    }

    private decimal Exposure()
    {
        var worth = run.Books.NetWorth.Total;
        if (worth <= 0)
            return 0;
        var gross = 0m;
        foreach (var position in run.Books.Positions.Values)
        {
            if (!position.Instrument.SettlesDaily)
                gross += Math.Abs(position.CloseValue) * run.Rate(position.Instrument.Currency);
        }

        return gross / worth;
    }

    private TradeFill? Open(DateTime at)
    {
        var random = run.Random;
        var draw = random.Below(100);
        var wanted = draw < 64 ? AssetClass.Stock : draw < 82 ? AssetClass.Option : draw < 91 ? AssetClass.Future : AssetClass.Bond;
        if (!run.Options.Classes.Contains(wanted))
            wanted = AssetClass.Stock;
        if (!run.Options.Classes.Contains(wanted))
            return null;
        if (wanted == AssetClass.Option)
            return OpenOption(at);
        if (wanted == AssetClass.Future)
            return desk.Execute(Universe.Future(FutureExpiry()), random.Between(1, 2) * (random.Chance(300) ? -1 : 1), at);
        if (wanted == AssetClass.Bond)
        {
            var bond = random.Pick(Universe.Bonds).Instrument;
            return desk.Execute(bond, 1000 * Math.Max(1, decimal.Round(Stake(bond.Currency) / 1000)), at);
        }

        var stocks = Universe.Stocks.Where(stock => run.Schedule.CanOpen(stock.Instrument, run.Day)).ToList();
        var chosen = random.Pick(stocks).Instrument;
        var quantity = Math.Max(1, decimal.Round(Stake(chosen.Currency) / run.Close(chosen)));
        if (chosen.SubCategory == "ETF" && random.Chance(150))
            quantity += random.Between(1, 9999) / 10_000m;
        // A short sale only where nothing is held, and only of dollar stocks.
        var sells = chosen.Currency == Universe.Usd && run.Books.Held(chosen) == 0 && random.Chance(120);
        return desk.Execute(chosen, sells ? -decimal.Ceiling(quantity) : quantity, at);
    }

    private TradeFill? OpenOption(DateTime at)
    {
        var random = run.Random;
        var underlying = random.Chance(350) ? Universe.Index : random.Pick(OptionStocks);
        var month = run.Day.AddMonths(random.Between(1, 2));
        var expiry = TradingCalendar.ThirdFriday(month.Year, month.Month);
        var step = underlying == Universe.Index ? 10 * Universe.StrikeStep : 2 * Universe.StrikeStep;
        var price = run.Close(underlying.Instrument);
        var strike = Math.Max(1, decimal.Round(price * (0.95m + (0.1m * random.Fraction())) / step)) * step;
        var option = Universe.Option(underlying, expiry, strike, random.Chance(550) ? "C" : "P");
        var contracts = random.Between(1, underlying == Universe.Index ? 1 : 4);
        var sells = random.Chance(400) && run.Books.Held(option) == 0;
        return desk.Execute(option, sells ? -contracts : contracts, at);
    }

    private DateOnly FutureExpiry()
    {
        var month = run.Day.AddDays(12);
        while (month.Month % 3 != 0 || TradingCalendar.ThirdFriday(month.Year, month.Month) < run.Day.AddDays(8))
            month = month.AddMonths(1);
        return TradingCalendar.ThirdFriday(month.Year, month.Month);
    }

    private TradeFill? Close(List<Position> held, DateTime at)
    {
        if (held.Count == 0)
            return null;
        var position = run.Random.Pick(held);
        var draw = run.Random.Below(100);
        var quantity = -position.Quantity;
        var flips = draw < 8 && CanFlip(position);
        if (flips)
            quantity *= 2;
        else if (draw < 45 && Math.Abs(quantity) >= 2)
            quantity = Part(position.Instrument, quantity);
        return quantity == 0 ? null : desk.Execute(position.Instrument, quantity, at);
    }

    /// <summary>Futures, and dollar stocks held in whole shares.</summary>
    private bool CanFlip(Position position) =>
        position.Quantity == decimal.Truncate(position.Quantity)
        && (position.Instrument.SettlesDaily
            || (position.Instrument.Class == AssetClass.Stock && position.Instrument.Currency == Universe.Usd))
        && run.Schedule.CanOpen(position.Instrument, run.Day);

    private decimal Part(Instrument instrument, decimal quantity)
    {
        var part = quantity * run.Random.Between(25, 75) / 100;
        return instrument.Class == AssetClass.Bond ? decimal.Round(part / 1000) * 1000 : decimal.Truncate(part);
    }

    /// <summary>Money for one opening in a currency: 2 to 6 per cent of what the account was opened with.</summary>
    private decimal Stake(Currency currency) =>
        run.Plan.OpeningDeposit * run.Random.Between(20, 60) / 1000 / run.Rate(currency);
}
