using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Tidegate.Simulator.Market;

namespace Tidegate.Simulator.Catalog;

/// <summary>When a market is open: the wall hours of an ordinary day, its calendar, half days, and its zone.</summary>
public sealed class TradingSchedule
{
    private readonly TimeZoneInfo zone;
    private readonly (TimeSpan Start, TimeSpan End) trading, liquid;
    private readonly TimeSpan? earlyClose, earlyEnd;
    private readonly Func<DateOnly, bool> opens;
    private readonly ConcurrentDictionary<DateOnly, TradingDay> days = new();

    private TradingSchedule(
        string zoneId, string zoneName, (double Start, double End) trading, (double Start, double End) liquid, Func<DateOnly, bool> opens,
        (double Close, double End)? early = null)
    {
        ZoneId = zoneId;
        zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        this.trading = (TimeSpan.FromHours(trading.Start), TimeSpan.FromHours(trading.End));
        this.liquid = (TimeSpan.FromHours(liquid.Start), TimeSpan.FromHours(liquid.End));
        this.opens = opens;
        earlyClose = early is { } half ? TimeSpan.FromHours(half.Close) : null;
        earlyEnd = early is { } ends ? TimeSpan.FromHours(ends.End) : null;
    }

    /// <summary>Stocks and ETFs in New York: 04:00 to 20:00, regular 09:30 to 16:00, half days until 13:00.</summary>
    public static TradingSchedule NewYorkStocks { get; } = new(
        "US/Eastern", "America/New_York", (4, 20), (9.5, 16), TradingCalendar.IsOpen, (13, 17));

    /// <summary>Options on stocks and indices: 09:30 to 16:00 in New York, half days until 13:00.</summary>
    public static TradingSchedule NewYorkOptions { get; } = new(
        "US/Eastern", "America/New_York", (9.5, 16), (9.5, 16), TradingCalendar.IsOpen, (13, 13));

    /// <summary>Bonds: 08:00 to 17:00 in New York.</summary>
    public static TradingSchedule NewYorkBonds { get; } = new(
        "US/Eastern", "America/New_York", (8, 17), (8, 17), TradingCalendar.IsOpen, (13, 13));

    /// <summary>
    /// What an index is worth by the clock of its future: quoted in stock hours, known around the clock. Never a schedule of orders.
    /// </summary>
    public static TradingSchedule IndexAroundTheClock { get; } = new(
        "US/Eastern", "America/New_York", (-6, 17), (9.5, 16), TradingCalendar.IsOpen, (13, 17));

    /// <summary>Index futures in Chicago: from 17:00 on the evening before until 16:00, regular 08:30 to 15:00.</summary>
    public static TradingSchedule ChicagoFutures { get; } = new(
        "US/Central", "America/Chicago", (-7, 16), (8.5, 15), TradingCalendar.IsOpen, (12, 12.25));

    /// <summary>Currency pairs: from 17:15 on the evening before until 17:00 in New York.</summary>
    public static TradingSchedule Forex { get; } = new(
        "US/Eastern", "America/New_York", (-6.75, 17), (-6.75, 17),
        day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && day is not { Month: 1, Day: 1 } and not { Month: 12, Day: 25 });

    /// <summary>Stocks in continental Europe: 09:00 to 17:30.</summary>
    public static TradingSchedule EuropeanStocks { get; } = new(
        "MET", "Europe/Berlin", (9, 17.5), (9, 17.5), TradingCalendar.IsOpen);

    /// <summary>Crypto currencies: around the clock, each day from midnight in New York.</summary>
    public static TradingSchedule Crypto { get; } = new("US/Eastern", "America/New_York", (0, 24), (0, 24), _ => true);

    /// <summary>The zone as the broker writes it, such as <c>US/Eastern</c>.</summary>
    public string ZoneId { get; }

    /// <summary>The hours of a date.</summary>
    public TradingDay On(DateOnly date) => days.GetOrAdd(date, Make);

