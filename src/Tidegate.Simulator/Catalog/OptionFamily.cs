using System.Collections.Immutable;
using System.Globalization;
using Tidegate.Domain.Instruments;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Catalog;

/// <summary>
/// All options on one underlying. Strikes never change; expiries go with the day. Contract numbers follow from the terms.
/// </summary>
internal sealed class OptionFamily
{
    private const long FirstConid = 700_000_000;
    private const int StrikesMax = 512, WeeksMax = 5_200;
    private const int WeeklyExpiries = 6, MonthlyExpiries = 8;

    private readonly int number;

    public OptionFamily(int number, Quotation underlying, decimal strikeStep, PriceRule priceRule)
    {
        this.number = number;
        Underlying = underlying;
        PriceRule = priceRule;
        var lowest = decimal.Ceiling(underlying.Start * 0.4m / strikeStep) * strikeStep;
        Strikes = [.. Enumerable.Range(0, StrikesMax).Select(i => lowest + (i * strikeStep)).TakeWhile(k => k <= underlying.Start * 2)];
    }

    public Quotation Underlying { get; }

    public PriceRule PriceRule { get; }

    public ImmutableArray<decimal> Strikes { get; }

    public bool IsOnIndex => Underlying.Instrument.Class.Code == "IND";

    /// <summary>Weekly Fridays, then third Fridays; on a holiday the day before.</summary>
    public static ImmutableArray<DateOnly> Expirations(DateOnly today)
    {
        var friday = today.AddDays(((int)DayOfWeek.Friday - (int)today.DayOfWeek + 7) % 7);
        var weekly = Enumerable.Range(0, WeeklyExpiries).Select(week => TradingCalendar.OnOrBefore(friday.AddDays(7 * week)));
        var month = new DateOnly(today.Year, today.Month, 1);
        var monthly = Enumerable.Range(0, MonthlyExpiries).Select(i => month.AddMonths(i))
            .Select(first => TradingCalendar.ThirdFriday(first.Year, first.Month));
        return [.. weekly.Concat(monthly).Where(day => day >= today).Distinct().Order()];
    }

    /// <summary>The family's name for an expiry: index options have one for the weeks.</summary>
    public string TradingClass(DateOnly expiry) =>
        IsOnIndex && expiry != TradingCalendar.ThirdFriday(expiry.Year, expiry.Month)
            ? Underlying.Instrument.Symbol + "W"
            : Underlying.Instrument.Symbol;

    public Instrument Option(DateOnly expiry, int strikeIndex, bool isCall)
    {
        var below = Underlying.Instrument;
        var strike = Strikes[strikeIndex];
        var right = isCall ? "C" : "P";
        var thousandths = (long)(strike * 1000);
        return new Instrument
        {
            Conid = FirstConid + (((((number * (long)WeeksMax) + Week(expiry)) * StrikesMax) + strikeIndex) * 2) + (isCall ? 0 : 1),
            Class = AssetClass.Option,
            SubCategory = right,
            Symbol = string.Create(CultureInfo.InvariantCulture, $"{TradingClass(expiry),-6}{expiry:yyMMdd}{right}{thousandths:D8}"),
            Description = string.Create(CultureInfo.InvariantCulture,
                $"{below.Symbol} {expiry:ddMMMyy} {strike:0.###} {right}").ToUpperInvariant(),
            Currency = below.Currency,
            Multiplier = 100,
            Exchange = "CBOE",
            Underlying = below,
            Strike = strike,
            Expiry = expiry,
            PutCall = right,
        };
    }

    /// <summary>The option of a contract number; null when it is of another family.</summary>
    public Instrument? ByConid(long conid)
    {
        var rest = conid - FirstConid - (number * (long)WeeksMax * StrikesMax * 2);
        if (rest < 0 || rest >= (long)WeeksMax * StrikesMax * 2)
            return null;
        var strikeIndex = (int)(rest / 2 % StrikesMax);
        if (strikeIndex >= Strikes.Length)
            return null;
        var friday = new DateOnly(2000, 1, 7).AddDays(7 * (int)(rest / 2 / StrikesMax));
        return Option(TradingCalendar.OnOrBefore(friday), strikeIndex, rest % 2 == 0);
    }

    // Saturday to Friday is a week: the holiday's eve has the number of its Friday.
    private static int Week(DateOnly expiry) => (expiry.DayNumber - new DateOnly(2000, 1, 1).DayNumber) / 7;
}