    /// <summary>The wall time of an instant in the market's zone.</summary>
    public DateTime Wall(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    /// <summary>The instant of a wall time in the market's zone; of the two that an hour in autumn has, the later one.</summary>
    public DateTimeOffset Instant(DateTime wall) => WallTime.Instant(wall, zone);

    /// <summary>Whether orders can execute at an instant.</summary>
    public bool IsOpen(DateTimeOffset at, bool regularOnly) => OpenPeriod(at, regularOnly) is not null;

    /// <summary>The span around an instant in which the market is open; null when it is shut.</summary>
    public Period? OpenPeriod(DateTimeOffset at, bool regularOnly)
    {
        var date = DateOnly.FromDateTime(Wall(at));
        for (var day = date; day <= date.AddDays(1); day = day.AddDays(1))
        {
            foreach (var period in On(day).Hours(regularOnly))
            {
                if (period.Contains(at))
                    return period;
            }
        }

        return null;
    }

    /// <summary>The trading date that an instant belongs to: that of the open session, or of the next one when it is shut.</summary>
    public DateOnly DateAt(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(Wall(at)).AddDays(-1);
        while (!On(day).IsOpen || On(day).Trading[^1].End <= at)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The next span that is open, or the rest of the present one: its end lies after the instant.</summary>
    public Period NextPeriod(DateTimeOffset at, bool regularOnly)
    {
        for (var day = DateOnly.FromDateTime(Wall(at)); ; day = day.AddDays(1))
        {
            foreach (var period in On(day).Hours(regularOnly))
            {
                if (period.End > at)
                    return period;
            }
        }
    }

    /// <summary>The latest span that has begun: the present one, or the last one before.</summary>
    public Period LatestPeriod(DateTimeOffset at, bool regularOnly)
    {
        for (var day = DateOnly.FromDateTime(Wall(at)).AddDays(1); ; day = day.AddDays(-1))
        {
            foreach (var period in On(day).Hours(regularOnly))
            {
                if (period.Start <= at)
                    return period;
            }
        }
    }

    /// <summary>
    /// The broker's text of the hours of some days: <c>20260406:0930-20260406:1600;20260405:CLOSED</c> (tws-api: contract details).
    /// </summary>
    public string HoursText(DateOnly first, int dayCount, bool regularOnly)
    {
        var text = new StringBuilder();
        for (var day = first; day < first.AddDays(dayCount); day = day.AddDays(1))
        {
            if (text.Length > 0)
                text.Append(';');
            if (!On(day).IsOpen)
                text.Append(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}:CLOSED");
            else
                text.AppendJoin(';', On(day).Hours(regularOnly).Select(period => string.Create(
                    CultureInfo.InvariantCulture, $"{Wall(period.Start):yyyyMMdd:HHmm}-{Wall(period.End):yyyyMMdd:HHmm}")));
        }

        return text.ToString();
    }

    /// <summary>Whether the regular hours of a date end at noon or soon after.</summary>
    public static bool IsHalfDay(DateOnly date) => TradingCalendar.IsOpen(date)
        && (date is { Month: 12, Day: 24 }
            || (date is { Month: 7, Day: 3 })
            || (date is { Month: 11, DayOfWeek: DayOfWeek.Friday, Day: >= 23 and <= 29 }));

    private TradingDay Make(DateOnly date)
    {
        if (!opens(date))
            return new TradingDay(date, [], []);
        var half = earlyClose is not null && IsHalfDay(date);
        return new TradingDay(
            date,
            [Span(date, trading.Start, half ? earlyEnd!.Value : trading.End)],
            [Span(date, liquid.Start, half ? earlyClose!.Value : liquid.End)]);
    }

    private Period Span(DateOnly date, TimeSpan start, TimeSpan end)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new Period(Instant(midnight + start), Instant(midnight + end));
    }
}
